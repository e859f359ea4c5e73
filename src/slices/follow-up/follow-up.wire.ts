import { z } from '@hono/zod-openapi'
import { answerOf } from '../../api/wire-records.ts'
import { Id, IsoDate, Words, writtenText } from '../../api/wire-shared.ts'

const ShortText = writtenText(400, { lines: 'many' })
const LongText = writtenText(4000, { lines: 'many' })

/** What is decided of one measure; the names are those of the follow-up's and the measure's own fields. */
const DecidedOfMeasure = z.strictObject({
  measure: Id,
  decision: z.enum(['continue', 'adjust', 'end']).optional(),
  what_changes: LongText.optional(),
  /** Left out: the day that law or local standard gives. Later than that asks a leader, and until then the rule stands. */
  next_due_date: IsoDate.optional(),
  next_due_reason: LongText.optional(),
  /** The measure's version that was read; needed where it ends, since that changes it. */
  version: z.number().int().min(1).optional(),
  ended_because: z.string().max(40).optional(),
  what_follows: LongText.optional(),
})

/** One meeting that follows up one or several measures of a child. */
export const MEETING = {
  date: IsoDate,
  form: z.string().max(40).optional(),
  participants: writtenText(200).optional(),
  note: LongText.optional(),
  new_assessment: z.enum(['none', 'clarification', 'investigation']).optional(),
  new_assessment_reason: LongText.optional(),
  plan_change: z.enum(['unchanged', 'revise', 'new']).optional(),
  child_wish: LongText.optional(),
  child_wish_why_not: LongText.optional(),
  progress: z
    .array(z.strictObject({ goal: Id, rating: z.number().int().min(1).max(5), note: ShortText.optional() }))
    .max(50)
    .default([]),
  measures: z.array(DecidedOfMeasure).min(1).max(30),
}
export type HoldFollowUp = z.input<z.ZodObject<typeof MEETING>>

/** What was written: a follow-up for each measure, and what a leader is asked for. */
export const HeldFollowUp = z
  .object({
    followups: z.array(answerOf('followup')),
    deviations: z.array(answerOf('deviation')),
    /** Where the work goes on: what was begun, and the plan that is to be revised or was begun. */
    leadsTo: z.object({
      assessment: z.object({ which: z.enum(['clarification', 'investigation']), id: Id }).nullable(),
      plan: Id.nullable(),
    }),
  })
  .openapi('HeldFollowUp')
export type HeldFollowUp = z.infer<typeof HeldFollowUp>

const MeasureToFollowUp = z
  .object({
    id: Id,
    version: z.number().int(),
    type: z.string(),
    title: Words,
    start: IsoDate,
    expectedEnd: IsoDate.nullable(),
    purpose: z.string().nullable(),
    /** When it should be followed up at the latest, as things stand; null when no rule says. */
    due: z.object({ on: IsoDate.nullable(), why: Words, source: Words }).nullable(),
    /** What came of the latest formal follow-up before that day. */
    last: z.object({ date: IsoDate, whatChanges: z.string(), reason: z.string() }).nullable(),
    /** Who has followed it up on that very day already. */
    heldBy: z.string().nullable(),
    /** What the rules say of the follow-up after this one. */
    next: z.object({
      latest: IsoDate.nullable(),
      /** What no leader can put off. */
      lawsLatest: IsoDate.nullable(),
      why: Words,
      source: Words,
      mustDecide: z.boolean(),
      mustJustify: z.boolean(),
      /** Whether Barnets Lov § 95 asks for all four decisions. */
      mustDecideAll: z.boolean(),
    }),
    /** Where no rule fixes a day: as long after this follow-up as was decided at the latest one. */
    suggested: IsoDate.nullable(),
    /** A later date that a leader has been asked for and has not answered. */
    asksFor: IsoDate.nullable(),
  })
  .openapi('MeasureToFollowUp')
export type MeasureToFollowUp = z.infer<typeof MeasureToFollowUp>

const GoalToRate = z
  .object({
    id: Id,
    goal: z.string(),
    childsWords: z.string().nullable(),
    /** Measures that serve it. */
    servedBy: z.array(Id),
    last: z.object({ date: IsoDate, rating: z.number().int(), note: z.string() }).nullable(),
  })
  .openapi('GoalToRate')
export type GoalToRate = z.infer<typeof GoalToRate>

/** Everything that the form of a follow-up on a day shows. */
export const PreparedFollowUp = z
  .object({
    child: z.object({ id: Id, name: z.string(), protected: z.boolean() }),
    /** The child's open case, if any. */
    case: Id.nullable(),
    today: IsoDate,
    date: IsoDate,
    /** What of the child's other records says what can be decided. */
    around: z.object({
      hasPlan: z.boolean(),
      underWay: z.array(z.string()),
      mayInvestigate: z.boolean(),
      /** What the child wished of the follow-ups at the latest one; null when nothing was said. */
      lastWish: z.string().nullable(),
    }),
    measures: z.array(MeasureToFollowUp),
    goals: z.array(GoalToRate),
  })
  .openapi('PreparedFollowUp')
export type PreparedFollowUp = z.infer<typeof PreparedFollowUp>
