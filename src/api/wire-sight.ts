import { z } from '@hono/zod-openapi'
import { SIGHTS } from '../kernel/sight.ts'

/**
 * How much whoever asks sees of each kind of record of a child: all that there is, all of the child's own cases, or a
 * part; nothing of a kind that is left out. Where a list is empty, only `all` says that there is none.
 */
export const SeesOfKinds = z.partialRecord(z.string(), z.enum(SIGHTS)).openapi('Sees')
