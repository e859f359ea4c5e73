import { z } from '@hono/zod-openapi'
import { Id, Instant, writtenText } from '../../api/wire-shared.ts'
import { SCOPES } from '../../kernel/role.ts'

export const CreateToken = z.strictObject({
  name: writtenText(100, { shortest: 1 }),
  scopes: z.array(z.enum(SCOPES)).min(1),
  days: z.number().int().min(1).max(366),
})

export type CreateToken = z.infer<typeof CreateToken>

export const TokenAnswer = z
  .object({
    id: Id,
    version: z.number().int(),
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    until: Instant,
    revokedAt: Instant.nullable(),
    lastUsedAt: Instant.nullable(),
  })
  .openapi('Token')

export type TokenAnswer = z.infer<typeof TokenAnswer>

export const TokensAnswer = z.object({ tokens: z.array(TokenAnswer) }).openapi('Tokens')

export type TokensAnswer = z.infer<typeof TokensAnswer>

/** The only time the secret is shown. */
export const NewToken = TokenAnswer.extend({ secret: z.string() }).openapi('NewToken')

export type NewToken = z.infer<typeof NewToken>
