/**
 * Days and months as the key figures count them. A `Day` is whole days since 1970-01-01, so that millions of
 * spells can be compared as integers. No clock and no time zone: a register knows dates only.
 */
export type Day = number

/** Stands for "no date" in typed arrays of days. */
export const NO_DAY: Day = -2147483648

/** The day of a calendar date; the caller has checked that the date exists. Month is 1-12. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const monthsFromMarch = (month + 9) % 12
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * monthsFromMarch + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** Year, month (1-12) and day of month, counted in integers: millions of birthdays are worked out this way. */
function civilOf(day: Day): { year: number; month: number; day: number } {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthsFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthsFromMarch < 10 ? monthsFromMarch + 3 : monthsFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthsFromMarch + 2) / 5) + 1,
  }
}

/** The calendar date of a day. */
export function dateOf(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(civilOf(day))
}

/** The day of a `Temporal.PlainDate`. */
export function toDay(date: Temporal.PlainDate): Day {
  return dayOf(date.year, date.month, date.day)
}

/** `2017-09-30`, the form of dates in every file and address. */
export function isoOf(day: Day): string {
  const date = civilOf(day)
  return `${String(date.year).padStart(4, '0')}-${twoDigits(date.month)}-${twoDigits(date.day)}`
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/** Reads `2017-09-30`; null when the text is no existing date between the years 1900 and 2200. */
export function parseIsoDay(text: string): Day | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? existing(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
    : null
}

/** Whether a text is an ISO day that exists. */
export function isDay(text: string): boolean {
  return parseIsoDay(text) !== null
}

/** The ISO day before an ISO day. */
export function dayBefore(iso: string): string {
  return isoOf(toDay(Temporal.PlainDate.from(iso)) - 1)
}

/** Reads `30-09-2017`, the Danish form; null as `parseIsoDay`. */
export function parseDanishDay(text: string): Day | null {
  return /^\d{2}-\d{2}-\d{4}$/.test(text)
    ? existing(Number(text.slice(6, 10)), Number(text.slice(3, 5)), Number(text.slice(0, 2)))
    : null
}

function existing(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return null
  return day >= 1 && day <= daysInMonth(year, month) ? dayOf(year, month, day) : null
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/**
 * `d - n months` as the key figures count back: the last day of a month stays the last day (30 September less
 * four months is 31 May), otherwise the day is kept or clamped. Source: key-figures.md, "Months back".
 */
export function monthsBack(day: Day, months: number): Day {
  const date = civilOf(day)
  const isLast = date.day === daysInMonth(date.year, date.month)
  return clampedDay(date.year, date.month - months, isLast ? 31 : date.day)
}

const FIRST_KEPT: Day = -25567 // 1900-01-01
const DAYS_KEPT = 110_000 // To 2201, which no file's date passes.
const keptByMonths = new Map<number, Int32Array>()

/**
 * The day some months later, clamped. Every limit and birthday is one of a few numbers of months after one of a
 * few thousand days, so each answer is worked out once and kept: a register asks millions of times.
 */
function monthsLater(day: Day, months: number): Day {
  const at = day - FIRST_KEPT
  if (at < 0 || at >= DAYS_KEPT) return addMonths(day, months)
  let kept = keptByMonths.get(months)
  if (!kept) {
    kept = new Int32Array(DAYS_KEPT).fill(NO_DAY)
    keptByMonths.set(months, kept)
  }
  if (kept[at] === NO_DAY) kept[at] = addMonths(day, months)
  return kept[at]
}

function addMonths(day: Day, months: number): Day {
  const date = civilOf(day)
  return clampedDay(date.year, date.month + months, date.day)
}

/** The day in a month that may lie outside 1-12, with the day of month clamped to the month's last day. */
function clampedDay(year: number, month: number, dayOfMonth: number): Day {
  const y = year + Math.floor((month - 1) / 12)
  const m = ((((month - 1) % 12) + 12) % 12) + 1
  return dayOf(y, m, Math.min(dayOfMonth, daysInMonth(y, m)))
}

/** The later day a calendar period after `day`; months clamp to the month's last day (key-figures.md, "Limits"). */
export function addPeriod(day: Day, period: Period): Day {
  if (period.unit === 'weeks') return day + 7 * period.count
  return monthsLater(day, period.count)
}

/** A limit of the law or of a local standard: whole weeks or whole months. */
export interface Period {
  readonly count: number
  readonly unit: 'weeks' | 'months'
}

/** The same date some years earlier, clamped to the month's last day. */
export function yearsBefore(day: Day, years: number): Day {
  return addMonths(day, -12 * years)
}

/** The day a person becomes so many years old; 29 February becomes 28 in other years (key-figures.md, "Aged 0-17"). */
export function birthday(birth: Day, years: number): Day {
  return monthsLater(birth, 12 * years)
}

/** The first day a person is no longer 0-17. */
export function eighteenthBirthday(birth: Day): Day {
  return birthday(birth, 18)
}

/** Whole years of age on a day, each begun on the birthday; 0 for the unborn. */
export function yearsOld(birth: Day, day: Day): number {
  return Math.floor(monthsOld(birth, day) / 12)
}

/** Whole months of age on a day, counted as birthdays are; 0 for the unborn. */
export function monthsOld(birth: Day, day: Day): number {
  const from = civilOf(birth)
  const to = civilOf(day)
  const months = (to.year - from.year) * 12 + to.month - from.month
  return Math.max(0, addMonths(birth, months) > day ? months - 1 : months)
}

/** The standard calendar's cut-offs (31 January, 31 May, 30 September) from `from` to `to`, both included. */
export function standardCutOffs(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let year = civilOf(from).year; year <= civilOf(to).year; year++) {
    for (const day of [dayOf(year, 1, 31), dayOf(year, 5, 31), dayOf(year, 9, 30)]) {
      if (day >= from && day <= to) days.push(day)
    }
  }
  return days
}

/** The first and last day of a school year such as `2014/15`: 1 August - 31 July. Null when the text is none. */
export function schoolYearDays(text: string): { first: Day; last: Day } | null {
  const match = /^(\d{4})\/(\d{2})$/.exec(text)
  if (!match) return null
  const year = Number(match[1])
  if ((year + 1) % 100 !== Number(match[2])) return null
  return { first: dayOf(year, 8, 1), last: dayOf(year + 1, 7, 31) }
}
