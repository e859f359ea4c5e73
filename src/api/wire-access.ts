import { z } from '@hono/zod-openapi'
import { PURPOSES, type Purpose } from '../kernel/purpose.ts'
import { ROLES } from '../kernel/role.ts'
import { Kind } from './wire-records.ts'
import { Explanation, Id, Instant, IsoDate, MunicipalityName, Named } from './wire-shared.ts'

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
