import { z } from '@hono/zod-openapi'
import { DUE_STATES } from '../kernel/due/due.ts'
import { DUE_RULES } from '../slices.due.ts'
import { Kind } from './wire-records.ts'
import { Id, Instant, IsoDate, Words } from './wire-shared.ts'

/** What is due for a child: what, when, and by which rule. */
export const Due = z
  .object({
    rule: z.enum(DUE_RULES),
    record: z.object({ kind: Kind, id: Id }),
    caseId: Id.nullable(),
    /** The last day on which it is in time; null when no rule fixes one. */
    due: IsoDate.nullable(),
    /** For the clock of 24 hours. */
    dueAt: Instant.nullable(),
    state: z.enum(DUE_STATES),
    title: Words,
    why: Words,
    source: Words,
  })
  .openapi('Due')

export type Due = z.infer<typeof Due>
