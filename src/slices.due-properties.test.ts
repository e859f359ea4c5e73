import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueOn, rulesOf } from '../tests/due/child-facts.ts'
import { FOLLOW_UP_PROFILES } from './catalogue/follow-up-standards.ts'
import { MEASURE_TYPES } from './catalogue/measure-types.ts'
import { addPeriod, type Day, dayOf, isoOf, NO_DAY } from './kernel/calendar.ts'
import { type FollowUpProfile, standardDue, standardRule } from './kernel/follow-up.ts'
import { checkRecord } from './kernel/record/check.ts'
import { isNeverShorter } from './kernel/standard-order.ts'
import {
  isFollowedByLaw,
  latestNextFollowUp,
  type NextFollowUpSituation,
  nextFollowUpDue,
} from './slices/follow-up/next-follow-up.rules.ts'
import { FOLLOWUP_STANDARD } from './slices/set-up/follow-up-standard.record.ts'

const aDay = fc.integer({ min: dayOf(2016, 1, 1), max: dayOf(2029, 12, 31) })
const aPeriod = fc.record({
  count: fc.integer({ min: 1, max: 12 }),
  unit: fc.constantFrom('weeks' as const, 'months' as const),
})

/** A line that the register would let someone write. */
const aRule = fc
  .record({
    first: aPeriod,
    later: aPeriod,
    afterFirstYear: fc.option(aPeriod, { nil: undefined }),
    fits: fc.constantFrom(
      {},
      { steps: [3] as const },
      { steps: [4, 5, 6] as const },
      { types: ['own_room'] },
    ),
  })
  .filter(
    ({ first, later, afterFirstYear }) =>
      isNeverShorter(later, first) && (!afterFirstYear || isNeverShorter(afterFirstYear, later)),
  )
  .map(({ afterFirstYear, ...rule }) => (afterFirstYear ? { ...rule, afterFirstYear } : rule))

const aProfile: fc.Arbitrary<FollowUpProfile | undefined> = fc.oneof(
  fc.constantFrom(undefined, ...FOLLOW_UP_PROFILES),
  fc.array(aRule, { minLength: 1, maxLength: 4 }).map((rules) => ({
    municipality: '999',
    source: 'Invented',
    validFrom: null,
    rules,
  })),
)

const aSituation: fc.Arbitrary<NextFollowUpSituation> = fc
  .record({
    type: fc.constantFrom(...MEASURE_TYPES),
    intensive: fc.boolean(),
    law: fc.constantFrom('SEL' as const, 'BL' as const),
    start: aDay,
    heldAfter: fc.option(fc.integer({ min: 0, max: 1200 }), { nil: null }),
    decidedAfter: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null }),
    parallelAfter: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
    deviationAfter: fc.option(fc.integer({ min: 0, max: 1500 }), { nil: null }),
  })
  .map(({ heldAfter, decidedAfter, parallelAfter, deviationAfter, ...given }) => {
    const { start, type } = given
    const latest = heldAfter === null ? null : start + heldAfter
    return {
      ...given,
      isByLaw: isFollowedByLaw(type, ''),
      latest,
      decidedNext: latest === null || decidedAfter === null ? NO_DAY : latest + decidedAfter,
      parallelEnd: parallelAfter === null ? null : start + parallelAfter,
      deviation: deviationAfter === null ? null : start + deviationAfter,
    }
  })

function due(situation: NextFollowUpSituation, profile: FollowUpProfile | undefined): Day | null {
  return nextFollowUpDue(situation, profile)?.due ?? null
}

/** What the law itself fixes, said as it is read. */
function lawsLimit({ isByLaw, law, start, latest, decidedNext }: NextFollowUpSituation): Day | null {
  if (!isByLaw) return null
  if (latest === null) return addPeriod(start, { count: 3, unit: 'months' })
  if (law === 'SEL') return addPeriod(latest, { count: 6, unit: 'months' })
  return decidedNext === NO_DAY ? null : decidedNext
}

describe('the next follow-up', () => {
  test('is never due before the measure starts, nor before the follow-up it is counted from', () => {
    fc.assert(
      fc.property(aSituation, aProfile, (situation, profile) => {
        const day = due(situation, profile)
        if (day !== null) expect(day).toBeGreaterThanOrEqual(situation.latest ?? situation.start)
      }),
    )
  })

  test('is never later than law, decision or standard allow without an accepted deviation', () => {
    fc.assert(
      fc.property(aSituation, aProfile, (given, profile) => {
        const situation = { ...given, deviation: null }
        const day = due(situation, profile)
        for (const limit of [lawsLimit(situation), standardDue(situation, profile)]) {
          if (limit === null) continue
          expect(day).not.toBeNull()
          expect(day ?? 0).toBeLessThanOrEqual(limit)
        }
      }),
    )
  })

  test('is never later than the months that the law fixes, whatever a leader has accepted', () => {
    fc.assert(
      fc.property(aSituation, aProfile, (situation, profile) => {
        const isFixed = situation.latest === null || situation.law === 'SEL'
        const limit = isFixed ? lawsLimit(situation) : null
        if (limit !== null) expect(due(situation, profile) ?? Number.NaN).toBeLessThanOrEqual(limit)
      }),
    )
  })

  test('comes no later than an accepted deviation says, unless it would have anyhow', () => {
    fc.assert(
      fc.property(aSituation, aProfile, (situation, profile) => {
        const without = due({ ...situation, deviation: null }, profile)
        const day = due(situation, profile)
        if (without === null) expect(day).toBeNull()
        else if (day !== without) expect(day ?? 0).toBeLessThanOrEqual(situation.deviation ?? 0)
      }),
    )
  })

  test('is made no earlier by a follow-up at which no date is decided', () => {
    fc.assert(
      fc.property(aSituation, aProfile, fc.integer({ min: 1, max: 800 }), (situation, profile, later) => {
        const held = (situation.latest ?? situation.start) + later
        const after = { ...situation, latest: held, decidedNext: NO_DAY }
        // A standard that comes into force between two follow-ups is another rule, not the follow-up's doing.
        if (standardRule(situation, profile) !== standardRule(after, profile)) return
        const before = due(situation, profile)
        const then = due(after, profile)
        if (before !== null && then !== null) expect(then).toBeGreaterThanOrEqual(before)
      }),
      { numRuns: 2000 },
    )
  })

  test('may be decided for any day up to the latest that law and standard allow', () => {
    fc.assert(
      fc.property(aSituation, aProfile, aDay, (situation, profile, decided) => {
        if (situation.latest === null || decided < situation.latest) return
        const latest = latestNextFollowUp(situation, profile)
        const day = due({ ...situation, decidedNext: decided }, profile)
        const isHeld = latest === null || (decided <= latest && situation.deviation === null)
        if (isHeld && situation.deviation === null) expect(day).toBe(decided)
        else if (latest !== null) expect(day ?? 0).toBeLessThanOrEqual(latest)
      }),
    )
  })
})

describe('the lines of a standard', () => {
  const measureTypes = new Set(MEASURE_TYPES.map(({ code }) => code))
  const said = { place: 1, first_count: 6, first_unit: 'weeks', later_count: 6, later_unit: 'weeks' }
  const fieldsOf = (more: Record<string, string | number>) =>
    checkRecord(FOLLOWUP_STANDARD, { ...said, ...more }, { measureTypes }).map(({ field }) => field)

  test('are kept when the intervals grow, also from weeks to months', () => {
    expect(fieldsOf({})).toEqual([])
    expect(fieldsOf({ later_count: 3, later_unit: 'months' })).toEqual([])
    expect(fieldsOf({ after_year_count: 3, after_year_unit: 'months' })).toEqual([])
    expect(fieldsOf({ first_count: 4, later_count: 1, later_unit: 'months' })).toEqual([])
  })

  test('are refused when a later interval can be shorter than the one before it', () => {
    expect(fieldsOf({ later_count: 5 })).toEqual(['later_count'])
    expect(fieldsOf({ later_count: 1, later_unit: 'months' })).toEqual(['later_count'])
    expect(fieldsOf({ first_count: 13, later_count: 3, later_unit: 'months' })).toEqual(['later_count'])
    expect(fieldsOf({ after_year_count: 2, after_year_unit: 'weeks' })).toEqual(['after_year_count'])
  })

  test('say both how many and of what after the first year', () => {
    expect(fieldsOf({ after_year_count: 3 })).toEqual(['after_year_unit'])
    expect(fieldsOf({ after_year_unit: 'months' })).toEqual(['after_year_count'])
  })
})

test('no rule brings the same record up twice, whatever is known of a child', () => {
  const day = aDay.map(isoOf)
  const orNot = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
  const measure = fc.record({
    measure_type: fc.constantFrom(...MEASURE_TYPES.map(({ code }) => code)),
    start_date: day,
    end_date: orNot(day),
    expected_end_date: orNot(day),
    legal_basis: fc.constantFrom('', 'BL § 32 stk. 1', 'BL § 46', 'BL § 47', 'SEL § 52'),
    plan_decision: fc.constantFrom(null, 'made'),
    programme: fc.constantFrom(null, 'intensive_12_weeks', 'preventive_12_contacts'),
  })
  const followup = fc.record({
    measure_id: fc.constantFrom('measure 1', 'measure 2', null),
    kind: fc.constantFrom('formal', 'contact'),
    date: day,
    next_due_date: orNot(day),
  })
  const instant = orNot(day.map((one) => `${one}T09:30:00Z`))
  const notification = fc.record({
    kind: fc.constantFrom('notification', 'concern', null),
    received_at: day.map((one) => `${one}T08:00:00Z`),
    assessed_at: instant,
    outcome: fc.constantFrom('', null, 'no_action'),
  })
  const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 })
  const child = fc.record({
    measure: few(measure),
    followup: few(followup),
    notification: few(notification),
    child_case: few(
      fc.record({ kind: fc.constantFrom('case', 'course'), opened_on: day, closed_on: orNot(day) }),
    ),
    investigation: few(fc.record({ decided_on: day, aware_on: orNot(day), completed_on: orNot(day) })),
    goal: few(fc.record({ plan_id: fc.constant('plan 1'), goal: fc.constant('Ro'), target_date: day })),
    consent: few(fc.record({ recipient: fc.constantFrom('skolen', 'lægen'), expires_on: orNot(day) })),
    grant_request: few(
      fc.record({
        measure_type: fc.constant('respite'),
        start_date: day,
        legal_basis: fc.constant('BL § 47'),
      }),
    ),
    deviation: few(
      fc.record({
        measure_id: fc.constantFrom('measure 1', 'measure 2'),
        kind: fc.constantFrom('later_followup', 'more_contacts'),
        due_on: day,
        contacts: fc.integer({ min: 1, max: 30 }),
        answer: fc.constantFrom(null, 'accepted', 'refused'),
      }),
    ),
  })
  fc.assert(
    fc.property(child, day, (known, today) => {
      const items = dueOn(today, known, rulesOf({ municipality: '510' }))
      const keys = items.map(({ rule, record }) => `${rule} ${record.kind} ${record.id}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { due, state } of items) {
        if (due !== null && state !== 'overdue') expect(due >= today).toBe(true)
        expect(due === null).toBe(state === 'no_date' || state === 'quiet')
      }
    }),
  )
})
