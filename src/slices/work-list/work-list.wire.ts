import { z } from '@hono/zod-openapi'
import { Due } from '../../api/wire-due.ts'
import { Id, Instant, IsoDate, Named } from '../../api/wire-shared.ts'
import { SeesOfKinds } from '../../api/wire-sight.ts'

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
    /** The one that it is on the list for; a closed one while something is owed that closing did not end. */
    case: z.object({ id: Id, kind: z.enum(['case', 'course']), closedOn: IsoDate.nullable() }).nullable(),
    caseworker: Named.nullable(),
    /** Highest step in force today; 0 = none. */
    step: z.number().int(),
    /** The day of the latest follow-up or contact. */
    lastContact: IsoDate.nullable(),
    due: z.array(Due),
    /** Of `measure` and `followup`: without sight of all of them, step 0 and no contact say nothing of the child. */
    sees: SeesOfKinds,
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
    /** Every child with an open case, also those for whom nothing is due; of the others those for whom something is. */
    children: z.array(WorkListChild),
  })
  .openapi('WorkList')
export type WorkListAnswer = z.infer<typeof WorkListAnswer>
