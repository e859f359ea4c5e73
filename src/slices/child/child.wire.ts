import { z } from '@hono/zod-openapi'
import { Kind, Values } from '../../api/wire-records.ts'
import { Id, Instant, IsoDate, Named, writtenText } from '../../api/wire-shared.ts'
import { SeesOfKinds } from '../../api/wire-sight.ts'
import { CPR_CONFIRMED } from '../people/people.wire.ts'

export const ChildrenQuery = z.object({
  team: Id.optional(),
  caseworker: Id.optional(),
  status: z.enum(['open', 'closed', 'all']).default('open'),
  /** Only children with a measure in force on this step. */
  step: z.coerce.number().int().min(1).max(6).optional(),
  sort: z.enum(['name', 'birth', 'opened']).default('name'),
  after: Id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export type ChildrenQuery = z.infer<typeof ChildrenQuery>

/** The same list narrowed by a name; sent as a body, so that no name stands in an address. */
export const ChildrenNamed = z.strictObject({
  ...ChildrenQuery.shape,
  /** Part of a name, in any spelling. */
  q: writtenText(100, { shortest: 1 }),
})

export type ChildrenNamed = z.infer<typeof ChildrenNamed>

export const ChildRow = z
  .object({
    id: Id,
    /** "Beskyttet navn" stands for a protected name. */
    name: z.string(),
    protected: z.boolean(),
    birthDate: IsoDate.nullable(),
    expectedBirthDate: IsoDate.nullable(),
    case: z
      .object({
        id: Id,
        kind: z.enum(['case', 'course']),
        openedOn: IsoDate,
        closedOn: IsoDate.nullable(),
        team: Named.nullable(),
        caseworker: Named.nullable(),
      })
      .nullable(),
    /** Highest step in force today; 0 = none. */
    step: z.number().int(),
    measures: z.number().int(),
    /** Of `child_case` and `measure`: without sight of them, no case and step 0 say nothing of the child. */
    sees: SeesOfKinds,
  })
  .openapi('ChildRow')

export type ChildRow = z.infer<typeof ChildRow>

export const ChildrenAnswer = z
  .object({ children: z.array(ChildRow), next: z.string().nullable() })
  .openapi('Children')

export type ChildrenAnswer = z.infer<typeof ChildrenAnswer>

/** A new child is registered with the case that it is registered for; or for a notification, whose decision opens one. */
export const CreateChild = z.strictObject({
  child: Values,
  cpr: z
    .string()
    .regex(/^\d{6}-?\d{4}$/)
    .optional(),
  case: Values.optional(),
  ...CPR_CONFIRMED,
  /** True once the matches of the search have been looked at and none is this child. */
  searched: z.literal(true),
})

export type CreateChild = z.infer<typeof CreateChild>

/** What is under way of a child (`lifecycle.underWay` of its kind), from which day on. */
const UnderWay = z.object({
  kind: Kind,
  id: Id,
  /** Of a measure. */
  measureType: z.string().nullable(),
  since: IsoDate,
})
export type UnderWay = z.infer<typeof UnderWay>

/** An open case, and who has it. */
const OpenCase = z.object({
  id: Id,
  kind: z.string(),
  openedOn: IsoDate,
  caseworker: z.string().nullable(),
  team: z.string().nullable(),
})
export type OpenCase = z.infer<typeof OpenCase>

/** A sister or brother of a child, and what whoever asks may see of them. */
export const Sibling = z
  .object({
    id: Id,
    /** "Beskyttet navn" stands for a protected name. */
    name: z.string(),
    protected: z.boolean(),
    birthDate: IsoDate.nullable(),
    cases: z.array(OpenCase),
    underWay: z.array(UnderWay),
    notifications: z.array(
      z.object({
        id: Id,
        kind: z.enum(['notification', 'concern']),
        receivedAt: Instant,
        isAssessed: z.boolean(),
        outcome: z.string().nullable(),
      }),
    ),
    /** Of each of these kinds: without sight of them all, none says nothing of the child. */
    sees: SeesOfKinds,
  })
  .openapi('Sibling')
export type Sibling = z.infer<typeof Sibling>

export const SiblingsAnswer = z
  .object({
    siblings: z.array(Sibling),
    /** Of the child that is asked about, `relation`: without sight of it, no siblings says nothing. */
    sees: SeesOfKinds,
  })
  .openapi('Siblings')
export type SiblingsAnswer = z.infer<typeof SiblingsAnswer>
