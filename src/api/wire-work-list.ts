import { z } from '@hono/zod-openapi'
import { DUE_RULES, DUE_STATES } from '../kernel/due/due.ts'
import { Kind } from './wire-records.ts'
import { Id, Instant, IsoDate, Named, Words } from './wire-shared.ts'

/** What is due for a child: what, when, and by which rule (domain/deadlines/). */
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

export const WorkListQuery = z.strictObject({
  /** Left out: one's own children; a leader's own team. */
  caseworker: Id.optional(),
  /** For leaders. */
  team: Id.optional(),
})
export type WorkListQuery = z.infer<typeof WorkListQuery>

/** A child of the list, with all that is due for it. */
export const WorkListChild = z
  .object({
    id: Id,
    name: z.string(),
    protected: z.boolean(),
    birthDate: IsoDate.nullable(),
    case: z.object({ id: Id, kind: z.enum(['case', 'course']) }).nullable(),
    caseworker: Named.nullable(),
    /** Highest step in force today; 0 = none. */
    step: z.number().int(),
    /** The day of the latest follow-up or contact. */
    lastContact: IsoDate.nullable(),
    due: z.array(Due),
  })
  .openapi('WorkListChild')
export type WorkListChild = z.infer<typeof WorkListChild>

export const WorkListAnswer = z
  .object({
    today: IsoDate,
    now: Instant,
    /** Whose list it is; null for a team's or the department's. */
    caseworker: Named.nullable(),
    team: Named.nullable(),
    /** Every child with an open case, also those for whom nothing is due. */
    children: z.array(WorkListChild),
  })
  .openapi('WorkList')
export type WorkListAnswer = z.infer<typeof WorkListAnswer>
