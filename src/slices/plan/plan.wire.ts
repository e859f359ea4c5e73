import { z } from '@hono/zod-openapi'
import { Id, IsoDate } from '../../api/wire-shared.ts'
import { GOAL_RESULTS } from './goal.rules.ts'
import { PLAN_KINDS } from './plan.rules.ts'

/** What is left out follows from the child's age and open case. */
export const BeginPlan = z.strictObject({ kind: z.enum(PLAN_KINDS).optional(), case: Id.optional() })

export const ReadyPlan = z.strictObject({ ready_on: IsoDate.optional() })

/** How a goal that ends went. */
export const GoalResult = z.enum(GOAL_RESULTS)

export const EndPlan = z.strictObject({
  ended_on: IsoDate.optional(),
  /** How it went with every goal that still runs, by the goal's id. */
  results: z.record(Id, GoalResult).default({}),
})

export const RateGoal = z.strictObject({
  rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  date: IsoDate.optional(),
  note: z.string().trim().max(400).optional(),
})

export const EndGoal = z.strictObject({ result: GoalResult, ended_on: IsoDate.optional() })
