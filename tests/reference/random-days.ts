import fc from 'fast-check'
import { monthsBack } from './terms.ts'

/** Some years of invented lives, with the days on which a careless reading goes wrong. */
export interface Era {
  readonly cutOffs: readonly string[]
  /** First and last days of school years, of Hvidovre's standard and of Barnets Lov. */
  readonly turns: readonly string[]
  readonly from: string
  readonly to: string
  readonly schoolYears: readonly string[]
}

export const ERAS: readonly Era[] = [
  {
    cutOffs: [
      '2016-01-31',
      '2016-02-29',
      '2016-05-31',
      '2016-06-15',
      '2016-09-30',
      '2017-01-31',
      '2017-02-28',
      '2017-05-31',
      '2017-09-30',
      '2018-02-27',
      '2018-02-28',
    ],
    turns: ['2016-07-31', '2016-08-01', '2016-12-31', '2017-01-01', '2017-07-31', '2017-08-01'],
    from: '2014-06-01',
    to: '2018-06-30',
    schoolYears: ['2015/16', '2016/17'],
  },
  {
    cutOffs: [
      '2023-09-30',
      '2024-01-01',
      '2024-01-31',
      '2024-02-29',
      '2024-05-31',
      '2024-09-30',
      '2025-02-28',
    ],
    turns: ['2023-07-31', '2023-08-01', '2023-12-31', '2024-01-01', '2024-07-31', '2024-08-01'],
    from: '2023-01-01',
    to: '2025-04-30',
    schoolYears: ['2023/24', '2024/25'],
  },
]

export function plusDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

export function plusMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString()
}

const nudge = fc.constantFrom(-1, 0, 0, 1)

/** A cut-off, or a day that a cut-off looks back to, or one of their neighbours, or a turn, or any day of the era. */
export function arbitraryDay(era: Era): fc.Arbitrary<string> {
  const span = Temporal.PlainDate.from(era.from).until(era.to, { largestUnit: 'days' }).days
  const edge = fc
    .tuple(fc.constantFrom(...era.cutOffs), fc.constantFrom(0, 0, 4, 6, 12), nudge)
    .map(([cutOff, months, days]) => plusDays(monthsBack(cutOff, months), days))
  const any = fc.integer({ min: 0, max: span }).map((days) => plusDays(era.from, days))
  return fc.oneof({ arbitrary: edge, weight: 3 }, { arbitrary: any, weight: 2 })
}

/** Births: 18 on or about a cut-off, on 29 February, unborn at some cut-offs, or any childhood. */
export function arbitraryBirth(era: Era): fc.Arbitrary<string> {
  const eighteenAtCutOff = fc
    .tuple(fc.constantFrom(...era.cutOffs), nudge)
    .map(([cutOff, days]) => plusDays(plusMonths(cutOff, -18 * 12), days))
  const leapDay = fc.constantFrom('2000-02-29', '2004-02-29', '2008-02-29', '2012-02-29')
  const unborn = arbitraryDay(era)
  const childhood = fc
    .tuple(arbitraryDay(era), fc.integer({ min: 1, max: 19 * 12 }))
    .map(([day, months]) => plusMonths(day, -months))
  return fc.oneof(
    { arbitrary: eighteenAtCutOff, weight: 2 },
    { arbitrary: leapDay, weight: 1 },
    { arbitrary: unborn, weight: 1 },
    { arbitrary: childhood, weight: 6 },
  )
}
