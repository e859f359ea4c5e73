import { describe, expect, test } from 'vitest'
import { dueOn, rulesOf } from '../tests/due/child-facts.ts'
import type { RecordKind, RecordValues } from './kernel/record/record.ts'
import { DUE_RULES, type DueRule, ruleSays } from './slices.due.ts'

type Known = Readonly<Record<RecordKind, readonly RecordValues[]>>

const TODAY = '2026-03-02'
const OF_CASE = { case_id: 'child_case 1' }
const OPEN = { kind: 'case', opened_on: '2025-01-10', closed_on: null }
const RULES = rulesOf()

const notification = (more: RecordValues): Known => ({
  notification: [{ kind: 'notification', received_at: '2026-02-26T09:00:00Z', ...OF_CASE, ...more }],
})
const measure = (more: RecordValues): Known => ({
  measure: [
    { measure_type: 'intensive_home_based', start_date: '2025-09-01', ...OF_CASE, ...more, end_date: TODAY },
  ],
})
const goal = { plan_id: 'plan 1', goal: 'I skole hver dag', ...OF_CASE }
const asked = { asked_on: '2026-03-01', ...OF_CASE }
const investigation: Known = { investigation: [{ decided_on: '2025-10-01', ...OF_CASE }] }
const contacts = Array.from({ length: 12 }, (_, at) => ({
  measure_id: 'measure 1',
  kind: 'contact',
  date: `2026-02-${String(at + 10)}`,
  ...OF_CASE,
}))

/**
 * Rule by rule what closing today does. `owed`: it is owed beyond the case and stays until it is done. `keeps open`: the case
 * is not closed before it is done; should it be closed all the same, or the thing come later, it stays. `ends`: it is of the case.
 */
const CLOSING: Readonly<Record<DueRule, readonly ['owed' | 'keeps open' | 'ends', Known]>> = {
  notification_24h: ['keeps open', notification({})],
  abuse_talk: ['owed', notification({ causes: 'UDSLAG18', assessed_at: '2026-02-26T10:00:00Z' })],
  notification_receipt: ['owed', notification({ assessed_at: '2026-02-26T10:00:00Z' })],
  notification_reassess: [
    'owed',
    notification({ assessed_at: '2026-02-26T10:00:00Z', fresh_eyes: 'colleague' }),
  ],
  notification_outcome: ['owed', notification({ assessed_at: '2026-02-26T10:00:00Z' })],
  notification_feedback: [
    'owed',
    notification({ assessed_at: '2026-02-26T10:00:00Z', outcome: 'no_action', outcome_on: '2026-02-27' }),
  ],
  clarification_open: ['keeps open', { clarification: [{ started_on: '2026-02-01', ...OF_CASE }] }],
  investigation_4m: ['keeps open', investigation],
  investigation_preliminary: ['keeps open', investigation],
  plan_3m: ['ends', measure({ legal_basis: 'BL § 46', decided_on: '2025-08-20' })],
  plan_before_decision: ['ends', measure({ legal_basis: 'BL § 47' })],
  goal_reached_by: ['ends', { goal: [{ ...goal, target_date: '2026-03-10' }] }],
  followup_first: ['ends', measure({ legal_basis: 'BL § 32' })],
  followup_later: [
    'ends',
    {
      ...measure({ legal_basis: 'SEL § 52' }),
      followup: [
        { measure_id: 'measure 1', kind: 'formal', date: '2025-09-02', next_due_date: '2025-10-01' },
      ],
    },
  ],
  followup_to_decide: [
    'ends',
    {
      ...measure({ legal_basis: 'BL § 32' }),
      followup: [{ measure_id: 'measure 1', kind: 'formal', date: '2026-02-01' }],
    },
  ],
  programme_step: ['ends', measure({ programme: 'intensive_12_weeks' })],
  contacts_used: ['ends', { ...measure({ programme: 'preventive_12_contacts' }), followup: contacts }],
  // Its measure has an end from the day that it is ended, so that none is left when the case is closed.
  measure_expected_end: ['ends', {}],
  consent_expires: ['ends', { consent: [{ recipient: 'skolen', expires_on: '2026-03-20' }] }],
  grant_answer: [
    'keeps open',
    { grant_request: [{ measure_type: 'respite', start_date: '2026-03-10', ...asked }] },
  ],
  deviation_answer: [
    'keeps open',
    { deviation: [{ measure_id: 'measure 1', kind: 'later_followup', ...asked }] },
  ],
  child_request_answer: [
    'keeps open',
    { child_request: [{ kind: 'placement', childs_words: 'Jeg vil ikke bo hjemme', ...asked }] },
  ],
  contact_pause_ends: [
    'keeps open',
    {
      child_request: [
        { kind: 'contact_pause', pause_with: 'far', ...asked, answer: 'paused', pause_until: '2026-03-10' },
      ],
    },
  ],
  complaint_reassess: ['owed', { complaint: [{ received_on: '2026-02-10', ...OF_CASE }] }],
  complaint_send_on: ['owed', { complaint: [{ received_on: '2026-02-10', by_committee: true, ...OF_CASE }] }],
  quiet_no_contact: ['ends', {}],
  quiet_no_progress: [
    'ends',
    {
      goal: [{ ...goal, target_date: '2027-01-01' }],
      goal_progress: [10, 11, 12].map((day) => ({ goal_id: 'goal 1', date: `2026-01-${day}`, rating: 2 })),
    },
  ],
  institution_6m: ['ends', { measure: [{ ...measure({}).measure[0], measure_type: 'residential_home' }] }],
}

function rulesWith(known: Known, closed_on: string | null): readonly DueRule[] {
  return dueOn(TODAY, { child_case: [{ ...OPEN, closed_on }], ...known }, RULES).map(({ rule }) => rule)
}

describe('closing a case', () => {
  test.each(DUE_RULES.filter((rule) => rule !== 'measure_expected_end'))(
    'of what is due by %s, ends what is of the case, and nothing that is owed beyond it',
    (rule) => {
      const [does, known] = CLOSING[rule]
      expect(ruleSays(rule).outlivesCase ?? false).toBe(does === 'owed')
      expect(rulesWith(known, null)).toContain(rule)
      expect(rulesWith(known, TODAY).includes(rule)).toBe(does !== 'ends')
    },
  )

  test('invents no plan: one that ends with its measure today was there to the last', () => {
    const placed = measure({ legal_basis: 'BL § 46', decided_on: '2025-08-20' })
    const plan = { kind: 'childs_plan', started_on: '2025-09-01', ready_on: '2025-09-20', ended_on: TODAY }
    for (const closed_on of [null, TODAY])
      expect(rulesWith({ ...placed, plan: [plan] }, closed_on)).not.toContain('plan_3m')
  })

  test('ends nothing of the child’s other case, nor what is of no case while one is open', () => {
    const cases = { child_case: [OPEN, { ...OPEN, closed_on: TODAY }] }
    const [, consent] = CLOSING.consent_expires
    expect(dueOn(TODAY, { ...cases, ...consent }, RULES).map(({ rule }) => rule)).toContain('consent_expires')
    const [, of] = CLOSING.goal_reached_by
    expect(dueOn(TODAY, { ...cases, ...of }, RULES).map(({ rule }) => rule)).toContain('goal_reached_by')
    const ofOther = { goal: [{ ...of.goal[0], case_id: 'child_case 2' }] }
    expect(dueOn(TODAY, { ...cases, ...ofOther }, RULES).map(({ rule }) => rule)).not.toContain(
      'goal_reached_by',
    )
  })

  test('hides no measure that another system left running on a closed case', () => {
    const left = { measure: [{ ...measure({ legal_basis: 'BL § 32' }).measure[0], end_date: null }] }
    expect(rulesWith(left, '2026-02-01')).toContain('followup_first')
  })

  test('takes effect on its day, and not before', () => {
    const [, known] = CLOSING.goal_reached_by
    expect(rulesWith(known, '2026-03-03')).toContain('goal_reached_by')
  })
})
