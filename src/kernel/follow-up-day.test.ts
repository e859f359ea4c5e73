import { describe, expect, test } from 'vitest'
import { refusedDay } from './follow-up-day.ts'
import { isInForce, isOver, placeInTime } from './in-force.ts'

const measure = { start_date: '2026-01-05', end_date: '2026-03-31' }
const held = { id: 'held', values: { kind: 'formal', date: '2026-02-02' } }
const contact = { id: 'contact', values: { kind: 'contact', date: '2026-02-03' } }

function reasons(kind: string, date: string, id: string | null = null) {
  return refusedDay({ id, kind, date }, measure, [held, contact]).map(({ reason }) => reason)
}

describe('a follow-up', () => {
  test.each([
    ['2026-01-04', ['before-measure']],
    ['2026-01-05', []],
    ['2026-03-31', []],
    ['2026-04-01', ['after-measure']],
  ])('on %s, of a measure from 5 January to 31 March', (date, refused) => {
    expect(reasons('formal', date)).toEqual(refused)
    expect(reasons('contact', date)).toEqual(refused)
  })

  test('is held once a day; contact may be had any number of times', () => {
    expect(reasons('formal', '2026-02-02')).toEqual(['held-that-day'])
    expect(reasons('contact', '2026-02-02')).toEqual([])
    expect(reasons('formal', '2026-02-03')).toEqual([])
    expect(reasons('contact', '2026-02-03')).toEqual([])
  })

  test('does not stand in its own way when it is corrected', () => {
    expect(reasons('formal', '2026-02-02', 'held')).toEqual([])
  })

  test('says which follow-up stands there', () => {
    const [refused] = refusedDay({ id: null, kind: 'formal', date: '2026-02-02' }, measure, [held])
    expect(refused).toEqual({ reason: 'held-that-day', held })
  })
})

test('what has no last day runs on; the first and the last day are in force', () => {
  expect(placeInTime('2027-01-01', '2026-01-05', null)).toBe('within')
  expect(isInForce({ ...measure, end_date: '' }, '2027-01-01')).toBe(true)
  expect(isInForce(measure, '2026-01-05') && isInForce(measure, '2026-03-31')).toBe(true)
  expect(isInForce(measure, '2026-04-01')).toBe(false)
  expect(isOver(measure, '2026-03-31')).toBe(false)
  expect(isOver(measure, '2026-04-01')).toBe(true)
  expect(isOver(measure, '2025-12-31')).toBe(false)
})
