import { get } from '../../kernel/endpoint.ts'
import type { AnswersAnswer, ApprovalsAnswer } from './measure.wire.ts'

export const APPROVALS = get('/api/v1/approvals').answers<ApprovalsAnswer>()
export const ANSWERS = get('/api/v1/answers').answers<AnswersAnswer>()
