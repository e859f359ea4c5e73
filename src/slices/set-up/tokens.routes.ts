import { createRoute, z } from '@hono/zod-openapi'
import { answerTo, bodyOf, refusals } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts, SignedIn } from '../../api/register-parts.ts'
import { Id } from '../../api/wire-shared.ts'
import { CREATE_TOKEN, REVOKE_TOKEN, TOKENS } from './tokens.endpoints.ts'
import { createToken, listTokens, revokeToken, type Token } from './tokens.store.ts'
import { CreateToken, NewToken, TokenAnswer, TokensAnswer } from './tokens.wire.ts'

const tokens = createRoute({
  ...TOKENS,
  summary: 'What other systems sign in with',
  responses: {
    200: answerTo(TOKENS, 'The tokens, without their secrets', TokensAnswer),
    ...refusals(401, 403),
  },
})
const create = createRoute({
  ...CREATE_TOKEN,
  summary: 'Let another system in',
  request: { body: bodyOf(CREATE_TOKEN, CreateToken) },
  responses: {
    201: answerTo(CREATE_TOKEN, 'The token; its secret is shown this once', NewToken),
    ...refusals(400, 401, 403, 409),
  },
})
const revoke = createRoute({
  ...REVOKE_TOKEN,
  summary: 'Let another system in no more',
  request: { params: z.object({ id: Id }) },
  responses: {
    200: answerTo(REVOKE_TOKEN, 'The token, which opens nothing now', TokenAnswer),
    ...refusals(401, 403, 404),
  },
})

/** How an administrator connects the municipality's other systems, each with no more than it needs. */
export function addTokenRoutes(api: RegisterApi, { stores }: RegisterParts): void {
  api.openapi(tokens, async (c) => {
    const { actor } = administrator(c.var.user)
    const all = await stores.for(actor).read('integration', listTokens)
    return c.json({ tokens: all.map(asAnswer) }, 200)
  })
  api.openapi(create, async (c) => {
    const { actor } = administrator(c.var.user)
    const asked = c.req.valid('json')
    const change = { action: 'create token', purpose: 'integration' } as const
    const made = await stores.for(actor).write(change, (store) => createToken(store, asked))
    if (!made) throw refused('no-system-worker')
    return c.json({ ...asAnswer(made.token), secret: made.secret }, 201)
  })
  api.openapi(revoke, async (c) => {
    const { actor } = administrator(c.var.user)
    const { id } = c.req.valid('param')
    const change = { action: 'revoke token', purpose: 'integration' } as const
    const token = await stores.for(actor).write(change, (store) => revokeToken(store, id))
    if (!token) throw refused('not-found')
    return c.json(asAnswer(token), 200)
  })
}

function administrator(user: SignedIn): SignedIn {
  if (!user.roles.includes('administrator')) throw refused('not-allowed')
  return user
}

function asAnswer(token: Token): TokenAnswer {
  return { ...token, scopes: [...token.scopes] }
}
