import { describe, expect, test } from 'vitest'
import { dueOn, itemOf } from '../tests/due/child-facts.ts'
import type { RecordValues } from './kernel/record/record.ts'

describe('an investigation', () => {
  const known = (more: RecordValues = {}) => ({ investigation: [{ decided_on: '2025-10-31', ...more }] })

  test('takes four months from when the municipality became aware, else from the decision', () => {
    expect(itemOf(dueOn('2026-01-01', known()), 'investigation_4m')?.due).toBe('2026-02-28')
    const aware = known({ aware_on: '2025-10-01' })
    expect(itemOf(dueOn('2026-01-01', aware), 'investigation_4m')?.due).toBe('2026-02-01')
  })

  test('says which day its four months run from', () => {
    const why = (more?: RecordValues) => itemOf(dueOn('2026-01-01', known(more)), 'investigation_4m')?.why
    expect(why()).toEqual({
      da: '4 måneder efter beslutningen 31. oktober 2025.',
      en: '4 months after the decision of 31 October 2025.',
    })
    expect(why({ aware_on: '2025-10-01' })).toEqual({
      da: '4 måneder efter, at kommunen blev opmærksom 1. oktober 2025.',
      en: '4 months after the municipality became aware on 1 October 2025.',
    })
  })

  test('rests on the law that it was decided by', () => {
    const source = (more?: RecordValues) =>
      itemOf(dueOn('2026-01-01', known(more)), 'investigation_4m')?.source.da
    expect(source({ legal_basis: 'SEL § 50' })).toBe('Serviceloven § 50')
    expect(source({ legal_basis: 'BL § 20' })).toBe('Barnets Lov § 20')
    expect(source()).toBe('Barnets Lov § 20')
  })

  test('has a preliminary assessment due once the four months are over, and not before', () => {
    expect(itemOf(dueOn('2026-02-28', known()), 'investigation_preliminary')).toBeUndefined()
    expect(itemOf(dueOn('2026-03-01', known()), 'investigation_preliminary')?.state).toBe('overdue')
    const written = known({ preliminary_on: '2026-02-20' })
    expect(itemOf(dueOn('2026-03-01', written), 'investigation_preliminary')).toBeUndefined()
    expect(itemOf(dueOn('2026-03-01', written), 'investigation_4m')?.state).toBe('overdue')
  })

  test('that is completed is due no more', () => {
    expect(dueOn('2026-03-01', known({ completed_on: '2026-02-01' }))).toEqual([])
  })
})

describe('the child’s plan', () => {
  const known = (measure: RecordValues, plan: readonly RecordValues[] = []) => ({
    measure: [{ measure_type: 'family_treatment', start_date: '2026-01-15', ...measure }],
    plan,
  })
  const support = { legal_basis: 'BL § 32 stk. 1 nr. 5', decided_on: '2025-11-30' }

  test('is ready three months after a decision on support, where a plan was decided on', () => {
    const made = known({ ...support, plan_decision: 'made' })
    expect(itemOf(dueOn('2026-02-01', made), 'plan_3m')?.due).toBe('2026-02-28')
    expect(itemOf(dueOn('2026-02-01', known({ ...support, plan_decision: 'not_needed' })), 'plan_3m')).toBe(
      undefined,
    )
  })

  test('is always made with a placement, and is due no more when it is ready', () => {
    const placed = { measure_type: 'foster_care', legal_basis: 'BL § 46' }
    expect(itemOf(dueOn('2026-02-01', known(placed)), 'plan_3m')?.due).toBe('2026-04-15')
    const draft = { kind: 'childs_plan', started_on: '2026-01-20' }
    expect(itemOf(dueOn('2026-02-01', known(placed, [draft])), 'plan_3m')).toBeDefined()
    const ready = { ...draft, ready_on: '2026-01-31' }
    expect(itemOf(dueOn('2026-02-01', known(placed, [ready])), 'plan_3m')).toBeUndefined()
    const ofCourse = { ...ready, kind: 'development_plan' }
    expect(itemOf(dueOn('2026-02-01', known(placed, [ofCourse])), 'plan_3m')).toBeDefined()
  })

  test('comes before a decision on a placement without consent, asked for or made', () => {
    const request = {
      grant_request: [{ measure_type: 'foster_care', start_date: '2026-03-10', legal_basis: 'BL § 47' }],
    }
    expect(itemOf(dueOn('2026-03-01', request), 'plan_before_decision')?.due).toBe('2026-03-10')
    const placed = known({ measure_type: 'foster_care', legal_basis: 'BL § 47' })
    expect(itemOf(dueOn('2026-03-01', placed), 'plan_before_decision')?.state).toBe('overdue')
    expect(itemOf(dueOn('2026-03-01', placed), 'plan_3m')).toBeUndefined()
  })
})

describe('measures and goals', () => {
  const home = { measure_type: 'intensive_home_based', start_date: '2026-01-05', legal_basis: 'BL § 32' }

  test('a running goal is due on its day, one that ended is not', () => {
    const goal = { plan_id: 'plan 1', goal: 'I skole hver dag', target_date: '2026-03-10' }
    expect(itemOf(dueOn('2026-03-02', { goal: [goal] }), 'goal_reached_by')?.state).toBe('later')
    expect(itemOf(dueOn('2026-03-03', { goal: [goal] }), 'goal_reached_by')?.state).toBe('week')
    expect(dueOn('2026-03-02', { goal: [{ ...goal, ended_on: '2026-03-01' }] })).toEqual([])
  })

  test('a measure is followed up no more when it has ended, nor past a planned end', () => {
    expect(dueOn('2026-03-02', { measure: [{ ...home, end_date: '2026-03-01' }] })).toEqual([])
    expect(dueOn('2026-03-02', { measure: [{ ...home, end_date: '2026-04-01' }] })).toEqual([])
    expect(dueOn('2026-03-02', { measure: [{ ...home, end_date: '2026-04-05' }] })).toHaveLength(1)
  })

  test('under Barnets Lov without a decided date and a standard, it is to be decided', () => {
    const followup = [{ measure_id: 'measure 1', kind: 'formal', date: '2026-02-01' }]
    const items = dueOn('2026-03-02', { measure: [home], followup })
    expect(items.map(({ rule, state }) => [rule, state])).toEqual([['followup_to_decide', 'no_date']])
  })

  test('a decided date is the law’s where Barnets Lov asks that it be decided, else the municipality’s own', () => {
    const followup = [
      { measure_id: 'measure 1', kind: 'formal', date: '2026-02-01', next_due_date: '2026-04-01' },
    ]
    const source = (more: RecordValues) =>
      itemOf(dueOn('2026-03-02', { measure: [{ ...home, ...more }], followup }), 'followup_later')?.source.da
    expect(source({})).toBe('Barnets Lov § 95')
    expect(source({ legal_basis: 'SEL § 52 stk. 3', start_date: '2023-06-01' })).toBe('Jeres egen beslutning')
    expect(source({ measure_type: 'preventive_advice', legal_basis: 'BL § 30 nr. 1' })).toBe(
      'Jeres egen beslutning',
    )
  })

  test('a day that nobody decided has the law that fixes it as its source', () => {
    const source = (measure: RecordValues, rule: 'followup_first' | 'followup_later') => {
      const followup = [{ measure_id: 'measure 1', kind: 'formal', date: '2026-02-01' }]
      const known = { measure: [{ ...home, ...measure }], ...(rule === 'followup_later' && { followup }) }
      return itemOf(dueOn('2026-03-02', known), rule)?.source.da
    }
    expect(source({}, 'followup_first')).toBe('Barnets Lov § 95')
    const older = { legal_basis: 'SEL § 52 stk. 3', start_date: '2023-12-01' }
    expect(source(older, 'followup_first')).toBe('Serviceloven § 70')
    expect(source(older, 'followup_later')).toBe('Serviceloven § 70')
  })

  test('close contact is no follow-up', () => {
    const followup = [{ measure_id: 'measure 1', kind: 'contact', date: '2026-02-01' }]
    expect(itemOf(dueOn('2026-03-02', { measure: [home], followup }), 'followup_first')?.due).toBe(
      '2026-04-05',
    )
  })

  test('a course of twelve weeks has its meetings at the end of the first and the last phase', () => {
    const measure = [{ ...home, programme: 'intensive_12_weeks' }]
    const held = (date: string) => [{ measure_id: 'measure 1', kind: 'formal', date }]
    const next = (followup: readonly RecordValues[]) =>
      itemOf(dueOn('2026-03-29', { measure, followup }), 'programme_step')?.due
    expect(next([])).toBe('2026-02-02')
    expect(next(held('2026-01-18'))).toBe('2026-02-02')
    expect(next(held('2026-01-19'))).toBe('2026-03-30')
    expect(next(held('2026-03-16'))).toBeUndefined()
  })

  test('a course of twelve contacts ends with the twelfth, unless a leader has accepted more', () => {
    const measure = [
      { measure_type: 'preventive_advice', start_date: '2026-01-05', programme: 'preventive_12_contacts' },
    ]
    const contacts = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        measure_id: 'measure 1',
        kind: 'contact',
        date: `2026-02-${String(at + 1).padStart(2, '0')}`,
      }))
    const used = (count: number, deviation: readonly RecordValues[] = []) =>
      itemOf(dueOn('2026-03-02', { measure, followup: contacts(count), deviation }), 'contacts_used')
    expect(used(11)).toBeUndefined()
    expect(used(12)?.why.da).toBe('12 af højst 12 kontakter er brugt.')
    const more = { measure_id: 'measure 1', kind: 'more_contacts', contacts: 15, answer: 'accepted' }
    expect(used(12, [more])).toBeUndefined()
    expect(used(15, [more])).toBeDefined()
    expect(used(12, [{ ...more, answer: 'refused' }])).toBeDefined()
  })

  test('an expected end comes up a month ahead and stays until it is dealt with', () => {
    const measure = [{ ...home, expected_end_date: '2026-04-01' }]
    const at = (day: string) => itemOf(dueOn(day, { measure }), 'measure_expected_end')?.state
    expect(at('2026-03-01')).toBeUndefined()
    expect(at('2026-03-02')).toBe('later')
    expect(at('2026-04-02')).toBe('overdue')
  })

  test('nobody is asked to end or extend a measure whose end is decided', () => {
    const measure = [{ ...home, expected_end_date: '2026-04-01', end_date: '2026-04-10' }]
    expect(itemOf(dueOn('2026-04-02', { measure }), 'measure_expected_end')).toBeUndefined()
  })

  test('a consent comes up a month before it expires, unless a newer one has taken its place', () => {
    const old = { recipient: 'skolen', given_on: '2025-03-20', expires_on: '2026-03-20' }
    expect(itemOf(dueOn('2026-03-02', { consent: [old] }), 'consent_expires')?.due).toBe('2026-03-20')
    const newer = { ...old, given_on: '2026-03-01', expires_on: '2027-03-01' }
    expect(dueOn('2026-03-02', { consent: [old, newer] })).toEqual([])
    expect(dueOn('2026-03-02', { consent: [{ ...old, withdrawn_on: '2026-02-01' }] })).toEqual([])
  })

  test('what a leader has not answered waits, what is answered does not', () => {
    const request = { measure_type: 'respite', start_date: '2026-03-10', asked_on: '2026-03-01' }
    const items = dueOn('2026-03-02', { grant_request: [request] })
    expect(items.map(({ rule, title }) => [rule, title.da])).toEqual([
      ['grant_answer', 'Indstilling om aflastning, støtteophold venter på en leder'],
    ])
    expect(dueOn('2026-03-02', { grant_request: [{ ...request, answer: 'refused' }] })).toEqual([])
  })
})

describe('quiet cases', () => {
  const open = { kind: 'case', opened_on: '2025-12-01' }

  test('come up when nobody has been in contact for longer than the municipality says', () => {
    const quiet = (day: string, followup: readonly RecordValues[] = []) =>
      itemOf(dueOn(day, { child_case: [open], followup }), 'quiet_no_contact')
    expect(quiet('2026-01-30')).toBeUndefined()
    expect(quiet('2026-01-31')).toMatchObject({ state: 'quiet', due: null, caseId: 'child_case 1' })
    expect(quiet('2026-01-31', [{ kind: 'contact', date: '2026-01-15' }])).toBeUndefined()
    expect(
      itemOf(dueOn('2026-01-31', { child_case: [{ ...open, closed_on: '2026-01-10' }] }), 'quiet_no_contact'),
    ).toBe(undefined)
  })

  test('come up when two ratings running did not rise above the one before', () => {
    const goal = [{ plan_id: 'plan 1', goal: 'Sove hjemme', target_date: '2027-01-01' }]
    const rated = (...ratings: number[]) =>
      itemOf(
        dueOn('2026-03-02', {
          goal,
          goal_progress: ratings.map((rating, at) => ({
            goal_id: 'goal 1',
            date: `2026-01-${String(10 + at)}`,
            rating,
          })),
        }),
        'quiet_no_progress',
      )
    expect(rated(2, 2)).toBeUndefined()
    expect(rated(2, 2, 2)).toBeDefined()
    expect(rated(3, 2, 3)).toBeDefined()
    expect(rated(2, 3, 2)).toBeUndefined()
    expect(rated(1, 2, 3)).toBeUndefined()
    expect(rated(5, 5, 5)).toBeUndefined()
  })

  test('come up when a child nears six months in institutions, counted over unbroken stays', () => {
    const stay = (start_date: string, end_date: string | null = null) => ({
      measure_type: 'residential_home',
      start_date,
      end_date,
    })
    const long = (measure: readonly RecordValues[], followup: readonly RecordValues[] = []) =>
      itemOf(dueOn('2026-03-02', { measure, followup }), 'institution_6m')
    expect(long([stay('2025-10-03')])).toBeUndefined()
    expect(long([stay('2025-10-02')])).toBeDefined()
    expect(long([stay('2025-12-01'), stay('2025-09-01', '2025-11-30')])).toBeDefined()
    expect(long([stay('2025-12-01'), stay('2025-09-01', '2025-11-20')])).toBeUndefined()
    const held = (date: string) => [{ measure_id: 'measure 1', kind: 'formal', date }]
    expect(long([stay('2025-09-01')], held('2026-01-15'))).toBeDefined()
    expect(long([stay('2025-09-01')], held('2026-02-01'))).toBeUndefined()
  })
})

test('what has a day comes first by day, then what waits, then what is brought up', () => {
  const items = dueOn('2026-03-02', {
    child_case: [{ kind: 'case', opened_on: '2025-01-01' }],
    clarification: [{ started_on: '2026-02-01' }],
    goal: [{ plan_id: 'plan 1', goal: 'Ro om aftenen', target_date: '2026-03-02' }],
    notification: [
      { kind: 'notification', received_at: '2026-03-01T09:00:00Z' },
      { kind: 'notification', received_at: '2026-03-01T07:00:00Z' },
    ],
  })
  expect(items.map(({ rule, record }) => [rule, record.id])).toEqual([
    ['notification_24h', 'notification 2'],
    ['notification_24h', 'notification 1'],
    ['goal_reached_by', 'goal 1'],
    ['notification_receipt', 'notification 1'],
    ['notification_receipt', 'notification 2'],
    ['clarification_open', 'clarification 1'],
    ['quiet_no_contact', 'child_case 1'],
  ])
})
