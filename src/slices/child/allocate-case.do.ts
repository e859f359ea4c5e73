import { keepNew } from '../../casework/keep-new.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import { dayBefore, parseIsoDay } from '../../kernel/calendar.ts'
import { isOver } from '../../kernel/in-force.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, StoredRecord } from '../../kernel/record/record.ts'
import { holdRecord } from '../../store/hold-record.ts'
import { correctRecord, getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { TEAM, WORKER } from '../set-up/workplace.record.ts'
import { allocationsOf } from './allocations.do.ts'
import { ALLOCATE } from './child.acts.ts'
import { ALLOCATION, CHILD_CASE } from './child-case.record.ts'

/** To whom a case goes, and from when. */
export interface Allocation {
  readonly caseId: string
  readonly caseworker: string
  /** Left out: the caseworker's own. */
  readonly team?: string | undefined
  /** ISO day. */
  readonly from: string
}

/**
 * Allocates a case to a caseworker from a day on: whoever had it has it until the day before. A leader's to do. Two who
 * allocate the same case at once take turns.
 */
export async function allocateCase(store: Store, writer: Writer, asked: Allocation): Promise<Written> {
  const { caseId, caseworker, from } = asked
  if (!(await getRecord(store, CHILD_CASE, caseId))) return { ok: false, refused: 'not-found' }
  if (!ALLOCATE.may(writer.roles)) return { ok: false, refused: 'not-allowed' }
  await holdRecord(store, CHILD_CASE, caseId)
  const file = await getRecord(store, CHILD_CASE, caseId)
  const to = await getRecord(store, WORKER, caseworker)
  const allocations = await allocationsOf(store, caseId)
  if (!file?.person_id) return { ok: false, refused: 'not-found' }
  const found = await allocationProblems(store, asked, { file, to, allocations })
  if (found.length > 0) return problems(found)
  await endRunning(store, allocations, from)
  const values = { caseworker_id: caseworker, start_date: from }
  await keepNew(store, { spec: ALLOCATION, personId: file.person_id, caseId, values })
  const team = asked.team ?? to?.values.team_id ?? file.values.team_id ?? null
  const place = { id: caseId, version: file.version }
  const moved = await correctRecord(store, CHILD_CASE, place, { caseworker_id: caseworker, team_id: team })
  if (!moved.ok) return { ok: false, refused: moved.refused === 'not-found' ? 'not-found' : 'not-allowed' }
  return { ok: true, value: { kind: 'child_case', record: moved.value } }
}

interface Around {
  readonly file: StoredRecord<typeof CHILD_CASE>
  readonly to: StoredRecord<typeof WORKER> | null
  readonly allocations: readonly StoredRecord<typeof ALLOCATION>[]
}

async function allocationProblems(
  store: Store,
  { caseworker, team, from }: Allocation,
  { file, to, allocations }: Around,
): Promise<readonly FieldProblem[]> {
  if (parseIsoDay(from) === null)
    return [problem('from', 'Skriv en dato, der findes.', 'Give a date that exists.')]
  if (to?.values.active !== true)
    return [problem('caseworker', 'Vælg en, der arbejder her.', 'Choose someone who works here.')]
  if (team !== undefined && !(await getRecord(store, TEAM, team)))
    return [problem('team', 'Vælg et team, der findes.', 'Choose a team that exists.')]
  if (isSaid(file.values.closed_on)) return [problem(null, 'Sagen er lukket.', 'The case is closed.')]
  if (from < file.values.opened_on)
    return [
      problem(
        'from',
        `Sagen blev åbnet ${file.values.opened_on}. Vælg den dag eller senere.`,
        `The case was opened ${file.values.opened_on}. Choose that day or later.`,
      ),
    ]
  const running = allocations.find(({ values }) => !isOver(values, from))
  if (running?.values.caseworker_id === caseworker && !isSaid(running.values.end_date))
    return [problem('caseworker', 'Rådgiveren har allerede sagen.', 'The caseworker has the case already.')]
  const later = allocations.find(({ values }) => values.start_date >= from)
  return later
    ? [
        problem(
          'from',
          `Sagen er allerede fordelt fra ${later.values.start_date}. Vælg en senere dag, eller ret den fordeling.`,
          `The case is allocated from ${later.values.start_date} already. Choose a later day, or correct that allocation.`,
        ),
      ]
    : []
}

async function endRunning(
  store: Store,
  allocations: readonly StoredRecord<typeof ALLOCATION>[],
  from: string,
): Promise<void> {
  for (const { id, version, values } of allocations) {
    if (isOver(values, from)) continue
    await correctRecord(store, ALLOCATION, { id, version }, { end_date: dayBefore(from) })
  }
}
