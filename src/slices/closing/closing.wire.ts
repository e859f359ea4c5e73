import { z } from '@hono/zod-openapi'
import { IsoDate, ShortReason } from '../../api/wire-shared.ts'
import { RESULTS } from '../plan/plan.wire.ts'

const words = z.string().trim().max(4000)

/** The day left out: today. */
export const CloseCase = z.strictObject({
  closing_criterion: z.string().max(40),
  /** What the family does, and what the municipality then does. */
  if_worry_returns: words,
  closing_reason: z.string().trim().max(200).optional(),
  handover_to: z.string().max(40).optional(),
  handover: words.optional(),
  ...RESULTS,
  closed_on: IsoDate.optional(),
})

export const ReopenCase = z.strictObject({ reason: ShortReason })
