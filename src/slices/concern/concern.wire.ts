import { z } from '@hono/zod-openapi'
import { Values } from '../../api/wire-records.ts'
import { Id, writtenText } from '../../api/wire-shared.ts'

const LongText = writtenText(4000, { lines: 'many' })

/** The fields of what was received. */
export const VALUES = { values: Values }

export const ReceivedNotification = z
  .object({
    id: Id,
    /** False: it is for those who have the child to read, and not for the one who took it in. */
    visible: z.boolean(),
  })
  .openapi('ReceivedNotification')
export type ReceivedNotification = z.infer<typeof ReceivedNotification>

/** For an early preventive course: who is to have it, and whether the child is to have a case beside it. */
export const COURSE = { worker: Id.optional(), withCase: z.boolean().optional() }
export type Course = z.input<z.ZodObject<typeof COURSE>>

/** What a clarification is completed with. */
export const COMPLETION = {
  /** Whatever of the clarification is another than as it was read. */
  changes: z
    .strictObject({
      matters: LongText,
      honour_risk: z.enum(['not_relevant', 'no_risk', 'risk']).nullable(),
      sources: writtenText(400).nullable(),
      conclusion: LongText.nullable(),
      next_step: z.enum(['none', 'early_course', 'support', 'investigation']).nullable(),
      why_no_investigation: LongText.nullable(),
    })
    .partial(),
  ...COURSE,
}
export type Completion = z.input<z.ZodObject<typeof COMPLETION>>

/** The page that the work goes on at, and the id in its address: of the record, or of the child. */
export const NextStep = z
  .object({ page: z.enum(['investigation', 'clarification', 'new_measure', 'child']), id: Id })
  .openapi('NextStep')
export type NextStep = z.infer<typeof NextStep>
