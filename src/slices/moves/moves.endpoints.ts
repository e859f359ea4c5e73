import { get } from '../../kernel/endpoint.ts'
import type { TransfersAnswer } from './moves.wire.ts'

export const TRANSFERS = get('/api/v1/transfers').answers<TransfersAnswer>()
