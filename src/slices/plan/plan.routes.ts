import { actRoutes, served } from '../../api/act-route.ts'
import { beginPlan } from './begin-plan.do.ts'
import { endGoal } from './end-goal.do.ts'
import { endPlan, readyPlan } from './end-plan.do.ts'
import { BEGIN_PLAN, END_GOAL, END_PLAN, RATE_GOAL, READY_PLAN } from './plan.acts.ts'
import { RESULTS } from './plan.wire.ts'
import { rateGoal } from './rate-goal.do.ts'

/** Plans and goals: acts that are more than one record. */
export const addPlanRoutes = actRoutes(
  served(BEGIN_PLAN, beginPlan),
  served(RATE_GOAL, rateGoal),
  served(READY_PLAN, readyPlan),
  served(END_PLAN, endPlan, { more: RESULTS }),
  served(END_GOAL, endGoal),
)
