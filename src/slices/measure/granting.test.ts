import { describe, expect, test } from 'vitest'
import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import { type AroundGrant, grantProblems, untriedBelow, withPlan } from './granting.rules.ts'

const TODAY = '2026-03-02'
const stepOf = (code: string) => MEASURE_TYPES.find((one) => one.code === code)?.step ?? 0

const TALK = { date: TODAY, participation: 'talk', childs_view: 'Jeg vil have ro om aftenen.' } as const

function around(code: string, more: Partial<AroundGrant> = {}): AroundGrant {
  const type = MEASURE_TYPES.find((one) => one.code === code)
  if (!type) throw new Error(`no type ${code}`)
  return {
    type,
    isInLaw: true,
    measures: [],
    investigations: [{}],
    talk: TALK,
    stepOf,
    today: TODAY,
    ...more,
  }
}
const had = (measure_type: string, start_date: string, end_date: string | null = null): RecordValues => ({
  measure_type,
  start_date,
  end_date,
})
const fields = (values: RecordValues, of: AroundGrant) => grantProblems(values, of).map(({ field }) => field)

test('a lower step is tried when it ran within the last two years', () => {
  const measures = [had('preventive_advice', '2023-01-01', '2024-03-02')]
  expect(untriedBelow(around('family_treatment', { measures }))).toEqual([])
})

test('a lower step that ended before the last two years, or has not begun, is not tried', () => {
  const measures = [
    had('preventive_advice', '2023-01-01', '2024-03-01'),
    had('preventive_group', '2026-03-03'),
  ]
  expect(untriedBelow(around('family_treatment', { measures }))).toEqual([2])
})

test('everyday life and early support ask for no reason', () => {
  expect(untriedBelow(around('universal_support'))).toEqual([])
  expect(untriedBelow(around('preventive_advice'))).toEqual([])
})

test('a higher step is refused without a reason when a lower one is untried', () => {
  expect(fields({}, around('family_treatment'))).toContain('reason_not_lower')
  expect(fields({ reason_not_lower: 'Prøvet i anden kommune' }, around('family_treatment'))).toEqual([])
})

test('support under § 32 decides on a plan; a placement always has one', () => {
  const reason_not_lower = 'Prøvet før'
  const support = { legal_basis: 'BL § 32 stk. 1 nr. 5', reason_not_lower }
  expect(fields(support, around('family_treatment'))).toEqual(['plan_decision'])
  expect(fields({ ...support, plan_decision: 'not_needed' }, around('family_treatment'))).toEqual([])
  expect(withPlan({ legal_basis: 'BL § 46' })).toMatchObject({ plan_decision: 'made' })
  expect(withPlan({ legal_basis: 'BL § 30 nr. 1' })).toEqual({ legal_basis: 'BL § 30 nr. 1' })
})

test('a placement is refused before an investigation has begun', () => {
  const values = { legal_basis: 'BL § 46', reason_not_lower: 'Prøvet før' }
  expect(fields(values, around('foster_care', { investigations: [] }))).toEqual(['measure_type'])
  expect(fields(values, around('foster_care'))).toEqual([])
})

test('a placement says whether it rests on consent', () => {
  expect(fields({ reason_not_lower: 'Prøvet før' }, around('foster_care'))).toEqual(['legal_basis'])
})

describe('a decision to grant under §§ 32, 46 and 47 is made when the child is heard (§ 5)', () => {
  const said = { reason_not_lower: 'Prøvet før', plan_decision: 'made' }

  test.each(['BL § 32 stk. 1 nr. 5', 'BL § 46', 'BL § 47'])(
    '%s: by a talk, refused without, or with the reason and the other way',
    (legal_basis) => {
      const values = { ...said, legal_basis }
      const unheard = around('family_treatment', { talk: null })
      expect(fields(values, around('family_treatment'))).toEqual([])
      expect(fields(values, unheard)).toEqual(['talk_id'])
      const waived = { not_heard_reason: 'Indlagt', heard_otherwise: 'Lægen: vil hjem til mormor' }
      expect(fields({ ...values, ...waived }, unheard)).toEqual([])
      expect(fields({ ...values, not_heard_reason: 'Indlagt' }, unheard)).toEqual(['heard_otherwise'])
    },
  )

  test('not by a talk of the day after', () => {
    const late = around('family_treatment', { talk: { ...TALK, date: '2026-03-03' } })
    expect(fields({ ...said, legal_basis: 'BL § 32 stk. 1 nr. 5' }, late)).toEqual(['talk_id'])
  })

  test('other support asks for none', () => {
    expect(
      fields({ ...said, legal_basis: 'BL § 30 nr. 1' }, around('preventive_advice', { talk: null })),
    ).toEqual([])
  })
})
