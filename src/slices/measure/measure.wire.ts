import { z } from '@hono/zod-openapi'
import { answerOf, Values } from '../../api/wire-records.ts'
import { IsoDate } from '../../api/wire-shared.ts'
import { GRANTORS } from '../set-up/competence.rules.ts'

/** The fields of a measure to be granted, the start left out: today; and the talk with the child, where it is written with it. */
export const GRANTING = { values: Values, talk: Values.optional() }

export const Approval = z
  .object({
    record: answerOf('grant_request', 'deviation'),
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

export const AnswersAnswer = z
  .object({
    /** Of the last thirty days, the latest first; new until one has seen it, here or on the child's page. */
    answers: z.array(z.object({ isNew: z.boolean(), approval: Approval })),
  })
  .openapi('Answers')

export type AnswersAnswer = z.infer<typeof AnswersAnswer>
