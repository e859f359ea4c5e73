import { z } from '@hono/zod-openapi'
import { GoalResult } from '../slices/plan/plan.wire.ts'
import { GRANTORS } from '../slices/set-up/competence.rules.ts'
import { RecordAnswer, Values } from './wire-records.ts'
import { Id, IsoDate, ShortReason } from './wire-shared.ts'

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

/** The day left out: today. */
export const CloseCase = z.strictObject({
  closing_criterion: z.string().max(40),
  /** What the family does, and what the municipality then does. */
  if_worry_returns: words,
  closing_reason: z.string().trim().max(200).optional(),
  handover_to: z.string().max(40).optional(),
  handover: words.optional(),
  /** How it went with every goal that still runs, by the goal's id. */
  results: z.record(Id, GoalResult).default({}),
  closed_on: IsoDate.optional(),
})

export const ReopenCase = z.strictObject({ reason: ShortReason })
