import { get, post } from '../../kernel/endpoint.ts'
import type { CreateToken, NewToken, TokenAnswer, TokensAnswer } from './tokens.wire.ts'

export const TOKENS = get('/api/v1/tokens').answers<TokensAnswer>()
export const CREATE_TOKEN = post('/api/v1/tokens').answers<NewToken, CreateToken>()
export const REVOKE_TOKEN = post('/api/v1/tokens/{id}/revoke').answers<TokenAnswer>()
