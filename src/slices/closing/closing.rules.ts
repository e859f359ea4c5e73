import { isSaid } from '../../kernel/record/fields.ts'
import type {
  FieldValue,
  KeepsOpen,
  Lifecycle,
  RecordKind,
  RecordSpec,
  RecordValues,
  ValuesOf,
} from '../../kernel/record/record.ts'
import type { RecordKinds } from '../../kernel/record/record-kinds.ts'
import type { CHILD_CASE } from '../child/child-case.record.ts'
import type { GOAL } from '../plan/goal.record.ts'
import { isRunning } from '../plan/goal.rules.ts'
import type { PLAN } from '../plan/plan.record.ts'

/** A record as the register keeps it or as the API gives it. */
interface Kept {
  readonly id: string
  readonly values: RecordValues
}

interface Placed {
  readonly values: { readonly case_id?: FieldValue }
}

interface Of<Spec extends RecordSpec> {
  readonly id: string
  readonly values: ValuesOf<Spec>
}

/** Something that must be finished before the case is closed. */
export interface StillOpen extends Kept {
  readonly keepsOpen: KeepsOpen
  readonly page: Lifecycle['page']
}

type Known = Readonly<Record<RecordKind, readonly Kept[]>>

/** Which case is to be closed, whether the child has another that is open, and on which day (ISO). */
export interface Closing {
  readonly caseId: string
  readonly hasOtherOpenCase: boolean
  readonly closedOn: string
}

/** The closing of one of a child's cases on a day, among the others it has. */
export function closingOf(
  caseId: string,
  cases: readonly Of<typeof CHILD_CASE>[],
  closedOn: string,
): Closing {
  const hasOtherOpenCase = cases.some(({ id, values }) => id !== caseId && !isSaid(values.closed_on))
  return { caseId, hasOtherOpenCase, closedOn }
}

/**
 * What keeps a case open on a day: measures that run, requests that wait for a leader, notifications that nobody has
 * assessed, clarifications and investigations that are not completed. What belongs to no case counts when this is the
 * child's only open one.
 */
export function stillOpen(kinds: RecordKinds, known: Known, closing: Closing): readonly StillOpen[] {
  const open = kinds.all.flatMap(({ kind, lifecycle: { keepsOpen, page } }) =>
    keepsOpen
      ? (known[kind] ?? [])
          .filter((one) => belongs(one, closing) && keepsOpen.isOpen(one.values, closing.closedOn))
          .map(({ id, values }) => ({ keepsOpen, page, id, values }))
      : [],
  )
  return open.toSorted((a, b) => a.keepsOpen.place - b.keepsOpen.place)
}

/** Goals of the case that somebody still works for: each is given a result when the case is closed. */
export function runningGoals<Goal extends Of<typeof GOAL>>(
  goals: readonly Goal[],
  closing: Closing,
): readonly Goal[] {
  return goals.filter((goal) => belongs(goal, closing) && isRunning(goal, closing.closedOn))
}

/** Plans of the case that have not ended. */
export function runningPlans<Plan extends Of<typeof PLAN>>(
  plans: readonly Plan[],
  closing: Closing,
): readonly Plan[] {
  return plans.filter((plan) => belongs(plan, closing) && !isSaid(plan.values.ended_on))
}

function belongs({ values }: Placed, { caseId, hasOtherOpenCase }: Closing): boolean {
  return isSaid(values.case_id) ? values.case_id === caseId : !hasOtherOpenCase
}
