import { type Day, parseIsoDay } from '../calendar.ts'
import { danishDay } from '../danish-time.ts'
import { isSaid } from '../record/fields.ts'

/** So long before its day the expected end of a measure, or of a consent, comes up. [choice] */
export const AHEAD_DAYS = 30

/** The day that a field says; null when it says none. */
export function dayIn(said: string | null | undefined): Day | null {
  return isSaid(said) ? parseIsoDay(said) : null
}

/** The Danish day of an instant that a field says; null when it says none. */
export function instantDay(said: string | null | undefined): Day | null {
  return isSaid(said) ? parseIsoDay(danishDay(said)) : null
}
