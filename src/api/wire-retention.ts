import { z } from '@hono/zod-openapi'
import { Id, Instant, IsoDate } from './wire-shared.ts'

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
