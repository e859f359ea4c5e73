import { type Day, isoOf, NO_DAY } from '../kernel/calendar.ts'

/** Writes days as ISO dates from a table, quick enough for millions; `NO_DAY` is empty. */
export function isoTexts(first: Day, last: Day): (day: Day) => string {
  const texts = Array.from({ length: last - first + 1 }, (_, i) => isoOf(first + i))
  return (day) => (day === NO_DAY ? '' : (texts[day - first] ?? isoOf(day)))
}
