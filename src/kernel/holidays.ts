import { type Day, dateOf, dayOf } from './calendar.ts'

/** The last year in which store bededag was a public holiday. */
const LAST_PRAYER_DAY = 2023

const keptByYear = new Map<number, ReadonlySet<Day>>()

/**
 * The public holidays of Denmark in a year. Days on which municipalities are closed (1 May, Constitution Day, 24 and
 * 31 December) are none. @see docs/law.md#working-days
 */
export function danishHolidays(year: number): ReadonlySet<Day> {
  const kept = keptByYear.get(year)
  if (kept) return kept
  const easter = easterOf(year)
  const holidays = new Set([
    dayOf(year, 1, 1),
    // Maundy Thursday, Good Friday, Easter, Easter Monday
    ...[-3, -2, 0, 1].map((days) => easter + days),
    ...(year <= LAST_PRAYER_DAY ? [easter + 26] : []),
    // Ascension, Whit Sunday, Whit Monday
    ...[39, 49, 50].map((days) => easter + days),
    dayOf(year, 12, 25),
    dayOf(year, 12, 26),
  ])
  keptByYear.set(year, holidays)
  return holidays
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const fromMarch = moon + weekday - 7 * late + 114
  return dayOf(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1)
}

/**
 * The last of so many working days after a day, which itself is not counted. Sundays and public holidays never count;
 * Saturdays where the municipality counts them. @see docs/law.md#working-days
 */
export function workingDaysAfter(day: Day, count: number, saturdaysCount: boolean): Day {
  let at = day
  for (let left = count; left > 0; ) {
    at += 1
    if (isWorkingDay(at, saturdaysCount)) left -= 1
  }
  return at
}

function isWorkingDay(day: Day, saturdaysCount: boolean): boolean {
  const { dayOfWeek, year } = dateOf(day)
  if (dayOfWeek === 7 || (dayOfWeek === 6 && !saturdaysCount)) return false
  return !danishHolidays(year).has(day)
}
