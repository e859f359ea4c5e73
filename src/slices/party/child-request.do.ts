import { stepOf } from '../../casework/take-step.ts'
import { writeInCase } from '../child/write-in-case.do.ts'
import { CHILD_REQUEST } from './child-request.record.ts'
import { ANSWER_CHILD, ASK, END_PAUSE } from './party.acts.ts'

/** Writes down what a child asks for. */
export const ask = writeInCase(ASK, CHILD_REQUEST)

export const answerChild = stepOf(ANSWER_CHILD)
export const endPause = stepOf(END_PAUSE)
