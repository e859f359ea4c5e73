import { get } from '../../kernel/endpoint.ts'
import type { ApprovalsAnswer } from './measure.wire.ts'

export const APPROVALS = get('/api/v1/approvals').answers<ApprovalsAnswer>()
