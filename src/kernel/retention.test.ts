import { describe, expect, test } from 'vitest'
import { type Closing, dueFrom, isDue, looksKeptFrom, type RetentionRule } from './retention.ts'

const closed = (lastClosed: string | null, more: Partial<Closing> = {}): Closing => ({
  birthDate: '2004-05-06',
  lastClosed,
  isOpen: false,
  ...more,
})
const rule = (keepYears: number, notBeforeAge: number | null = null): RetentionRule => ({
  kind: 'child',
  keepYears,
  notBeforeAge,
})

describe('what is known of a child', () => {
  test.each([
    ['2021-11-22', 5, '2026-11-22'],
    ['2020-02-29', 4, '2024-02-29'],
    ['2020-02-29', 5, '2025-03-01'],
    ['2021-02-28', 3, '2024-02-28'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('closed on %s and kept for %i years is due from %s', (lastClosed, years, due) => {
    expect(dueFrom(closed(lastClosed), rule(years))).toBe(due)
  })

  test('is kept to the day before, and due on the day', () => {
    expect(isDue(closed('2021-11-22'), rule(5), '2026-11-21')).toBe(false)
    expect(isDue(closed('2021-11-22'), rule(5), '2026-11-22')).toBe(true)
  })

  test('is not due while a case is open, however long ago another was closed', () => {
    expect(isDue(closed('2001-01-02', { isOpen: true }), rule(1), '2026-11-22')).toBe(false)
  })

  test('is not due when nothing was ever closed, or the closing is still to come', () => {
    expect(isDue(closed(null), rule(0), '2026-11-22')).toBe(false)
    expect(isDue(closed('2026-12-31'), rule(0), '2026-11-22')).toBe(false)
  })

  test('waits until the child is as old as the municipality has set', () => {
    const young = closed('2015-01-01', { birthDate: '2012-02-29' })
    expect(dueFrom(young, rule(5, 18))).toBe('2030-02-28')
    expect(dueFrom(young, rule(5))).toBe('2020-01-01')
    expect(dueFrom(closed('2015-01-01', { birthDate: null }), rule(5, 18))).toBe('2020-01-01')
  })
})

test('looks are kept for whole years', () => {
  expect(looksKeptFrom({ kind: 'look', keepYears: 5, notBeforeAge: null }, '2026-11-22')).toBe('2021-11-22')
})
