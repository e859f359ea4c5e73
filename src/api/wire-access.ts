import { z } from '@hono/zod-openapi'
import { PURPOSES, type Purpose } from '../kernel/purpose.ts'
import { ROLES, SCOPES } from '../kernel/role.ts'
import { Kind } from './wire-records.ts'
import { Explanation, Id, Instant, IsoDate, MunicipalityName, Named } from './wire-shared.ts'

/** Who is signed in, and who has looked at whom. */
/** How one signs in here; the one thing that can be asked without having done so. */
export const SignInAnswer = z
  .object({
    /** `off`: this server holds no register, only a package. */
    mode: z.enum(['demo', 'openid', 'off']),
    /** Whether the browser that asks has a session, lapsed or not: then it is worth asking who that is. */
    hasSession: z.boolean(),
    /** In demo mode: the invented people to choose among. */
    people: z.array(
      z.object({
        municipality: MunicipalityName,
        id: Id,
        name: z.string(),
        roles: z.array(z.enum(ROLES)),
        team: z.string().nullable(),
      }),
    ),
  })
  .openapi('SignIn')
export type SignInAnswer = z.infer<typeof SignInAnswer>
export const DemoSignIn = z.strictObject({ municipality: z.string().regex(/^\d{3}$/), worker: Id })
export type DemoSignIn = z.infer<typeof DemoSignIn>

/** Whoever is signed in. 401 when nobody is. */
export const MeAnswer = z
  .object({
    worker: Named,
    municipality: MunicipalityName.extend({ invented: z.boolean() }),
    roles: z.array(z.enum(ROLES)),
    team: Named.nullable(),
    mode: z.enum(['demo', 'openid']),
    /** What the pages may offer; the database decides in the end. */
    may: z.object({
      seeChildren: z.boolean(),
      write: z.boolean(),
      allocate: z.boolean(),
      seeFigures: z.boolean(),
      setUp: z.boolean(),
      seeLooks: z.boolean(),
    }),
    /** Emergency accesses and transfers that wait for this leader. */
    waiting: z.object({
      emergencies: z.number().int(),
      transfers: z.number().int(),
      approvals: z.number().int(),
    }),
  })
  .openapi('Me')
export type MeAnswer = z.infer<typeof MeAnswer>
export const SignedOut = z.object({ to: z.string() }).openapi('SignedOut')
export type SignedOut = z.infer<typeof SignedOut>

export const BreakGlass = z.strictObject({
  reason: Explanation,
  hours: z.number().int().min(1).max(24).default(4),
})
export const EmergencyAnswer = z
  .object({
    id: Id,
    version: z.number().int(),
    child: Named,
    worker: Named,
    reason: z.string(),
    from: Instant,
    until: Instant,
    acknowledgedBy: z.string().nullable(),
    acknowledgedAt: Instant.nullable(),
  })
  .openapi('Emergency')
export type EmergencyAnswer = z.infer<typeof EmergencyAnswer>
export const EmergenciesAnswer = z.object({ emergencies: z.array(EmergencyAnswer) }).openapi('Emergencies')
export type EmergenciesAnswer = z.infer<typeof EmergenciesAnswer>

export const OfferTransfer = z.strictObject({
  to: z.string().regex(/^\d{3}$/),
  movesOn: IsoDate,
  note: z.string().trim().max(4000).default(''),
})
export const AnswerTransfer = z.strictObject({
  answer: z.enum(['accepted', 'declined']),
  team: Id.optional(),
  caseworker: Id.optional(),
})
export const TransferAnswer = z
  .object({
    id: Id,
    direction: z.enum(['out', 'in']),
    from: MunicipalityName,
    to: MunicipalityName,
    child: z.object({ id: Id.nullable(), name: z.string(), birthDate: IsoDate.nullable() }),
    movesOn: IsoDate,
    note: z.string(),
    offeredAt: Instant,
    answer: z.enum(['accepted', 'declined']).nullable(),
    answeredAt: Instant.nullable(),
    /** What goes over, by kind and how many. */
    content: z.array(z.object({ kind: Kind, count: z.number().int() })),
  })
  .openapi('Transfer')
export type TransferAnswer = z.infer<typeof TransferAnswer>
export const TransfersAnswer = z.object({ transfers: z.array(TransferAnswer) }).openapi('Transfers')
export type TransfersAnswer = z.infer<typeof TransfersAnswer>

const PURPOSE_CODES = Object.keys(PURPOSES) as [Purpose, ...Purpose[]]
export const LooksQuery = z.object({
  child: Id.optional(),
  worker: Id.optional(),
  after: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type LooksQuery = z.infer<typeof LooksQuery>
export const LookAnswer = z
  .object({
    seq: z.number().int(),
    at: Instant,
    by: z.string(),
    roles: z.array(z.enum(ROLES)),
    child: z.object({ id: Id, name: z.string() }),
    purpose: z.enum(PURPOSE_CODES),
    seen: z.array(z.string()),
    reason: z.string(),
  })
  .openapi('Look')
export type LookAnswer = z.infer<typeof LookAnswer>
export const LooksAnswer = z
  .object({ looks: z.array(LookAnswer), next: z.string().nullable() })
  .openapi('Looks')
export type LooksAnswer = z.infer<typeof LooksAnswer>

export const RetentionAnswer = z
  .object({
    today: IsoDate,
    due: z.array(
      z.object({
        rule: z.string(),
        keepYears: z.number().int(),
        count: z.number().int(),
        oldest: IsoDate.nullable(),
      }),
    ),
    receipts: z.array(
      z.object({ id: Id, at: Instant, rule: z.string(), counts: z.record(z.string(), z.number().int()) }),
    ),
  })
  .openapi('Retention')
export type RetentionAnswer = z.infer<typeof RetentionAnswer>

export const CreateToken = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(SCOPES)).min(1),
  days: z.number().int().min(1).max(366),
})
export const TokenAnswer = z
  .object({
    id: Id,
    version: z.number().int(),
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    until: Instant,
    revokedAt: Instant.nullable(),
    lastUsedAt: Instant.nullable(),
  })
  .openapi('Token')
export type TokenAnswer = z.infer<typeof TokenAnswer>
export const TokensAnswer = z.object({ tokens: z.array(TokenAnswer) }).openapi('Tokens')
export type TokensAnswer = z.infer<typeof TokensAnswer>
/** The only time the secret is shown. */
export const NewToken = TokenAnswer.extend({ secret: z.string() }).openapi('NewToken')
export type NewToken = z.infer<typeof NewToken>
