/**
 * Days and months as the key figures count them. A `Day` is whole days since 1970-01-01, so that millions of
 * spells can be compared as integers. No clock and no time zone: a register knows dates only.
 */
export type Day = number

/** Stands for "no date" in typed arrays of days. */
export const NO_DAY: Day = -2147483648

const MS_A_DAY = 86_400_000

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

/** The calendar date of a day. */
export function dateOf(day: Day): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(day * MS_A_DAY).toZonedDateTimeISO('UTC').toPlainDate()
}

/** The day of a `Temporal.PlainDate`. */
export function toDay(date: Temporal.PlainDate): Day {
  return dayOf(date.year, date.month, date.day)
}

/** `2017-09-30`, the form of dates in every file and address. */
export function isoOf(day: Day): string {
  return dateOf(day).toString()
}

/** Reads `2017-09-30`; null when the text is no existing date between the years 1900 and 2200. */
export function parseIsoDay(text: string): Day | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? existing(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
    : null
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
  const date = dateOf(day)
  const back = date.subtract({ months })
  return toDay(date.day === date.daysInMonth ? back.with({ day: back.daysInMonth }) : back)
}

/** The later day a calendar period after `day`; months clamp to the month's last day (key-figures.md, "Limits"). */
export function addPeriod(day: Day, period: Period): Day {
  if (period.unit === 'weeks') return day + 7 * period.count
  return toDay(dateOf(day).add({ months: period.count }))
}

/** A limit of the law or of a local standard: whole weeks or whole months. */
export interface Period {
  readonly count: number
  readonly unit: 'weeks' | 'months'
}

/** The first day a person is no longer 0-17: birth date + 18 years, 29 February becoming 28 (key-figures.md). */
export function eighteenthBirthday(birth: Day): Day {
  return toDay(dateOf(birth).add({ years: 18 }))
}

/** The standard calendar's cut-offs (31 January, 31 May, 30 September) from `from` to `to`, both included. */
export function standardCutOffs(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let year = dateOf(from).year; year <= dateOf(to).year; year++) {
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
