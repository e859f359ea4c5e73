import type { Act } from './kernel/act/act.ts'
import { CLOSE_CASE, REOPEN_CASE } from './slices/closing/closing.acts.ts'
import { ASSESS, COMPLETE_CLARIFICATION, DECIDE, RECEIVE } from './slices/concern/concern.acts.ts'
import { HOLD_FOLLOW_UP } from './slices/follow-up/follow-up.acts.ts'
import { COMPLETE_INVESTIGATION } from './slices/investigation/investigation.acts.ts'
import {
  ANSWER_DEVIATION,
  ANSWER_REQUEST,
  ASK_MORE_CONTACTS,
  END_MEASURE,
  GRANT_MEASURE,
} from './slices/measure/measure.acts.ts'
import { BEGIN_PLAN, END_GOAL, END_PLAN, RATE_GOAL, READY_PLAN } from './slices/plan/plan.acts.ts'

/** Every act that there is; `*.routes.ts` joins each with the function that does it. */
export const ACTS: readonly Act[] = [
  BEGIN_PLAN,
  READY_PLAN,
  END_PLAN,
  RATE_GOAL,
  END_GOAL,
  COMPLETE_INVESTIGATION,
  RECEIVE,
  ASSESS,
  DECIDE,
  COMPLETE_CLARIFICATION,
  GRANT_MEASURE,
  ASK_MORE_CONTACTS,
  END_MEASURE,
  ANSWER_REQUEST,
  ANSWER_DEVIATION,
  HOLD_FOLLOW_UP,
  CLOSE_CASE,
  REOPEN_CASE,
]
