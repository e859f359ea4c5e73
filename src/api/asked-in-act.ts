import { z } from '@hono/zod-openapi'
import { type Act, pathOf, withToday } from '../kernel/act/act.ts'
import { getRecord } from '../store/records.ts'
import { sent } from './described.ts'
import { refused } from './refused.ts'
import type { RegisterParts } from './register-parts.ts'
import { Id } from './wire-shared.ts'
import { kept, type RegisterContext, writing } from './writing.ts'

/** What is asked in an act: what is said, as its schema parsed it, of which record and when. */
export type Asked = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly today: string
  readonly now: string
}

/** An act as the OpenAPI document describes it, without its answers. */
export function describedAct(act: Act, body: z.ZodObject) {
  const { summary, description, tag, does } = act
  return {
    method: 'post' as const,
    path: `/api/v1/${pathOf(act, '{id}')}`,
    ...(tag !== null && { tags: [tag] }),
    summary,
    ...(description !== undefined && { description }),
    request: { ...(does !== 'begin' && { params: z.object({ id: Id }) }), body: sent(body) },
  }
}

/** What is said, of which record and when; refuses whoever may not. */
export async function askedIn(c: RegisterContext, parts: RegisterParts, act: Act): Promise<Asked> {
  await mustBeAllowed(c, parts, act)
  // The route has just parsed it by the act's schema, which its generic type cannot say.
  const said = c.req.valid('json' as never) as Readonly<Record<string, unknown>>
  const today = parts.today()
  return { ...withToday(act, said, today), id: c.req.param('id') ?? '', today, now: parts.now() }
}

/** Nothing is written of a refusal, nor is the look at what it would have been done with. */
async function mustBeAllowed(c: RegisterContext, parts: RegisterParts, act: Act): Promise<void> {
  if (act.may(c.var.user.roles)) return
  if (!act.isUnseenFirst) throw refused('not-allowed')
  const outcome = await writing<never>(c, parts, act, async (store) => {
    const record = await getRecord(store, act.of, c.req.param('id') ?? '')
    return { ok: false, refused: record ? 'not-allowed' : 'not-found' }
  })
  kept(outcome)
}

/** What the logs say of it. */
export function logged({ action, why, purpose }: Act, asked: Asked) {
  const reason = why === undefined ? undefined : asked[why]
  return { action, ...(purpose && { purpose }), ...(reason !== undefined && { reason: String(reason) }) }
}
