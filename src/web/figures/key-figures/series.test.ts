import { expect, test } from 'vitest'
import {
  breaksOf,
  changeSinceYearAgo,
  segmentsOf,
  seriesOf,
  type WireAnnotation,
  type WireRow,
} from './series.ts'

function aRow(date: string, value: number | null, note = ''): WireRow {
  const counts = { numerator: value, denominator: 100, low: null, high: null }
  return {
    figure: 'preventive_per_1000',
    municipality: '657',
    group: 'total',
    unit: 'per_1000',
    date,
    value,
    note,
    ...counts,
  }
}

function aBreak(date: string, change: Partial<WireAnnotation> = {}): WireAnnotation {
  return { municipality: '657', group: '', date, isBreak: true, note: 'Ny registrering', ...change }
}

function aSeries(rows: readonly WireRow[]) {
  return seriesOf(rows, ['657'], ['total'])[0]
}

const YEAR = [aRow('2016-01-31', 4), aRow('2016-05-31', 5), aRow('2016-09-30', 6), aRow('2017-01-31', 7)]

test('a line ends where a number is missing or hidden, and begins again after it', () => {
  const series = aSeries([YEAR[0], aRow('2016-05-31', null, 'suppressed'), YEAR[2], YEAR[3]])
  expect(segmentsOf(series, []).map((segment) => segment.map(({ date }) => date))).toEqual([
    ['2016-01-31'],
    ['2016-09-30', '2017-01-31'],
  ])
})

test('a line is broken before the first number that is registered in a new way', () => {
  const series = aSeries(YEAR)
  const breaks = breaksOf(series, [aBreak('2016-09-01')])
  expect(breaks).toEqual(['2016-09-30'])
  expect(segmentsOf(series, breaks).map((segment) => segment.length)).toEqual([2, 2])
})

test('a break within a school year is in the numbers of that year, which ends with July', () => {
  const series = aSeries([aRow('2015/16', 4), aRow('2016/17', 5), aRow('2017/18', 6)])
  const breakOn = (date: string) => breaksOf(series, [aBreak(date)])
  expect(breakOn('2016-11-01')).toEqual(['2016/17'])
  expect(breakOn('2017-07-31')).toEqual(['2016/17'])
  expect(breakOn('2017-08-01')).toEqual(['2017/18'])
  expect(breakOn('2018-08-01')).toEqual([])
  expect(changeSinceYearAgo(series, '2016/17', breakOn('2016-11-01'))).toEqual({ kind: 'break' })
  expect(changeSinceYearAgo(series, '2017/18', breakOn('2016-11-01'))).toEqual({ kind: 'known', by: 1 })
})

test('a break on the day of a cut-off is in its numbers', () => {
  expect(breaksOf(aSeries(YEAR), [aBreak('2016-09-30')])).toEqual(['2016-09-30'])
})

test('a remark, another group and another municipality break no line', () => {
  const others = [
    aBreak('2016-09-30', { isBreak: false }),
    aBreak('2016-09-30', { group: 'family_stay' }),
    aBreak('2016-09-30', { municipality: '510' }),
  ]
  expect(breaksOf(aSeries(YEAR), others)).toEqual([])
})

test('the change is counted from the cut-off a year ago', () => {
  expect(changeSinceYearAgo(aSeries(YEAR), '2017-01-31', [])).toEqual({ kind: 'known', by: 3 })
})

test('numbers on each side of a break are not compared', () => {
  expect(changeSinceYearAgo(aSeries(YEAR), '2017-01-31', ['2016-09-30'])).toEqual({ kind: 'break' })
})

test('without a number a year ago there is no change to tell of', () => {
  expect(changeSinceYearAgo(aSeries(YEAR), '2016-09-30', [])).toEqual({ kind: 'unknown' })
})

test('a school year is compared with the school year before', () => {
  const series = aSeries([aRow('1999/00', 4), aRow('2000/01', 4.5)])
  expect(changeSinceYearAgo(series, '2000/01', [])).toEqual({ kind: 'known', by: 0.5 })
})
