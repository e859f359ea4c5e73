import { createRoute, z } from '@hono/zod-openapi'
import { answerTo, queryOf, refusals } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { LOOKS } from './access.endpoints.ts'
import { type LookAnswer, LooksAnswer, LooksQuery } from './looks.wire.ts'
import type { Look } from './looks-list.store.ts'
import { readLooks } from './read-looks.do.ts'

/** The last look of the page before. */
const After = z
  .string()
  .regex(/^\d{1,15}$/)
  .optional()

const looks = createRoute({
  ...LOOKS,
  summary: 'Who has looked at a child, when, what for and what was seen',
  request: { query: queryOf(LOOKS, LooksQuery.extend({ after: After }).strict()) },
  responses: { 200: answerTo(LOOKS, 'The newest first', LooksAnswer), ...refusals(400, 401, 403, 404) },
})

/** The log of looks, a page at a time. */
export function addLookRoutes(api: RegisterApi, { stores }: RegisterParts): void {
  api.openapi(looks, async (c) => {
    const { after, limit, ...narrowed } = c.req.valid('query')
    const page = { ...narrowed, limit, ...(after !== undefined && { after: Number(after) }) }
    const found = await stores.for(c.var.user.actor).read('audit', (store) => readLooks(store, page))
    if (!found.ok) throw refused(found.refused)
    const next = found.value.length < limit ? null : (found.value.at(-1)?.seq ?? null)
    return c.json({ looks: found.value.map(asAnswer), next: next === null ? null : String(next) }, 200)
  })
}

function asAnswer(look: Look): LookAnswer {
  return { ...look, roles: [...look.roles], seen: [...look.seen] }
}
