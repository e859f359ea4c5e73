import { addPeriod, dayOf, type Period } from './calendar.ts'

/**
 * Whether one interval is never shorter than another, whichever day each begins on. A standard whose intervals only
 * grow has the property that to hold a follow-up never makes an earlier date due.
 */
export function isNeverShorter(later: Period, first: Period): boolean {
  if (later.unit === first.unit) return later.count >= first.count
  return lengthsOf(later).shortest >= lengthsOf(first).longest
}

/** A leap year ago, a leap year ahead, and the turn of a century that has none. */
const BEGINNINGS = [dayOf(2000, 1, 1), dayOf(2004, 1, 1), dayOf(2096, 1, 1), dayOf(2099, 1, 1)]
const DAYS_OF_TWO_YEARS = 731

function lengthsOf(period: Period): { readonly shortest: number; readonly longest: number } {
  let shortest = Number.POSITIVE_INFINITY
  let longest = 0
  for (const beginning of BEGINNINGS) {
    for (let day = beginning; day < beginning + DAYS_OF_TWO_YEARS; day++) {
      const length = addPeriod(day, period) - day
      shortest = Math.min(shortest, length)
      longest = Math.max(longest, length)
    }
  }
  return { shortest, longest }
}
