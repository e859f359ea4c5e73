import type { Act } from './kernel/act/act.ts'
import { BREAK_GLASS } from './slices/access/access.acts.ts'
import { ALLOCATE, MERGE, UNMERGE } from './slices/child/child.acts.ts'
import { CLOSE_CASE, REOPEN_CASE } from './slices/closing/closing.acts.ts'
import {
  ASK_AGAIN,
  ASSESS,
  ASSESS_AGAIN,
  COMPLETE_CLARIFICATION,
  DECIDE,
  HAND_ON,
  RECEIVE,
} from './slices/concern/concern.acts.ts'
import { HOLD_FOLLOW_UP } from './slices/follow-up/follow-up.acts.ts'
import { COMPLETE_INVESTIGATION } from './slices/investigation/investigation.acts.ts'
import {
  ANSWER_DEVIATION,
  ANSWER_REQUEST,
  ASK_MORE_CONTACTS,
  END_MEASURE,
  GRANT_MEASURE,
} from './slices/measure/measure.acts.ts'
import { REFUSE_SUPPORT, TELL_DECISION, TELL_REFUSAL } from './slices/measure/refusal.acts.ts'
import { OFFER_TRANSFER } from './slices/moves/moves.acts.ts'
import {
  ANSWER_CHILD,
  ASK,
  END_PAUSE,
  NOTE_BOARD,
  REASSESS,
  RECEIVE_COMPLAINT,
  SEND_ON,
} from './slices/party/party.acts.ts'
import { ADD_RELATED, SET_CPR, SHOW_ADDRESS, SHOW_CPR } from './slices/people/people.acts.ts'
import { BEGIN_PLAN, END_GOAL, END_PLAN, RATE_GOAL, READY_PLAN } from './slices/plan/plan.acts.ts'

/** Every act that there is; `*.routes.ts` joins each with the function that does it. */
export const ACTS: readonly Act[] = [
  ADD_RELATED,
  SET_CPR,
  SHOW_CPR,
  SHOW_ADDRESS,
  BREAK_GLASS,
  ALLOCATE,
  MERGE,
  UNMERGE,
  BEGIN_PLAN,
  READY_PLAN,
  END_PLAN,
  RATE_GOAL,
  END_GOAL,
  COMPLETE_INVESTIGATION,
  RECEIVE,
  ASSESS,
  ASK_AGAIN,
  ASSESS_AGAIN,
  HAND_ON,
  DECIDE,
  COMPLETE_CLARIFICATION,
  GRANT_MEASURE,
  ASK_MORE_CONTACTS,
  END_MEASURE,
  ANSWER_REQUEST,
  ANSWER_DEVIATION,
  TELL_DECISION,
  REFUSE_SUPPORT,
  TELL_REFUSAL,
  ASK,
  ANSWER_CHILD,
  END_PAUSE,
  RECEIVE_COMPLAINT,
  REASSESS,
  SEND_ON,
  NOTE_BOARD,
  HOLD_FOLLOW_UP,
  CLOSE_CASE,
  REOPEN_CASE,
  OFFER_TRANSFER,
]
