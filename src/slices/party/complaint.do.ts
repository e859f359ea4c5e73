import { stepOf } from '../../casework/take-step.ts'
import { writeInCase } from '../child/write-in-case.do.ts'
import { COMPLAINT } from './complaint.record.ts'
import { NOTE_BOARD, REASSESS, RECEIVE_COMPLAINT, SEND_ON } from './party.acts.ts'

/** Writes down a complaint, on time or late. */
export const receiveComplaint = writeInCase(RECEIVE_COMPLAINT, COMPLAINT)

export const reassess = stepOf(REASSESS)
export const sendOn = stepOf(SEND_ON)
export const noteBoard = stepOf(NOTE_BOARD)
