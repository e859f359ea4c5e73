import { createHash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import type { Conflict } from '../casework/correct-record.ts'
import type { Taken, Written } from '../casework/written.ts'
import { asCreated, earlierAnswer, keepAnswer, type RepeatableRequest } from '../store/idempotent-answers.ts'
import type { Store } from '../store/stores.ts'
import { refused } from './refused.ts'
import type { RegisterParts } from './register-parts.ts'
import { type RegisterContext, writing } from './writing.ts'

/** The header that makes a create safe to send again. */
export const IdempotencyHeader = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .optional()
    .openapi({
      description:
        'Any text of your own, the same for every try of one creation: it is created once, and every try is answered alike.',
    }),
})

/**
 * Creates something once, however often the same request is sent. A refused one has created nothing and may be sent
 * again with the same key.
 */
export async function creatingOnce<More extends Conflict | Taken = Taken>(
  c: RegisterContext,
  parts: RegisterParts,
  act: { readonly action: string; readonly reason?: string | undefined },
  work: (store: Store) => Promise<Written<More>>,
): Promise<Written<More>> {
  const request = await repeatable(c)
  return writing<More>(c, parts, act, async (store) => {
    const earlier = request && (await earlierAnswer(store, request))
    if (earlier === 'other-request') throw refused('idempotency-key-used')
    if (earlier) {
      const { kind, id } = earlier
      return { ok: true, value: { kind, record: await asCreated(store, kind, id) } }
    }
    const written = await work(store)
    if (!written.ok || !request) return written
    const { kind, record } = written.value
    await keepAnswer(store, request, { status: 201, kind, id: record.id })
    return written
  })
}

async function repeatable(c: RegisterContext): Promise<RepeatableRequest | null> {
  const key = c.req.header('Idempotency-Key')
  if (key === undefined) return null
  const { actor } = c.var.user
  const body: unknown = await c.req.json()
  const digest = createHash('sha256')
    .update(`${c.req.method} ${c.req.path}\n${JSON.stringify(inOrder(body))}`)
    .digest()
  return { actorId: actor.tokenId ?? actor.workerId, key, digest }
}

/** The same thing said in another order is the same thing. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]))
}
