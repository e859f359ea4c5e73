import { actRoutes, served } from '../../api/act-route.ts'
import { answerChild, ask, endPause } from './child-request.do.ts'
import { noteBoard, reassess, receiveComplaint, sendOn } from './complaint.do.ts'
import {
  ANSWER_CHILD,
  ASK,
  END_PAUSE,
  NOTE_BOARD,
  REASSESS,
  RECEIVE_COMPLAINT,
  SEND_ON,
} from './party.acts.ts'

/** What a child asks for, and complaints. */
export const addPartyRoutes = actRoutes(
  served(ASK, ask),
  served(ANSWER_CHILD, answerChild),
  served(END_PAUSE, endPause),
  served(RECEIVE_COMPLAINT, receiveComplaint),
  served(REASSESS, reassess),
  served(SEND_ON, sendOn),
  served(NOTE_BOARD, noteBoard),
)
