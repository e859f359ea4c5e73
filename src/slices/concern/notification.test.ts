import { describe, expect, test } from 'vitest'
import { checkRecord } from '../../kernel/record/check.ts'
import {
  assessmentClock,
  assessmentProblems,
  completionProblems,
  decisionProblems,
  isOnOwnCase,
  receivedSpec,
} from './notification.rules.ts'

const at = (iso: string) => Date.parse(iso)
const fields = (problems: readonly { readonly field: string | null }[]) => problems.map(({ field }) => field)

describe('the 24 hours', () => {
  const received = at('2026-03-02T23:10:00+01:00')
  test('run over midnight', () => {
    expect(assessmentClock(received, null, at('2026-03-03T00:10:00+01:00'))).toMatchObject({
      state: 'running',
      minutes: 23 * 60,
    })
  })
  test('are 24 hours when the clocks go forward in the night', () => {
    const saturday = at('2026-03-28T20:00:00+01:00')
    expect(assessmentClock(saturday, null, saturday).dueAt).toBe(at('2026-03-29T21:00:00+02:00'))
  })
  test('are in time at the last moment, and overdue at the next', () => {
    const last = at('2026-03-03T23:10:00+01:00')
    expect(assessmentClock(received, null, last)).toMatchObject({ state: 'running', minutes: 0 })
    expect(assessmentClock(received, null, last + 1)).toMatchObject({ state: 'overdue', minutes: 1 })
    expect(assessmentClock(received, last, last + 9e9)).toMatchObject({ state: 'in_time', minutes: 1440 })
    expect(assessmentClock(received, last + 1, last + 9e9)).toMatchObject({ state: 'late' })
  })
})

describe('receiving', () => {
  const nothing = { measureTypes: new Set<string>() }
  const said = {
    kind: 'notification',
    received_at: '2026-03-02T10:00:00Z',
    notifier_type: '2',
    content: 'Alma er meget alene.',
    parents_dialogue: 'yes',
  }
  const wrong = (values: object) =>
    fields(checkRecord(receivedSpec({ ...said, ...values }), { ...said, ...values }, nothing))

  test('a notification says who, what, when, and whether the parents were talked with', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ received_at: null, notifier_type: null, content: null, parents_dialogue: null })).toEqual([
      'received_at',
      'notifier_type',
      'content',
      'parents_dialogue',
    ])
  })
  test('a worry need not say whether the parents were talked with', () => {
    expect(wrong({ kind: 'concern', parents_dialogue: null })).toEqual([])
  })
  test('no asks why not', () => {
    expect(wrong({ parents_dialogue: 'no' })).toEqual(['parents_dialogue_why_not'])
    expect(wrong({ parents_dialogue: 'no', parents_dialogue_why_not: 'Mistanke om vold' })).toEqual([])
  })
  test('takes neither the code that went out in 2023 nor an assessment', () => {
    expect(wrong({ notifier_type: '7' })).toEqual(['notifier_type'])
    expect(wrong({ assessed_at: '2026-03-02T11:00:00Z' })).toEqual(['assessed_at'])
  })
})

describe('assessing', () => {
  test('says whether to act at once, and why', () => {
    expect(fields(assessmentProblems({ danger: '', assessment: ' ' }))).toEqual(['danger', 'assessment'])
    expect(assessmentProblems({ danger: 'acute', assessment: 'Vi tager ud.' })).toEqual([])
  })
})

describe('a notification is on one’s own case', () => {
  const file = (values: object = {}) => ({
    values: { caseworker_id: 'me', opened_on: '2025-01-10', closed_on: null, ...values },
  })
  const isOwn = (values: object = {}) => isOnOwnCase([file(values)], 'me', '2026-03-02')
  test('when that was open before it came', () => expect(isOwn()).toBe(true))
  test('and not when the case is another’s, is closed, or was opened for its sake', () => {
    expect(isOwn({ caseworker_id: 'other' })).toBe(false)
    expect(isOwn({ closed_on: '2025-12-31' })).toBe(false)
    expect(isOwn({ opened_on: '2026-03-02' })).toBe(false)
  })
})

describe('deciding', () => {
  const around = {
    movedTo: null,
    hasOpenCase: true,
    hasOpenInvestigation: false,
    hasOpenClarification: false,
    mayInvestigate: true,
  }
  const assessed = { kind: 'notification', assessed_at: '2026-03-02T11:00:00Z' }
  const decide = (outcome: string, more: object = {}, notification: object = assessed, reason = 'Grund') =>
    decisionProblems({ ...notification }, { outcome, reason }, { ...around, ...more })

  test('comes after the assessment', () => {
    expect(decide('investigation', {}, { kind: 'notification' })).toHaveLength(1)
    expect(decide('investigation')).toEqual([])
  })
  test('of a worry needs no assessment within 24 hours', () => {
    expect(decide('universal', {}, { kind: 'concern' })).toEqual([])
  })
  test.each(['universal', 'no_action'])('%s is given a reason', (outcome) => {
    expect(fields(decide(outcome, {}, assessed, '  '))).toEqual(['reason'])
  })
  test('a § 30 course is given the reason why there is no investigation', () => {
    expect(fields(decide('early_course', {}, assessed, ' '))).toEqual(['reason'])
    expect(decide('early_course', {}, assessed, 'Skolen og familien klarer det med råd.')).toEqual([])
    expect(decide('investigation', {}, assessed, '')).toEqual([])
  })
  test('joins no case that is not open', () => {
    expect(fields(decide('in_open_case', { hasOpenCase: false }))).toEqual(['outcome'])
  })
  test('begins no second investigation or clarification', () => {
    expect(fields(decide('investigation', { hasOpenInvestigation: true }))).toEqual(['outcome'])
    expect(fields(decide('clarification', { hasOpenClarification: true }))).toEqual(['outcome'])
    expect(decide('clarification', { hasOpenInvestigation: true })).toEqual([])
  })
  test('an investigation is for the authority alone', () => {
    expect(fields(decide('investigation', { mayInvestigate: false }))).toEqual(['outcome'])
    expect(decide('early_course', { mayInvestigate: false })).toEqual([])
  })
  test('begins nothing for a child that has moved', () => {
    const [problem] = decide('investigation', { movedTo: 'Nabokøbing' })
    expect(problem?.message.da).toContain('Nabokøbing')
    expect(decide('no_action', { movedTo: 'Nabokøbing' })).toEqual([])
  })
})

describe('completing a clarification', () => {
  test('asks for the risk assessment, the conclusion and what follows', () => {
    expect(fields(completionProblems({}))).toEqual(['honour_risk', 'conclusion', 'next_step'])
    expect(
      completionProblems({ honour_risk: 'not_relevant', conclusion: 'Klaret', next_step: 'none' }),
    ).toEqual([])
  })
  test('asks, before a § 30 course, why there is no investigation', () => {
    const done = { honour_risk: 'not_relevant', conclusion: 'Klaret', next_step: 'early_course' }
    expect(fields(completionProblems(done))).toEqual(['why_no_investigation'])
    expect(completionProblems({ ...done, why_no_investigation: 'Familien beder selv om råd.' })).toEqual([])
  })
})
