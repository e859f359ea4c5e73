import { type Keeping, keeping } from '../../casework/written.ts'
import { GOAL, GOAL_PROGRESS } from './goal.record.ts'
import { PLAN } from './plan.record.ts'
import { aroundGoal, aroundGoals, aroundRating } from './plan-rules.do.ts'

/** The rules that plans, goals and ratings keep with one another. */
export const PLAN_KEEPINGS: readonly Keeping[] = [
  keeping({
    spec: PLAN,
    rules: async (store, { values }, id) => (id === null ? [] : aroundGoals(store, id, values)),
  }),
  keeping({ spec: GOAL, rules: (store, { values }) => aroundGoal(store, values) }),
  keeping({ spec: GOAL_PROGRESS, rules: (store, { values }) => aroundRating(store, values) }),
]
