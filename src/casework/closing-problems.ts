import { type Closing, runningGoals, runningPlans, type StillOpen, stillOpen } from '../domain/closing.ts'
import type { FieldProblem, RecordSpec, RecordValues, StoredRecord } from '../domain/record.ts'
import { CLARIFICATION, INVESTIGATION, NOTIFICATION } from '../domain/records/assessment.ts'
import { isSaid } from '../domain/records/fields.ts'
import { GOAL, PLAN } from '../domain/records/plan.ts'
import { DEVIATION, GRANT_REQUEST, MEASURE } from '../domain/records/support.ts'
import { CHILD_CASE } from '../domain/records/work.ts'
import { listRecords } from '../store/records.ts'
import type { Store } from '../store/stores.ts'
import { typeOf } from './competence-problems.ts'
import { problem, type Writer } from './written.ts'

/** More than any child has records of a kind. */
const ALL = 10_000

/** What the closing of a case must see to: what keeps it open, and the plans and goals that end with it. */
export interface ToClose {
  readonly open: readonly StillOpen[]
  readonly plans: readonly StoredRecord[]
  readonly goals: readonly StoredRecord[]
}

/** What belongs to a case and is not finished on the day that it is to be closed. */
export async function toClose(store: Store, file: StoredRecord, closedOn: string): Promise<ToClose> {
  const of = async (spec: RecordSpec): Promise<readonly StoredRecord[]> =>
    file.person_id === null ? [] : listRecords(store, spec, { personId: file.person_id, limit: ALL })
  const others = (await of(CHILD_CASE)).filter(
    ({ id, values }) => id !== file.id && !isSaid(values.closed_on),
  )
  const closing: Closing = { caseId: file.id, hasOtherOpenCase: others.length > 0, closedOn }
  const [measure, grant_request, deviation, notification, clarification, investigation] = [
    await of(MEASURE),
    await of(GRANT_REQUEST),
    await of(DEVIATION),
    await of(NOTIFICATION),
    await of(CLARIFICATION),
    await of(INVESTIGATION),
  ]
  return {
    open: stillOpen(
      { measure, grant_request, deviation, notification, clarification, investigation },
      closing,
    ),
    plans: runningPlans(await of(PLAN), closing),
    goals: runningGoals(await of(GOAL), closing),
  }
}

/** Names each thing that keeps a case open. */
export function openProblems(open: readonly StillOpen[]): readonly FieldProblem[] {
  return open.map((one) => {
    const [da, en] = wordsOf(one)
    return problem('closed_on', da, en)
  })
}

function wordsOf({ kind, values }: StillOpen): readonly [da: string, en: string] {
  const type = typeOf(values.measure_type)
  switch (kind) {
    case 'measure':
      return [`Indsatsen løber endnu: ${type?.danish}.`, `The measure still runs: ${type?.english}.`]
    case 'grant_request':
      return [
        `Indstillingen venter på svar: ${type?.danish}.`,
        `The request waits for an answer: ${type?.english}.`,
      ]
    case 'deviation':
      return ['En afvigelse venter på svar.', 'A deviation waits for an answer.']
    case 'notification':
      return ['En underretning er ikke vurderet.', 'A notification is not assessed.']
    case 'clarification':
      return ['En afdækning er ikke afsluttet.', 'A clarification is not completed.']
    case 'investigation':
      return ['En børnefaglig undersøgelse er ikke afsluttet.', 'An investigation is not completed.']
  }
}

/**
 * Refuses a correction that would close a case before everything of it is finished, or open it again without saying who
 * has it. Another system writes down what was done there.
 */
export async function correctedClosing(
  store: Store,
  { roles }: Writer,
  file: StoredRecord,
  { closed_on: closedOn }: RecordValues,
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
      'Der er planer eller mål, som løber. Luk sagen fra sagens side, så de afsluttes med.',
      'There are plans or goals that still run. Close the case from its own page, so that they end with it.',
    ),
  ]
}
