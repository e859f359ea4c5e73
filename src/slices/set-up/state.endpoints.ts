import { get } from '../../kernel/endpoint.ts'
import type { SetUpStateAnswer } from './state.wire.ts'

export const SET_UP_STATE = get('/api/v1/set-up').answers<SetUpStateAnswer>()
