import { z } from '@hono/zod-openapi'
import { Kind, Value } from './wire-records.ts'
import { Id, Instant } from './wire-shared.ts'

/** The figures as known at two moments. */
/** The live register's figures as known at two moments: which rows differ, and what was changed of whom. */
export const DifferenceQuery = z.object({
  figure: z.string(),
  /** A cut-off, or a school year such as 2016/17. */
  date: z.string(),
  group: z.string(),
  from: Instant,
  to: Instant,
})
export type DifferenceQuery = z.infer<typeof DifferenceQuery>
const KnownRow = z.object({
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  value: z.number().nullable(),
})
export const DifferenceAnswer = z
  .object({
    before: KnownRow.nullable(),
    after: KnownRow.nullable(),
    children: z.array(
      z.object({
        /** Null for those who may not see the child; then the pseudonym is all there is. */
        id: Id.nullable(),
        /** Its name, or the pseudonym of a child that the user may not see. */
        name: z.string(),
        numerator: z.object({ before: z.boolean(), after: z.boolean() }),
        denominator: z.object({ before: z.boolean(), after: z.boolean() }),
        changes: z.array(
          z.object({
            kind: Kind,
            at: Instant,
            by: z.string().nullable(),
            reason: z.string().nullable(),
            changed: z.array(z.object({ field: z.string(), from: Value, to: Value })),
          }),
        ),
      }),
    ),
    /** True when counts are small and so the children are not shown. */
    hidden: z.boolean(),
  })
  .openapi('Difference')
export type DifferenceAnswer = z.infer<typeof DifferenceAnswer>
