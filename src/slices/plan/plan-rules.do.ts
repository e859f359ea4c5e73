import type { Proposed } from '../../casework/check-references.ts'
import { problem } from '../../kernel/problem.ts'
import type { FieldProblem, StoredRecord } from '../../kernel/record/record.ts'
import { getRecord, listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { GOAL } from './goal.record.ts'
import { endProblems, goalProblems, ratingProblems } from './goal.rules.ts'
import { PLAN } from './plan.record.ts'

/** More than any plan has goals. */
const ALL = 1000

/** The rules that plans, goals and ratings keep with one another; `id` as in `ruleProblems`. */
export async function planRuleProblems(
  store: Store,
  { spec, values }: Proposed,
  id: string | null,
): Promise<readonly FieldProblem[]> {
  switch (spec.kind) {
    case 'plan':
      return id === null ? [] : aroundGoals(store, id, values)
    case 'goal': {
      const plan = await getRecord(store, PLAN, String(values.plan_id))
      return [...endProblems(values), ...(plan ? goalProblems(values, plan.values) : [])]
    }
    case 'goal_progress': {
      const goal = await getRecord(store, GOAL, String(values.goal_id))
      const plan = goal && (await getRecord(store, PLAN, String(goal.values.plan_id)))
      return plan ? ratingProblems(values, goal.values, plan.values) : []
    }
    default:
      return []
  }
}

/** A plan began before its goals are to be reached. */
async function aroundGoals(
  store: Store,
  id: string,
  { started_on: began }: Proposed['values'],
): Promise<readonly FieldProblem[]> {
  const [first] = (await goalsOf(store, id)).map(({ values }) => String(values.target_date)).toSorted()
  if (first === undefined || first >= String(began)) return []
  return [problem('started_on', `Et mål skal være nået ${first}.`, `A goal is to be reached by ${first}.`)]
}

/** The goals of a plan. */
export async function goalsOf(store: Store, planId: string): Promise<readonly StoredRecord[]> {
  return listRecords(store, GOAL, { equal: { plan_id: planId }, limit: ALL })
}
