import { z } from '@hono/zod-openapi'
import { Values } from '../../api/wire-records.ts'
import { Id, writtenText } from '../../api/wire-shared.ts'

const LongText = writtenText(4000, { lines: 'many' })

/** The fields of what was received, and whether the notifier gets a receipt in the same press. */
export const VALUES = { values: Values, receipt: z.boolean().optional() }

export const ReceivedNotification = z
  .object({
    id: Id,
    /** False: it is for others to read from now on, and not for the one who asks. */
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
  .object({ page: z.enum(['investigation', 'clarification', 'new_measure', 'child', 'work_list']), id: Id })
  .openapi('NextStep')
export type NextStep = z.infer<typeof NextStep>

/** Fresh eyes on a notification (Barnets Lov § 137): whether the law asks for them, and who is new to the case. */
export const FreshEyes = z
  .object({
    /** A measure runs that makes it so. */
    isRequired: z.boolean(),
    /** Whoever asks is new to the case. */
    amFresh: z.boolean(),
    /** Advisers and leaders of the authority who are; none where the law does not ask for it. */
    colleagues: z.array(z.object({ id: Id, name: z.string(), team: z.string().nullable() })),
  })
  .openapi('FreshEyes')
export type FreshEyes = z.infer<typeof FreshEyes>
