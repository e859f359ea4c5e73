import type { Lies } from './reading.ts'

/** A day of a year, the year as far as it is written: with four digits, with two, or not at all. */
export interface PartlyDated {
  readonly day: number
  readonly month: number
  readonly year?: string | undefined
}

/** So far ahead two digits may still be meant: 45 is 1945 in 2026, and 46 is 2046. */
const AHEAD_YEARS = 20

/**
 * The year that is meant. Two digits: the latest that they can be, for what has happened no later than today. None: for
 * what has happened the last time it was that day, for what is to come the next time, else whichever is nearer.
 */
export function yearMeant({ day, month, year }: PartlyDated, lies: Lies, today: string): number {
  const now = Number(today.slice(0, 4))
  const isPassed = (of: number) => isoLike(of, month, day) <= today
  if (year?.length === 4) return Number(year)
  if (year !== undefined) {
    const last = lies === 'past' ? now : now + AHEAD_YEARS
    const latest = last - ((((last - Number(year)) % 100) + 100) % 100)
    return lies === 'past' && !isPassed(latest) ? latest - 100 : latest
  }
  if (lies === 'past') return isPassed(now) ? now : now - 1
  if (lies === 'ahead') return isoLike(now, month, day) >= today ? now : now + 1
  return nearest({ day, month }, today)
}

function nearest({ day, month }: PartlyDated, today: string): number {
  const here = Temporal.PlainDate.from(today)
  const away = (year: number) =>
    Math.abs(Temporal.PlainDate.from({ year, month, day }).since(here, { largestUnit: 'days' }).days)
  return [here.year, here.year + 1, here.year - 1].toSorted((a, b) => away(a) - away(b))[0]
}

function isoLike(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
