import { z } from '@hono/zod-openapi'
import { RECORDS } from '../domain/records/all.ts'
import { ROLES } from '../kernel/role.ts'
import { RecordAnswer, Values } from './wire-records.ts'
import {
  CprNumber,
  Explanation,
  Id,
  Instant,
  IsoDate,
  MunicipalityName,
  Named,
  ShortReason,
  Words,
} from './wire-shared.ts'
import { Due } from './wire-work-list.ts'

/** Children, their cases and those around them. */
/** What forms choose among. */
export const ChoicesAnswer = z
  .object({
    measureTypes: z.array(
      z.object({ code: z.string(), title: Words, step: z.number().int(), legalBasis: z.array(z.string()) }),
    ),
    teams: z.array(Named),
    districts: z.array(Named),
    providers: z.array(Named),
    workers: z.array(Named.extend({ team: Id.nullable(), roles: z.array(z.enum(ROLES)) })),
    municipalities: z.array(MunicipalityName),
    /** Programmes that are known beforehand (catalogue/programmes.ts). */
    programmes: z.array(
      z.object({
        code: z.string(),
        title: Words,
        measureType: z.string(),
        intensive: z.boolean(),
        weeks: z.number().int().nullable(),
        phases: z.array(
          z.object({
            title: Words,
            fromWeek: z.number().int(),
            toWeek: z.number().int(),
            endsWith: Words.nullable(),
          }),
        ),
        tracks: z.array(Words),
        contacts: z.number().int().nullable(),
        networkMeetings: z.number().int().nullable(),
        source: Words,
      }),
    ),
    /** Who may grant what, where the municipality has decided (domain/competence.ts). */
    competenceRules: z.array(Values),
  })
  .openapi('Choices')
export type ChoicesAnswer = z.infer<typeof ChoicesAnswer>

export const ChildrenQuery = z.object({
  team: Id.optional(),
  caseworker: Id.optional(),
  status: z.enum(['open', 'closed', 'all']).default('open'),
  /** Only children with a measure in force on this step. */
  step: z.coerce.number().int().min(1).max(6).optional(),
  sort: z.enum(['name', 'birth', 'opened']).default('name'),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type ChildrenQuery = z.infer<typeof ChildrenQuery>
/** The same list narrowed by a name; sent as a body, so that no name stands in an address. */
export const ChildrenNamed = z.strictObject({
  ...ChildrenQuery.shape,
  /** Part of a name, in any spelling. */
  q: z.string().trim().min(1).max(100),
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
  })
  .openapi('ChildRow')
export type ChildRow = z.infer<typeof ChildRow>
export const ChildrenAnswer = z
  .object({ children: z.array(ChildRow), next: z.string().nullable() })
  .openapi('Children')
export type ChildrenAnswer = z.infer<typeof ChildrenAnswer>

/** Search before create. Sent as a body, so that no name or number stands in an address. */
export const ChildSearch = z.strictObject({
  cpr: z
    .string()
    .regex(/^\d{6}-?\d{4}$/)
    .optional(),
  name: z.string().trim().max(200).optional(),
  birthDate: IsoDate.optional(),
})
export type ChildSearch = z.infer<typeof ChildSearch>
export const ChildMatch = z
  .object({
    id: Id,
    kind: z.enum(['child', 'adult']),
    name: z.string(),
    protected: z.boolean(),
    birthDate: IsoDate.nullable(),
    expectedBirthDate: IsoDate.nullable(),
    /** How sure: the same CPR number, the same name and birth date, or something like it. */
    match: z.enum(['cpr', 'exact', 'similar']),
    team: z.string().nullable(),
    caseworker: z.string().nullable(),
    /** False: the child can only be opened with emergency access, or by asking the team. */
    visible: z.boolean(),
  })
  .openapi('ChildMatch')
export type ChildMatch = z.infer<typeof ChildMatch>
export const ChildSearchAnswer = z.object({ matches: z.array(ChildMatch) }).openapi('ChildSearch')
export type ChildSearchAnswer = z.infer<typeof ChildSearchAnswer>

/** A new child is registered with the case that it is registered for. */
export const CreateChild = z.strictObject({
  child: Values,
  cpr: z
    .string()
    .regex(/^\d{6}-?\d{4}$/)
    .optional(),
  case: Values,
  /** True once the matches of the search have been looked at and none is this child. */
  searched: z.literal(true),
})
export type CreateChild = z.infer<typeof CreateChild>
/** Someone of the family or network: known already, or new. */
export const AddRelated = z.strictObject({
  relation: Values,
  person: z.union([
    z.strictObject({ id: Id }),
    z.strictObject({
      values: Values,
      cpr: z
        .string()
        .regex(/^\d{6}-?\d{4}$/)
        .optional(),
    }),
  ]),
})
export type AddRelated = z.infer<typeof AddRelated>

const ON_PAGE = RECORDS.all.filter(({ lifecycle }) => lifecycle.onChildPage).map(({ kind }) => kind)
const Found = z.array(RecordAnswer)
const RecordsOnPage = z.object(Object.fromEntries(ON_PAGE.map((kind) => [kind, Found])))

/** Everything on a child's page, by kind; only what this user may see. */
export const ChildAnswer = z
  .object({
    child: RecordAnswer,
    hasCpr: z.boolean(),
    /** Null while protected: ask for it with a reason. */
    address: RecordAnswer.nullable(),
    addressHidden: z.boolean(),
    records: RecordsOnPage,
    /** Persons that the relations point at. */
    related: z.array(RecordAnswer),
    names: z.record(z.string(), z.string()),
    /** Other records that turned out to be this child, and the one this is part of. */
    merged: z.array(Id),
    mergedInto: Id.nullable(),
    /** The access that was taken in an emergency, while it lasts. */
    emergency: z.object({ reason: z.string(), until: Instant }).nullable(),
    /** The path on the staircase up to today: as in the key figures. */
    path: z.array(z.object({ step: z.number().int(), from: IsoDate, to: IsoDate.nullable() })),
    /** What is due for the child, the first first. */
    due: z.array(Due),
    today: IsoDate,
    may: z.object({
      correct: z.boolean(),
      allocate: z.boolean(),
      transfer: z.boolean(),
      seeLooks: z.boolean(),
    }),
  })
  .openapi('Child')
export type ChildAnswer = z.infer<typeof ChildAnswer>

export const CprAnswer = z.object({ cpr: z.string().nullable() }).openapi('Cpr')
export const SetCpr = z.strictObject({
  cpr: CprNumber,
  reason: ShortReason,
})
export const AddressAnswer = z.object({ address: RecordAnswer.nullable() }).openapi('AddressAnswer')
export const MergeChild = z.strictObject({ into: Id, reason: Explanation })
export const AllocateCase = z.strictObject({
  caseworker: Id,
  team: Id.optional(),
  from: IsoDate,
  reason: z.string().trim().max(400).optional(),
})
export type AllocateCase = z.infer<typeof AllocateCase>
