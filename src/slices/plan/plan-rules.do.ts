import { problem } from '../../kernel/problem.ts'
import type { CheckedOf, FieldProblem, StoredRecord } from '../../kernel/record/record.ts'
import { getRecord, listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { GOAL, type GOAL_PROGRESS } from './goal.record.ts'
import { endProblems, goalProblems, ratingProblems } from './goal.rules.ts'
import { PLAN } from './plan.record.ts'

/** More than any plan has goals. */
const ALL = 1000

/** A goal keeps to its plan, and ends with how it went. */
export async function aroundGoal(
  store: Store,
  values: CheckedOf<typeof GOAL>,
): Promise<readonly FieldProblem[]> {
  const plan = await getRecord(store, PLAN, values.plan_id)
  return [...endProblems(values), ...(plan ? goalProblems(values, plan.values) : [])]
}

/** A goal is rated while it runs. */
export async function aroundRating(
  store: Store,
  values: Pick<CheckedOf<typeof GOAL_PROGRESS>, 'goal_id' | 'date'>,
): Promise<readonly FieldProblem[]> {
  const goal = await getRecord(store, GOAL, values.goal_id)
  const plan = goal && (await getRecord(store, PLAN, goal.values.plan_id))
  return plan ? ratingProblems(values, goal.values, plan.values) : []
}

/** A plan began before its goals are to be reached. */
export async function aroundGoals(
  store: Store,
  id: string,
  { started_on: began }: Pick<CheckedOf<typeof PLAN>, 'started_on'>,
): Promise<readonly FieldProblem[]> {
  const [first] = (await goalsOf(store, id)).map(({ values }) => values.target_date).toSorted()
  if (first === undefined || first >= began) return []
  return [problem('started_on', `Et mål skal være nået ${first}.`, `A goal is to be reached by ${first}.`)]
}

/** The goals of a plan. */
export async function goalsOf(store: Store, planId: string): Promise<readonly StoredRecord<typeof GOAL>[]> {
  return listRecords(store, GOAL, { equal: { plan_id: planId }, limit: ALL })
}
