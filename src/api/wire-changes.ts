import { z } from '@hono/zod-openapi'
import { Kind } from './wire-records.ts'
import { Id, Instant } from './wire-shared.ts'

/** Opaque to whoever reads the feed. */
const Cursor = z.string().min(1).max(200)

export const ChangesQuery = z.strictObject({
  /** The cursor of the last change that was dealt with; left out: from the first change on. */
  after: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
})
export type ChangesQuery = z.infer<typeof ChangesQuery>

/** That a record was changed: which, and not what it says. */
export const ChangeEnvelope = z
  .strictObject({
    cursor: Cursor,
    at: Instant,
    kind: Kind,
    id: Id,
    /** The child it belongs to, by id; null for what the municipality has set up. */
    child: Id.nullable(),
    action: z.enum(['created', 'changed']),
    version: z.number().int(),
  })
  .openapi('Change')
export type ChangeEnvelope = z.infer<typeof ChangeEnvelope>

export const ChangesAnswer = z
  .strictObject({
    changes: z.array(ChangeEnvelope),
    /** Ask on from here; the cursor that was asked with when there is nothing new, null before the first change. */
    next: Cursor.nullable(),
    /** Whether there may be more at once. */
    more: z.boolean(),
  })
  .openapi('Changes')
export type ChangesAnswer = z.infer<typeof ChangesAnswer>
