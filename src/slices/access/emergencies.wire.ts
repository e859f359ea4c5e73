import { z } from '@hono/zod-openapi'
import { Id, Instant, IsoDate, Named } from '../../api/wire-shared.ts'

export const HOURS = { hours: z.number().int().min(1).max(24).default(4) }
export type Hours = z.input<z.ZodObject<typeof HOURS>>

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

/** What one worker's searches of a day met of protected children whom that worker does not see. */
const ProtectedSearchesAnswer = z
  .object({
    worker: Named,
    day: IsoDate,
    searches: z.number().int(),
    children: z.number().int(),
    /** How many were answered as if there were no such child. */
    withheld: z.number().int(),
  })
  .openapi('ProtectedSearches')

export type ProtectedSearchesAnswer = z.infer<typeof ProtectedSearchesAnswer>

export const EmergenciesAnswer = z
  .object({
    emergencies: z.array(EmergencyAnswer),
    /** For leaders and the auditor, the newest day first; of the last thirty days. */
    searches: z.array(ProtectedSearchesAnswer),
  })
  .openapi('Emergencies')

export type EmergenciesAnswer = z.infer<typeof EmergenciesAnswer>
