import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FOLLOW_UP_PROFILES } from '../catalogue/follow-up-standards.ts'
import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import { dayOf, isoOf, NO_DAY, parseIsoDay } from './calendar.ts'
import { type FollowUpSituation, isFollowedUp, lawOf, standardDue, statutoryDue } from './follow-up.ts'

function day(iso: string): number {
  const parsed = parseIsoDay(iso)
  if (parsed === null) throw new Error(`Not a date: ${iso}`)
  return parsed
}

function measureType(code: string) {
  const type = MEASURE_TYPES.find((type) => type.code === code)
  if (!type) throw new Error(`Not in the catalogue: ${code}`)
  return type
}

function aSituation(
  given: Partial<Omit<FollowUpSituation, 'type'>> & { code?: string } = {},
): FollowUpSituation {
  const { code = 'residential_home', ...rest } = given
  return {
    type: measureType(code),
    intensive: false,
    law: 'SEL',
    start: day('2017-01-15'),
    latest: null,
    decidedNext: NO_DAY,
    ...rest,
  }
}

function dueByLaw(given: Parameters<typeof aSituation>[0]): string | null {
  const due = statutoryDue(aSituation(given))
  return due === null ? null : isoOf(due)
}

function dueByStandard(municipality: string, given: Parameters<typeof aSituation>[0]): string | null {
  const profile = FOLLOW_UP_PROFILES.find((profile) => profile.municipality === municipality)
  const due = standardDue(aSituation(given), profile)
  return due === null ? null : isoOf(due)
}

describe('which law a measure rests on', () => {
  test('the first word of the legal basis decides', () => {
    expect(lawOf('SEL § 52.3.3', day('2024-06-01'))).toBe('SEL')
    expect(lawOf('BL § 32.1.5', day('2020-06-01'))).toBe('BL')
    expect(lawOf('BL', day('2020-06-01'))).toBe('BL')
  })

  test('without a legal basis Barnets Lov holds for starts from 1 January 2024', () => {
    expect(lawOf('', day('2023-12-31'))).toBe('SEL')
    expect(lawOf('', day('2024-01-01'))).toBe('BL')
    expect(lawOf('  ', day('2024-01-01'))).toBe('BL')
  })

  test('another word names neither law', () => {
    expect(lawOf('§ 52', day('2017-01-01'))).toBeNull()
    expect(lawOf('SEL§52', day('2017-01-01'))).toBeNull()
  })
})

describe('when the law wants the next follow-up', () => {
  test('Serviceloven: three months after the start', () => {
    expect(dueByLaw({ start: day('2016-11-30') })).toBe('2017-02-28')
  })

  test('Serviceloven: six months after a follow-up, whatever date was decided there', () => {
    const latest = day('2017-08-31')
    expect(dueByLaw({ latest })).toBe('2018-02-28')
    expect(dueByLaw({ latest, decidedNext: day('2017-10-01') })).toBe('2018-02-28')
  })

  test('Barnets Lov: three months after the start', () => {
    expect(dueByLaw({ law: 'BL', start: day('2024-01-15') })).toBe('2024-04-15')
  })

  test('Barnets Lov: then the date decided, and no limit where none was', () => {
    const latest = day('2024-04-10')
    expect(dueByLaw({ law: 'BL', latest, decidedNext: day('2024-12-01') })).toBe('2024-12-01')
    expect(dueByLaw({ law: 'BL', latest })).toBeNull()
  })

  test('a due day never falls before the day the clock runs from, unless it was decided so', () => {
    const days = fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2100, 1, 1) })
    fc.assert(
      fc.property(days, fc.option(days), fc.constantFrom(...MEASURE_TYPES), (start, latest, type) => {
        const situation: FollowUpSituation = { ...aSituation(), type, start, latest }
        const from = latest ?? start
        expect(statutoryDue(situation)).toBeGreaterThan(from)
        for (const profile of FOLLOW_UP_PROFILES) {
          expect(standardDue(situation, profile) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(from)
        }
      }),
    )
  })
})

describe('when the municipality wants the next follow-up (table 5)', () => {
  test('Haderslev: every sixth week in all cases', () => {
    expect(dueByStandard('510', { code: 'respite' })).toBe('2017-02-26')
    expect(dueByStandard('510', { code: 'family_stay', latest: day('2017-02-26') })).toBe('2017-04-09')
  })

  test('Herning: support at home after four weeks, then every third month', () => {
    expect(dueByStandard('657', { code: 'family_treatment' })).toBe('2017-02-12')
    expect(dueByStandard('657', { code: 'family_treatment', latest: day('2017-11-30') })).toBe('2018-02-28')
  })

  test('Herning: institution and own room after two weeks, then every sixth week', () => {
    for (const code of ['residential_home', 'secure_institution', 'own_room']) {
      expect(dueByStandard('657', { code })).toBe('2017-01-29')
      expect(dueByStandard('657', { code, latest: day('2018-02-01') })).toBe('2018-03-15')
    }
  })

  test('Herning: foster and kinship care every sixth week the first year, then every third month', () => {
    for (const code of ['foster_care', 'kinship_care']) {
      expect(dueByStandard('657', { code })).toBe('2017-01-29')
      expect(dueByStandard('657', { code, latest: day('2018-01-14') })).toBe('2018-02-25')
      expect(dueByStandard('657', { code, latest: day('2018-01-15') })).toBe('2018-04-15')
    }
  })

  test('Herning has no standard for family stays and support to parents', () => {
    expect(dueByStandard('657', { code: 'family_stay' })).toBeNull()
    expect(dueByStandard('657', { code: 'parent_support' })).toBeNull()
  })

  test('Hvidovre: after six weeks, then every third month at home and in families', () => {
    for (const code of ['home_support', 'foster_care', 'kinship_care']) {
      expect(dueByStandard('167', { code })).toBe('2017-02-26')
      expect(dueByStandard('167', { code, latest: day('2017-02-26') })).toBe('2017-05-26')
    }
  })

  test('Hvidovre: every sixth week in institutions and in intensive support', () => {
    const latest = day('2017-02-26')
    expect(dueByStandard('167', { code: 'residential_home', latest })).toBe('2017-04-09')
    expect(dueByStandard('167', { code: 'intensive_home_based', latest })).toBe('2017-04-09')
    expect(dueByStandard('167', { code: 'home_support', intensive: true, latest })).toBe('2017-04-09')
  })

  test('Hvidovre: the standard holds for intervals that begin on 1 January 2017 or later', () => {
    expect(dueByStandard('167', { start: day('2016-12-31') })).toBeNull()
    expect(dueByStandard('167', { start: day('2017-01-01') })).toBe('2017-02-12')
    expect(dueByStandard('167', { start: day('2016-10-01'), latest: day('2017-01-01') })).toBe('2017-02-12')
  })

  test('a municipality without a profile has no standard', () => {
    expect(dueByStandard('101', {})).toBeNull()
  })
})

test('what is followed up is what the law calls a measure: from step 3 on, and not what lies below', () => {
  const followed = ([1, 2, 3, 4, 5, 6] as const).filter((step) => isFollowedUp({ step }))
  expect(followed).toEqual([3, 4, 5, 6])
})
