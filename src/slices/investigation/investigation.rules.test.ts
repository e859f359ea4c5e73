import { describe, expect, test } from 'vitest'
import { completionProblems, investigationClock, schoolSigns } from './investigation.rules.ts'

describe('the four months of an investigation', () => {
  test('run from the day the municipality became aware', () => {
    const clock = investigationClock({ decided_on: '2026-01-10', aware_on: '2026-01-02' }, '2026-01-02')
    expect(clock).toEqual({ from: '2026-01-02', lastDay: '2026-05-02', day: 1, days: 121, isOver: false })
  })

  test('run from the decision where nothing else is written', () => {
    expect(investigationClock({ decided_on: '2026-01-10' }, '2026-03-02')?.lastDay).toBe('2026-05-10')
  })

  test('end on the last day of a shorter month, leap years too', () => {
    expect(investigationClock({ decided_on: '2025-10-31' }, '2026-01-01')?.lastDay).toBe('2026-02-28')
    expect(investigationClock({ decided_on: '2023-10-31' }, '2024-01-01')?.lastDay).toBe('2024-02-29')
  })

  test('have passed on the day after the last, and not on it', () => {
    expect(investigationClock({ decided_on: '2026-01-10' }, '2026-05-10')?.isOver).toBe(false)
    expect(investigationClock({ decided_on: '2026-01-10' }, '2026-05-11')?.isOver).toBe(true)
  })

  test('stop when it is completed', () => {
    const values = { decided_on: '2026-01-10', completed_on: '2026-04-01' }
    expect(investigationClock(values, '2027-01-01')).toMatchObject({ day: 82, isOver: false })
  })
})

describe('an investigation is completed', () => {
  const whole = { assessment: 'Hverdagen er usikker.', conclusion: 'Støtte i hjemmet.' }
  const talk = { date: '2026-02-01', participation: 'talk', childs_view: 'Jeg vil have ro.' } as const
  const fields = (
    values: Record<string, string | null>,
    of: Parameters<typeof completionProblems>[1] = talk,
  ) => completionProblems(values, of, '2026-03-02').map(({ field }) => field)

  test('when the child was talked with, and assessment and conclusion are written', () => {
    expect(fields(whole)).toEqual([])
  })

  test('without a talk, when it says why, and the child’s view got otherwise', () => {
    const waived = { ...whole, not_heard_reason: 'Barnet er to måneder og indlagt.' }
    expect(fields(waived, null)).toEqual(['heard_otherwise'])
    expect(fields({ ...waived, heard_otherwise: 'Sygeplejersken ser det trøstes af far.' }, null)).toEqual([])
  })

  test('not before the child is heard', () => {
    expect(fields(whole, null)).toEqual(['talk_id'])
    expect(fields(whole, { ...talk, date: '2026-03-03' })).toEqual(['talk_id'])
  })

  test('with no thought of PPV, when no problems with schooling show', () => {
    expect(fields({ ...whole, schooling: 'no' })).toEqual([])
  })

  test('not before PPV is considered, when they show', () => {
    expect(fields({ ...whole, schooling: 'yes' })).toEqual(['ppv', 'ppv_reason'])
    const involved = { ...whole, schooling: 'yes', ppv: 'involved' }
    expect(fields({ ...involved, ppv_reason: ' ' })).toEqual(['ppv_reason'])
    expect(fields({ ...involved, ppv_reason: 'Skolen henviser i denne uge.' })).toEqual([])
  })

  test('without a PPV, when it says why none is needed', () => {
    const weighed = { ...whole, schooling: 'yes', ppv: 'not_needed' }
    expect(fields(weighed)).toEqual(['ppv_reason'])
    expect(fields({ ...weighed, ppv_reason: 'PPR har vurderet det i efteråret.' })).toEqual([])
  })

  test('without PPV where the investigation is under Serviceloven', () => {
    expect(fields({ ...whole, schooling: 'yes', legal_basis: 'SEL § 50', decided_on: '2023-10-01' })).toEqual(
      [],
    )
  })

  test('not before assessment and conclusion are written', () => {
    expect(fields({ ...whole, assessment: '', conclusion: null })).toEqual(['assessment', 'conclusion'])
  })
})

describe('problems with schooling are suggested', () => {
  test.each([
    ['UDSLAG4,UDSLAG3', null, { isCause: true, absence: null }],
    ['UDSLAG4', 12.5, { isCause: false, absence: 12.5 }],
    [null, 10, { isCause: false, absence: 10 }],
    [null, 9.9, { isCause: false, absence: null }],
    ['UDSLAG13', undefined, { isCause: false, absence: null }],
  ])('by what the notification is about (%s) and a high absence (%s)', (causes, absence, signs) => {
    expect(schoolSigns(causes, absence)).toEqual(signs)
  })
})
