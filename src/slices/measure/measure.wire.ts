import { z } from '@hono/zod-openapi'
import { RecordAnswer, Values } from '../../api/wire-records.ts'
import { Id, IsoDate } from '../../api/wire-shared.ts'
import { GRANTORS } from '../set-up/competence.rules.ts'

const words = z.string().trim().max(4000)

/** A measure to be granted: at once, or by a leader. The case left out: the child's open one; the start: today. */
export const GrantMeasure = z.strictObject({ case: Id.optional(), values: Values })

export type GrantMeasure = z.infer<typeof GrantMeasure>

/** The last day left out: today. */
export const EndMeasure = z.strictObject({
  end_date: IsoDate.optional(),
  ended_because: z.string().max(40),
  /** What the provider must be told. */
  what_follows: words,
  handover_to: z.string().max(40).optional(),
  /** What is agreed with whoever carries on. */
  handover: words.optional(),
})

/** How many contacts in all a programme with a limit is to hold, and why. */
export const AskMoreContacts = z.strictObject({ contacts: z.number().int().min(1).max(100), reason: words })

/** A leader's answer; a no says why. */
export const AnswerApproval = z.strictObject({ answer: z.enum(['yes', 'no']), note: words.optional() })

export const Approval = z
  .object({
    record: RecordAnswer,
    /** "Beskyttet navn" stands for a protected name. */
    childName: z.string(),
    askedBy: z.string(),
    answeredBy: z.string().nullable(),
    provider: z.string().nullable(),
    team: z.string().nullable(),
    /** The measure asked for, or the one that a deviation is about. */
    measureType: z.string(),
    /** Of a deviation: the first day of its measure. */
    measureStart: IsoDate.nullable(),
    /** The lowest who may grant it; null for a deviation, which any leader answers. */
    grantor: z.enum(GRANTORS).nullable(),
    /** Whether the one who asks for the list may answer it; if not, why. */
    mayAnswer: z.enum(['yes', 'asked-it-yourself', 'beyond-competence']),
  })
  .openapi('Approval')

export type Approval = z.infer<typeof Approval>

export const ApprovalsAnswer = z
  .object({
    /** The oldest first. */
    waiting: z.array(Approval),
    /** Of the last thirty days, the latest first. */
    answered: z.array(Approval),
  })
  .openapi('Approvals')

export type ApprovalsAnswer = z.infer<typeof ApprovalsAnswer>
