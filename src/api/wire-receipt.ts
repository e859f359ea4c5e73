import { z } from '@hono/zod-openapi'
import { Words } from './wire-shared.ts'

/** The receipt of a data package. */
export const ReceiptQuery = z.object({
  /** Only refusals with this reason or doubts with this rule. */
  only: z.string().optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type ReceiptQuery = z.infer<typeof ReceiptQuery>

/** What a kind of finding is, what to do about it, and both in one text. */
const FindingKind = z.object({
  kind: z.string(),
  title: Words,
  advice: Words,
  text: Words,
  count: z.number().int(),
})

const Finding = z.object({
  /** Refusal reason or doubt rule. */
  kind: z.string(),
  text: Words,
  resource: z.string(),
  file: z.string(),
  line: z.number().int().nullable(),
  otherLine: z.number().int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
})

/** Data: what was read, what was refused and what is doubted. */
export const ReceiptAnswer = z
  .object({
    resources: z.array(
      z.object({
        resource: z.string(),
        title: Words,
        file: z.string(),
        format: z.string(),
        read: z.number().int(),
        accepted: z.number().int(),
        refused: z.number().int(),
        doubted: z.number().int(),
        firstDate: z.string().nullable(),
        lastDate: z.string().nullable(),
      }),
    ),
    /** Counts by reason and rule, with what it means and what to do. */
    refusalKinds: z.array(FindingKind),
    doubtKinds: z.array(FindingKind),
    problems: z.array(Finding),
    /** True while counts are hidden: what was found is then counted, and no line of it is shown. */
    withheld: z.boolean(),
    /** One page of findings, refusals first, filtered by `only`. */
    findings: z.array(Finding),
    findingsTotal: z.number().int(),
  })
  .openapi('Receipt')
export type ReceiptAnswer = z.infer<typeof ReceiptAnswer>
