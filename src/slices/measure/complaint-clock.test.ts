import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, isoOf } from '../../kernel/calendar.ts'
import { isDecidedByCommittee, isPartyOn, lastDayToComplain, mayComplain } from './complaint-clock.rules.ts'

describe('a decision can be complained of for four weeks', () => {
  test('from the day that it was told, and through the last day', () => {
    expect(lastDayToComplain('2026-03-02')).toBe('2026-03-30')
  })

  test('over the end of a year, and of February in a leap year', () => {
    expect(lastDayToComplain('2025-12-15')).toBe('2026-01-12')
    expect(lastDayToComplain('2028-02-10')).toBe('2028-03-09')
  })

  test('and the period ends on the weekday that it began on, whichever day it was told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (told) => {
        const last = Temporal.PlainDate.from(lastDayToComplain(isoOf(told)) ?? '')
        expect(last.dayOfWeek).toBe(dateOf(told).dayOfWeek)
        expect(dateOf(told).until(last).days).toBe(28)
      }),
    )
  })

  test('while nobody has said when it was told, no last day is worked out', () => {
    for (const untold of [null, undefined, '']) expect(lastDayToComplain(untold)).toBeNull()
  })
})

describe('a child may complain', () => {
  test('from the day that it is ten, and not the day before', () => {
    expect(isPartyOn('2016-03-02', '2026-03-01')).toBe(false)
    expect(isPartyOn('2016-03-02', '2026-03-02')).toBe(true)
    expect(isPartyOn('2016-03-02', '2026-03-03')).toBe(true)
  })

  test('beside whoever has custody, and a parent without it whom the decision affects', () => {
    expect(mayComplain('2015-03-02', '2026-03-02')).toEqual(['custody_holder', 'child', 'affected_parent'])
    expect(mayComplain('2018-03-02', '2026-03-02')).toEqual(['custody_holder', 'affected_parent'])
  })

  test('of an age that nobody knows, nothing is said', () => {
    expect(isPartyOn(null, '2026-03-02')).toBeNull()
    expect(mayComplain(null, '2026-03-02')).not.toContain('child')
  })
})

test('a placement without consent is decided by the committee, one with consent is not', () => {
  expect(isDecidedByCommittee('BL § 47')).toBe(true)
  expect(isDecidedByCommittee('BL § 46')).toBe(false)
  expect(isDecidedByCommittee('SEL § 58')).toBe(false)
})
