import { describe, expect, test } from 'vitest'
import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { type AroundChild, type DecidedOfChild, fourDecisionsProblems } from './four-decisions.rules.ts'
import { rulesOfNext } from './next-by-rule.rules.ts'

const ASKED = { isAsked: true, isArranged: true }
const WHOLE: DecidedOfChild = {
  new_assessment: 'none',
  plan_change: 'unchanged',
  child_wish: 'Jeg vil gerne have, at vi mødes hjemme.',
}
const fields = (decided: DecidedOfChild, { asked = ASKED, around = {} as Partial<AroundChild> } = {}) =>
  fourDecisionsProblems(decided, asked, {
    hasPlan: true,
    underWay: [],
    mayInvestigate: true,
    ...around,
  }).map(({ field }) => field)

describe('a follow-up under Barnets Lov § 95', () => {
  test('decides on a new assessment, on the plan, and on the next follow-ups with the child’s wish', () => {
    expect(fields(WHOLE)).toEqual([])
    expect(fields({})).toEqual(['new_assessment', 'plan_change', 'child_wish'])
  })

  test('goes without the child’s wish, when it says why', () => {
    const { child_wish: _, ...rest } = WHOLE
    expect(fields({ ...rest, child_wish: ' ' })).toEqual(['child_wish'])
    expect(fields({ ...rest, child_wish_why_not: 'Barnet er fire måneder gammelt.' })).toEqual([])
  })

  test('asks for no wish where everything ends, since nothing is arranged', () => {
    const { child_wish: _, ...rest } = WHOLE
    expect(fields(rest, { asked: { isAsked: true, isArranged: false } })).toEqual([])
  })

  test.each(['clarification', 'investigation'])('begins a %s with a reason', (new_assessment) => {
    const anew = { ...WHOLE, new_assessment }
    expect(fields(anew)).toEqual(['new_assessment_reason'])
    expect(fields({ ...anew, new_assessment_reason: 'Far er flyttet ind igen.' })).toEqual([])
  })

  test('begins no second assessment, and none by who may not investigate', () => {
    const anew = { ...WHOLE, new_assessment: 'investigation', new_assessment_reason: 'Nyt fravær' }
    expect(fields(anew, { around: { underWay: ['investigation'] } })).toEqual(['new_assessment'])
    expect(fields(anew, { around: { underWay: ['clarification'] } })).toEqual([])
    expect(fields(anew, { around: { mayInvestigate: false } })).toEqual(['new_assessment'])
  })

  test('revises a plan that there is, and makes one where there is none', () => {
    expect(fields({ ...WHOLE, plan_change: 'revise' })).toEqual([])
    expect(fields({ ...WHOLE, plan_change: 'revise' }, { around: { hasPlan: false } })).toEqual([
      'plan_change',
    ])
    expect(fields({ ...WHOLE, plan_change: 'new' }, { around: { hasPlan: false } })).toEqual([])
    expect(fields({ ...WHOLE, plan_change: 'new' })).toEqual(['plan_change'])
  })

  test('is not asked of what the law does not ask it of', () => {
    expect(fields({}, { asked: { isAsked: false, isArranged: false } })).toEqual([])
  })
})

describe('all four are decided', () => {
  const asksAll = (legal_basis: string | null, type = 'family_treatment', start_date = '2025-09-01') => {
    const found = MEASURE_TYPES.find(({ code }) => code === type)
    if (!found) throw new Error(`There is no measure type ${type}`)
    const values = { start_date, legal_basis, intensity: null }
    const measure = { type: found, values, heldOn: ['2025-11-20'], deviations: [] }
    const { mustDecideAll, mustJustify } = rulesOfNext(measure, '2026-03-02', undefined)
    expect(mustJustify).toBe(mustDecideAll)
    return mustDecideAll
  }

  test.each(['BL § 32 stk. 1 nr. 5', 'BL § 32.1.5', 'BL § 46', 'BL § 47', ''])('under "%s"', (basis) => {
    expect(asksAll(basis)).toBe(true)
  })

  test.each(['BL § 45 stk. 3', 'BL § 321', 'SEL § 52 stk. 3', 'SEL § 58'])('and not under "%s"', (basis) => {
    expect(asksAll(basis)).toBe(false)
  })

  test('and not of an early preventive course, or of a measure that began under Serviceloven', () => {
    expect(asksAll('BL § 30 nr. 1', 'preventive_advice')).toBe(false)
    expect(asksAll('', 'family_treatment', '2023-09-01')).toBe(false)
  })
})
