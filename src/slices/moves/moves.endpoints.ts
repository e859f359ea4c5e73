import { get, post } from '../../kernel/endpoint.ts'
import type { AnswerTransfer, TransferAnswer, TransfersAnswer } from './moves.wire.ts'

export const TRANSFERS = get('/api/v1/transfers').answers<TransfersAnswer>()
export const ANSWER_TRANSFER = post('/api/v1/transfers/{id}/answer').answers<TransferAnswer, AnswerTransfer>()
