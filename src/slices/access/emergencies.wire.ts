import { z } from '@hono/zod-openapi'
import { Id, Instant, Named } from '../../api/wire-shared.ts'

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

export const EmergenciesAnswer = z.object({ emergencies: z.array(EmergencyAnswer) }).openapi('Emergencies')

export type EmergenciesAnswer = z.infer<typeof EmergenciesAnswer>
