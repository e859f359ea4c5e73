import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addPeriod,
  birthday,
  dateOf,
  dayOf,
  eighteenthBirthday,
  isoOf,
  monthsBack,
  parseDanishDay,
  parseIsoDay,
  schoolYearDays,
  standardCutOffs,
  toDay,
  yearsOld,
} from './calendar.ts'

/** Any day from 1900 to 2199. */
const anyDay = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2199, 12, 31) })

function day(iso: string): number {
  const parsed = parseIsoDay(iso)
  if (parsed === null) throw new Error(`Not a date: ${iso}`)
  return parsed
}

describe('days', () => {
  test('a day is counted from 1 January 1970', () => {
    expect(dayOf(1970, 1, 1)).toBe(0)
    expect(dayOf(1970, 1, 2)).toBe(1)
    expect(dayOf(1969, 12, 31)).toBe(-1)
    expect(dayOf(2000, 3, 1)).toBe(11017)
  })

  test('every day leads to its date and back', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        const date = dateOf(d)
        expect(dayOf(date.year, date.month, date.day)).toBe(d)
        expect(toDay(date)).toBe(d)
        expect(parseIsoDay(isoOf(d))).toBe(d)
      }),
    )
  })

  test('the day after a date is the date one day later', () => {
    fc.assert(
      fc.property(anyDay, (d) =>
        dateOf(d)
          .add({ days: 1 })
          .equals(dateOf(d + 1)),
      ),
    )
  })
})

describe('reading dates', () => {
  const existing = ['2016-02-29', '2000-02-29', '1900-01-01', '2017-12-31', '2200-12-31']
  const impossible = [
    '2017-02-29',
    '1900-02-29',
    '2100-02-29',
    '2017-04-31',
    '2017-00-10',
    '2017-13-01',
    '2017-01-00',
    '2017-01-32',
    '1899-12-31',
    '2201-01-01',
  ]
  const noDates = ['', '2017-1-1', '17-01-01', '2017/01/01', '2017-01-01T00:00', ' 2017-01-01', '01-01-2017']

  test.each(existing)('%s exists', (text) => {
    expect(isoOf(day(text))).toBe(text)
  })

  test.each([...impossible, ...noDates])('"%s" is no date', (text) => {
    expect(parseIsoDay(text)).toBeNull()
  })

  test('a Danish date reads day, month, year', () => {
    expect(parseDanishDay('30-09-2017')).toBe(day('2017-09-30'))
    expect(parseDanishDay('29-02-2016')).toBe(day('2016-02-29'))
    expect(parseDanishDay('29-02-2017')).toBeNull()
    expect(parseDanishDay('2017-09-30')).toBeNull()
    expect(parseDanishDay('9-9-2017')).toBeNull()
  })
})

describe('months back', () => {
  test.each([
    ['2017-09-30', 4, '2017-05-31'],
    ['2017-05-31', 4, '2017-01-31'],
    ['2018-01-31', 4, '2017-09-30'],
    ['2017-02-28', 12, '2016-02-29'],
    ['2016-02-29', 12, '2015-02-28'],
    ['2017-08-31', 6, '2017-02-28'],
    ['2016-08-31', 6, '2016-02-29'],
    ['2017-09-30', 6, '2017-03-31'],
  ])('the last day of a month stays the last day: %s less %i months is %s', (from, months, to) => {
    expect(isoOf(monthsBack(day(from), months))).toBe(to)
  })

  test.each([
    ['2017-09-29', 4, '2017-05-29'],
    ['2016-02-28', 12, '2015-02-28'],
    ['2017-01-30', 2, '2016-11-30'],
    ['2017-03-30', 1, '2017-02-28'],
    ['2016-03-30', 1, '2016-02-29'],
    ['2017-03-01', 12, '2016-03-01'],
  ])('any other day is kept, or clamped: %s less %i months is %s', (from, months, to) => {
    expect(isoOf(monthsBack(day(from), months))).toBe(to)
  })

  test('the month is the one so many months earlier, and month ends lead to month ends', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 36 }), (d, months) => {
        const from = dateOf(d)
        const back = dateOf(monthsBack(d, months))
        expect(from.year * 12 + from.month - (back.year * 12 + back.month)).toBe(months)
        if (from.day === from.daysInMonth) expect(back.day).toBe(back.daysInMonth)
        else expect(back.day).toBe(Math.min(from.day, back.daysInMonth))
      }),
    )
  })
})

describe('periods', () => {
  test('months clamp to the last day and do not keep the end of the month', () => {
    expect(isoOf(addPeriod(day('2016-11-30'), { count: 3, unit: 'months' }))).toBe('2017-02-28')
    expect(isoOf(addPeriod(day('2017-02-28'), { count: 3, unit: 'months' }))).toBe('2017-05-28')
    expect(isoOf(addPeriod(day('2015-08-31'), { count: 6, unit: 'months' }))).toBe('2016-02-29')
  })

  test('a week has seven days', () => {
    expect(isoOf(addPeriod(day('2016-02-25'), { count: 1, unit: 'weeks' }))).toBe('2016-03-03')
  })

  test('a period never ends before it begins', () => {
    const period = fc.record({
      count: fc.integer({ min: 0, max: 60 }),
      unit: fc.constantFrom('weeks' as const, 'months' as const),
    })
    fc.assert(fc.property(anyDay, period, (d, period) => addPeriod(d, period) >= d))
  })
})

describe('ages', () => {
  test.each([
    ['1998-05-31', '2016-05-31'],
    ['2000-02-29', '2018-02-28'],
    ['1996-02-29', '2014-02-28'],
    ['2000-02-28', '2018-02-28'],
    ['2000-03-01', '2018-03-01'],
    ['2002-02-28', '2020-02-28'],
  ])('a child born %s turns 18 on %s', (birth, turns18) => {
    expect(isoOf(eighteenthBirthday(day(birth)))).toBe(turns18)
  })

  test.each([
    ['2008-02-29', '2026-02-27', 17],
    ['2008-02-29', '2026-02-28', 18],
    ['2008-02-29', '2012-02-28', 3],
    ['2008-02-29', '2012-02-29', 4],
    ['2008-03-01', '2026-02-28', 17],
    ['2008-03-01', '2026-03-01', 18],
    ['2027-01-01', '2026-03-01', 0],
  ])('a child born %s is %s %i years old', (birth, on, years) => {
    expect(yearsOld(day(birth), day(on))).toBe(years)
  })

  test('a year older on the birthday, and not the day before', () => {
    const years = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(anyDay, years, (birth, years) => {
        const on = birthday(birth, years)
        expect([yearsOld(birth, on - 1), yearsOld(birth, on)]).toEqual([years - 1, years])
      }),
    )
  })
})

describe('the calendar of the key figures', () => {
  test('a year has three cut-offs: 31 January, 31 May and 30 September', () => {
    expect(standardCutOffs(day('2016-01-31'), day('2017-05-30')).map(isoOf)).toEqual([
      '2016-01-31',
      '2016-05-31',
      '2016-09-30',
      '2017-01-31',
    ])
    expect(standardCutOffs(day('2016-02-01'), day('2016-05-30'))).toEqual([])
  })

  test('each standard cut-off is four months after the one before', () => {
    const days = standardCutOffs(day('2015-01-01'), day('2020-12-31'))
    for (let i = 1; i < days.length; i++) expect(monthsBack(days[i], 4)).toBe(days[i - 1])
  })

  test('a school year runs from 1 August to 31 July', () => {
    expect(schoolYearDays('2014/15')).toEqual({ first: day('2014-08-01'), last: day('2015-07-31') })
    expect(schoolYearDays('1999/00')).toEqual({ first: day('1999-08-01'), last: day('2000-07-31') })
  })

  test.each(['2014/16', '2014/2015', '2014-15', '14/15', ''])('"%s" is no school year', (text) => {
    expect(schoolYearDays(text)).toBeNull()
  })
})
