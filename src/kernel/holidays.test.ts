import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { dateOf, dayOf, isoOf, parseIsoDay } from './calendar.ts'
import { danishHolidays, workingDaysAfter } from './holidays.ts'

const file = new URL('../../tests/tables/danske_helligdage_2010_2040.csv', import.meta.url)
const lines = papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data
const daysOfKind = (year: number, wanted: string) =>
  lines.filter(({ date, kind }) => date.startsWith(`${year}-`) && kind === wanted).map(({ date }) => date)
const years = Array.from({ length: 31 }, (_, at) => 2010 + at)

function day(iso: string): number {
  const parsed = parseIsoDay(iso)
  if (parsed === null) throw new Error(`Not a date: ${iso}`)
  return parsed
}

describe('the public holidays of Denmark', () => {
  test.each(years)('%i has those of the table, line by line', (year) => {
    const holidays = [...danishHolidays(year)].sort((one, other) => one - other)
    expect(holidays.map(isoOf)).toEqual(daysOfKind(year, 'helligdag'))
  })

  // Beyond the table: other centuries, and the years in which the rule would put Easter a week too late.
  test.each(['1954-04-18', '1981-04-19', '1999-04-04', '2049-04-18', '2076-04-19', '2100-03-28'])(
    'Easter Sunday is on %s',
    (easter) => {
      const holidays = danishHolidays(Number(easter.slice(0, 4)))
      expect([-3, -2, 0, 1, 39, 49, 50].filter((days) => !holidays.has(day(easter) + days))).toEqual([])
    },
  )

  test('a day on which municipalities are closed is none, unless it falls on one', () => {
    const closed = years.flatMap((year) => daysOfKind(year, 'saerlig_lukkedag'))
    expect(closed.length).toBeGreaterThan(100)
    const both = closed.filter((date) => danishHolidays(dateOf(day(date)).year).has(day(date)))
    expect(both.every((date) => lines.filter((line) => line.date === date).length === 2)).toBe(true)
  })
})

describe('six working days', () => {
  test.each([
    ['2026-03-05', true, '2026-03-12', 'Thursday: over one Sunday'],
    ['2026-03-05', false, '2026-03-13', 'and over the Saturday too, where Saturdays do not count'],
    [
      '2026-03-27',
      true,
      '2026-04-07',
      'over Easter: two Sundays, Maundy Thursday, Good Friday, Easter Monday',
    ],
    ['2026-12-23', true, '2027-01-02', 'over Christmas and New Year: 24 and 31 December count'],
    ['2023-05-01', true, '2023-05-09', 'over store bededag, which was one until 2023'],
    ['2024-04-22', true, '2024-04-29', 'and is none from 2024'],
    ['2025-12-29', true, '2026-01-06', 'over New Year'],
  ])('after %s, Saturdays counted %j, end on %s: %s', (from, saturdays, last) => {
    expect(isoOf(workingDaysAfter(day(from), 6, saturdays))).toBe(last)
  })

  test('never end on a Sunday or a public holiday, and never earlier where Saturdays do not count', () => {
    const anyDay = fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2090, 1, 1) })
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const last = workingDaysAfter(from, count, true)
        const { dayOfWeek, year } = dateOf(last)
        expect(dayOfWeek).not.toBe(7)
        expect(danishHolidays(year).has(last)).toBe(false)
        expect(workingDaysAfter(from, count, false)).toBeGreaterThanOrEqual(last)
      }),
    )
  })
})
