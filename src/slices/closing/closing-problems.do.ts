import type { Writer } from '../../casework/written.ts'
import { NO_DAY, parseIsoDay } from '../../kernel/calendar.ts'
import { dateInWords } from '../../kernel/due/words.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type {
  FieldProblem,
  KeepsOpen,
  RecordKind,
  RecordSpec,
  RecordValues,
  StoredRecord,
} from '../../kernel/record/record.ts'
import type { Text } from '../../kernel/text.ts'
import { listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { typeOf } from '../measure/competence-problems.do.ts'
import { GOAL } from '../plan/goal.record.ts'
import { PLAN } from '../plan/plan.record.ts'
import { closingOf, runningGoals, runningPlans, type StillOpen, stillOpen } from './closing.rules.ts'

/** More than any child has records of a kind. */
const ALL = 10_000

/** What the closing of a case must see to: what keeps it open, and the plans and goals that end with it. */
export interface ToClose {
  readonly open: readonly StillOpen[]
  readonly plans: readonly StoredRecord<typeof PLAN>[]
  readonly goals: readonly StoredRecord<typeof GOAL>[]
}

/** What belongs to a case and is not finished on the day that it is to be closed. */
export async function toClose(
  store: Store,
  file: Pick<StoredRecord, 'id' | 'person_id'>,
  closedOn: string,
): Promise<ToClose> {
  const of = async <Spec extends RecordSpec>(spec: Spec): Promise<readonly StoredRecord<Spec>[]> =>
    file.person_id === null ? [] : listRecords(store, spec, { personId: file.person_id, limit: ALL })
  const closing = closingOf(file.id, await of(CHILD_CASE), closedOn)
  const known: Record<RecordKind, readonly StoredRecord[]> = {}
  for (const spec of store.kinds.all) if (spec.lifecycle.keepsOpen) known[spec.kind] = await of(spec)
  return {
    open: stillOpen(store.kinds, known, closing),
    plans: runningPlans(await of(PLAN), closing),
    goals: runningGoals(await of(GOAL), closing),
  }
}

/** Names each thing that keeps a case open. */
export function openProblems(open: readonly StillOpen[]): readonly FieldProblem[] {
  return open.map(({ keepsOpen, values }) => {
    const { da, en } = keepsOpen.says
    const what = inWords(keepsOpen.namedBy(values))
    return problem('closed_on', `${da(what.da)}.`, `${en(what.en)}.`)
  })
}

function inWords(by: ReturnType<KeepsOpen['namedBy']>): Text {
  if (by === null) return { da: '', en: '' }
  if ('day' in by) return dateInWords(parseIsoDay(by.day) ?? NO_DAY)
  const type = typeOf(by.type)
  return { da: type?.danish ?? by.type, en: type?.english ?? by.type }
}

/**
 * Refuses a correction that would close a case before everything of it is finished, or open it again without saying who
 * has it. Another system writes down what was done there.
 */
export async function correctedClosing(
  store: Store,
  { roles }: Writer,
  {
    file,
    changes: { closed_on: closedOn },
  }: { readonly file: StoredRecord<typeof CHILD_CASE>; readonly changes: RecordValues },
): Promise<readonly FieldProblem[]> {
  if (roles.includes('system') || closedOn === undefined) return []
  if (!isSaid(closedOn))
    return isSaid(file.values.closed_on)
      ? [problem('closed_on', 'Genåbn sagen i stedet.', 'Reopen the case instead.')]
      : []
  if (isSaid(file.values.closed_on)) return []
  const { open, plans, goals } = await toClose(store, file, String(closedOn))
  if (open.length > 0 || plans.length + goals.length === 0) return openProblems(open)
  return [
    problem(
      'closed_on',
      'Der er planer eller mål i gang. Luk sagen fra sagens side, så de afsluttes med.',
      'There are plans or goals that still run. Close the case from its own page, so that they end with it.',
    ),
  ]
}
