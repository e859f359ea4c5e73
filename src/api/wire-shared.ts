import { z } from '@hono/zod-openapi'
import { LONGEST_REASON, SHORTEST_REASON } from '../kernel/reason.ts'

/** Pieces that the wire schemas of the register share. */
export const Id = z.uuid()
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const Instant = z.string()
export const CprNumber = z.string().regex(/^\d{6}-?\d{4}$/)
export const Words = z.object({ da: z.string(), en: z.string() })
export const Named = z.object({ id: Id, name: z.string() })
export const MunicipalityName = z.object({ code: z.string(), name: z.string() })
export const ShortReason = z.string().trim().min(SHORTEST_REASON).max(LONGEST_REASON)
/**
 * In the live register's answers: the child, for those who may see it (null for the others), and the pseudonym that
 * always stands for it in its municipality.
 */
export const LiveChild = { person: Named.nullable().optional(), pseudonym: z.string().optional() }
