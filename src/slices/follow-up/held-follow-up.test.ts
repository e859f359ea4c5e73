import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FOLLOW_UP_PROFILES } from '../../catalogue/follow-up-standards.ts'
import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { dayOf, isoOf, parseIsoDay } from '../../kernel/calendar.ts'
import { decidedNext, isTooLate } from './held-follow-up.rules.ts'
import { type Deviated, type FollowedMeasure, rulesOfNext } from './next-by-rule.rules.ts'

const HADERSLEV = FOLLOW_UP_PROFILES.find(({ municipality }) => municipality === '510')

/** A measure under Barnets Lov that has been followed up once, unless a test says otherwise. */
function aMeasure(
  { type = 'family_treatment', basis = 'BL § 32 stk. 1 nr. 5', start = '2025-09-01' } = {},
  { heldOn = ['2025-11-20'], deviations = [] }: Partial<FollowedMeasure> = {},
): FollowedMeasure {
  const found = MEASURE_TYPES.find(({ code }) => code === type)
  if (!found) throw new Error(`There is no measure type ${type}`)
  const values = { start_date: start, legal_basis: basis, intensity: null }
  return { type: found, values, heldOn, deviations }
}

function aDeviation(values: Partial<Deviated['values']>): Deviated {
  const later = { asked_on: '2026-03-02', due_on: '2026-05-20' }
  return { values: { kind: 'later_followup', answer: 'accepted', ...later, ...values } }
}

const on = (date: string, profile = HADERSLEV) => ({ date, profile })
const withoutStandard = (date: string) => ({ date, profile: undefined })
const problemsOf = (outcome: ReturnType<typeof decidedNext>) =>
  outcome.ok ? [] : outcome.problems.map(({ field }) => field)

describe('the next follow-up by the rules', () => {
  test('the municipality’s standard decides where it comes before the law', () => {
    expect(rulesOfNext(aMeasure(), '2026-03-02', HADERSLEV)).toMatchObject({
      latest: '2026-04-13',
      why: { da: '6 uger efter denne opfølgning' },
      source: { da: expect.stringMatching(/^Kommunens standard/) },
    })
  })

  test('Serviceloven asks for a follow-up every six months, month ends included', () => {
    const measure = aMeasure({ basis: 'SEL § 52 stk. 3', start: '2023-01-10' })
    expect(rulesOfNext(measure, '2025-08-31', undefined)).toMatchObject({
      latest: '2026-02-28',
      lawsLatest: '2026-02-28',
      mustDecide: false,
      source: { da: 'Serviceloven § 70' },
    })
  })

  test('Barnets Lov fixes no day after the first: the municipality decides, and justifies it the first time', () => {
    const first = aMeasure({}, { heldOn: [] })
    expect(rulesOfNext(first, '2025-11-20', undefined)).toMatchObject({
      latest: null,
      mustDecide: true,
      mustJustify: true,
    })
    const placedOtherwise = aMeasure({ basis: 'BL § 45 stk. 3' })
    expect(rulesOfNext(placedOtherwise, '2026-03-02', undefined)).toMatchObject({
      mustDecide: true,
      mustJustify: false,
    })
  })

  test('of support and placement the arrangement is justified at each follow-up', () => {
    expect(rulesOfNext(aMeasure(), '2026-03-02', undefined)).toMatchObject({
      mustDecide: true,
      mustJustify: true,
    })
  })

  test('an early preventive course has no follow-up by law', () => {
    const course = aMeasure({ type: 'preventive_advice', basis: 'BL § 30 nr. 1' }, { heldOn: [] })
    expect(rulesOfNext(course, '2026-03-02', undefined)).toMatchObject({
      latest: null,
      mustDecide: false,
      mustJustify: false,
    })
  })
})

describe('what is decided at a follow-up', () => {
  const reason = { next_due_reason: 'Familien er i gang' }
  const decided = { decision: 'continue', next_due_date: '2026-04-01', ...reason }

  test('an earlier date is free to choose', () => {
    expect(decidedNext(aMeasure(), on('2026-03-02'), decided)).toMatchObject({
      value: { nextDue: '2026-04-01', asksFor: null },
    })
  })

  test('without a date the rule’s is written', () => {
    expect(decidedNext(aMeasure(), on('2026-03-02'), { decision: 'continue', ...reason })).toMatchObject({
      value: { nextDue: '2026-04-13' },
    })
  })

  test('a later date asks a leader, and until then the rule’s date stands', () => {
    const later = { decision: 'continue', next_due_date: '2026-05-20' }
    expect(problemsOf(decidedNext(aMeasure(), on('2026-03-02'), later))).toEqual(['next_due_reason'])
    const outcome = decidedNext(aMeasure(), on('2026-03-02'), { ...later, next_due_reason: 'Ferie' })
    expect(outcome).toMatchObject({
      value: { nextDue: '2026-04-13', asksFor: { dueOn: '2026-05-20', reason: 'Ferie' } },
    })
  })

  test('no leader can put off what Serviceloven itself fixes', () => {
    const measure = aMeasure({ basis: 'SEL § 52 stk. 3', start: '2023-01-10' })
    const later = { decision: 'continue', next_due_date: '2026-09-03', next_due_reason: 'Ferie' }
    expect(problemsOf(decidedNext(measure, withoutStandard('2026-03-02'), later))).toEqual(['next_due_date'])
  })

  test('the first follow-up under Barnets Lov must decide and justify the next', () => {
    const measure = aMeasure({}, { heldOn: [] })
    const outcome = decidedNext(measure, withoutStandard('2025-11-20'), { decision: 'continue' })
    expect(problemsOf(outcome)).toEqual(['next_due_date', 'next_due_reason'])
  })

  test.each([
    [{}, ['decision']],
    [{ decision: 'adjust' }, ['what_changes']],
    [{ decision: 'end' }, ['ended_because', 'what_follows']],
    [{ decision: 'continue', next_due_date: '2026-03-02' }, ['next_due_date']],
  ])('%j is not enough: %j', (said, missing) => {
    expect(problemsOf(decidedNext(aMeasure(), on('2026-03-02'), { ...reason, ...said }))).toEqual(missing)
  })

  test('a measure that ends has no next date', () => {
    const end = {
      decision: 'end',
      ended_because: 'goals_reached',
      what_follows: 'Klub',
      ...{ next_due_date: '2099-01-01' },
    }
    expect(decidedNext(aMeasure(), on('2026-03-02'), end)).toMatchObject({
      value: { nextDue: null, asksFor: null },
    })
  })
})

describe('a leader’s yes to a later date', () => {
  const late = { date: '2026-03-02', nextDue: '2026-05-20' }
  test.each([
    ['holds for the day that was accepted', {}, false],
    ['does not hold while it is not answered', { answer: null }, true],
    ['does not hold when it was refused', { answer: 'refused' }, true],
    ['does not hold for a day after it', { due_on: '2026-05-19' }, true],
    ['does not hold for the interval after the one it was asked in', { asked_on: '2026-03-01' }, true],
  ] as const)('%s', (_, values, isLate) => {
    const measure = aMeasure({}, { deviations: [aDeviation(values)] })
    expect(isTooLate(measure, late, rulesOfNext(measure, late.date, HADERSLEV))).toBe(isLate)
  })
})

test('what is written as the next date is after the meeting, and never later than law or standard allows', () => {
  const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map(isoOf)
  const anyMeasure = fc.record({
    type: fc.constantFrom(...MEASURE_TYPES.map(({ code }) => code)),
    basis: fc.constantFrom(
      'BL § 32 stk. 1 nr. 5',
      'BL § 46',
      'BL § 30 nr. 1',
      'SEL § 52 stk. 3',
      'SEL § 11 stk. 3',
      '',
    ),
    start: day(dayOf(2019, 1, 1), dayOf(2026, 1, 1)),
  })
  const profile = fc.constantFrom(undefined, ...FOLLOW_UP_PROFILES)
  fc.assert(
    fc.property(
      anyMeasure,
      profile,
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: -5, max: 500 }),
      fc.array(fc.integer({ min: 0, max: 800 }), { maxLength: 4 }),
      (of, profile, later, ahead, earlier) => {
        const start = parseIsoDay(of.start) ?? 0
        const date = isoOf(start + later)
        const measure = aMeasure(of, { heldOn: earlier.map((days) => isoOf(start + days)) })
        const next_due_date = isoOf(start + later + ahead)
        const said = { decision: 'continue', next_due_date, next_due_reason: 'Derfor' }
        const outcome = decidedNext(measure, { date, profile }, said)
        const { latest } = rulesOfNext(measure, date, profile)
        if (!outcome.ok) return
        const { nextDue, asksFor } = outcome.value
        expect(nextDue !== null && nextDue > date).toBe(true)
        if (latest !== null) expect(String(nextDue) <= latest).toBe(true)
        expect(asksFor !== null).toBe(latest !== null && next_due_date > latest)
      },
    ),
  )
})
