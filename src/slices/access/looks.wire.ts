import { z } from '@hono/zod-openapi'
import { Id, Instant } from '../../api/wire-shared.ts'
import { PURPOSES, type Purpose } from '../../kernel/purpose.ts'
import { ROLES } from '../../kernel/role.ts'

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
