import { type Period, placeInTime } from './in-force.ts'
import type { RecordValues } from './record/record.ts'

interface Kept {
  readonly id: string
  readonly values: RecordValues
}

/** A follow-up of a measure, as far as its day goes; without an id it is yet to be written. */
export interface FollowUpOn {
  readonly id: string | null
  /** `formal` or `contact`. */
  readonly kind: string
  /** ISO day. */
  readonly date: string
}

/** Why a follow-up cannot stand on its day. */
export type DayRefused<Other extends Kept> =
  | { readonly reason: 'before-measure' | 'after-measure' }
  | { readonly reason: 'held-that-day'; readonly held: Other }

/**
 * What speaks against the day of a follow-up or a contact: it lies within its measure, and a measure is formally followed
 * up once a day (key-figures.md, "Follow-up intervals", counts two as one). `others` are follow-ups of the measure.
 */
export function refusedDay<Other extends Kept>(
  followUp: FollowUpOn,
  { start_date, end_date }: Period,
  others: readonly Other[],
): readonly DayRefused<Other>[] {
  const place = placeInTime(followUp.date, start_date, end_date)
  const held = heldThatDay(followUp, others)
  return [
    ...(place === 'within' ? [] : [{ reason: `${place}-measure` } as const]),
    ...(held ? [{ reason: 'held-that-day', held } as const] : []),
  ]
}

/** The formal follow-up that already stands on the day of another of the same measure. */
export function heldThatDay<Other extends Kept>(
  { id, kind, date }: FollowUpOn,
  others: readonly Other[],
): Other | undefined {
  if (kind !== 'formal') return undefined
  return others.find((one) => one.id !== id && one.values.kind === 'formal' && one.values.date === date)
}
