import { describe, expect, test } from 'vitest'
import { dueOn, itemOf, rulesOf } from '../../../tests/due/child-facts.ts'
import type { RecordValues } from '../../kernel/record/record.ts'

describe('the notifier', () => {
  const known = (more: RecordValues = {}) => ({
    notification: [{ kind: 'notification', received_at: '2026-03-05T09:00:00Z', ...more }],
  })

  const receipt = (
    values: RecordValues = {},
    given: Parameters<typeof rulesOf>[0] = {},
    today = '2026-03-06',
  ) => itemOf(dueOn(today, known(values), rulesOf(given)), 'notification_receipt')

  test('gets a receipt within six working days, Saturdays counted: Thursday to Thursday', () => {
    expect(receipt()).toMatchObject({ due: '2026-03-12', source: { da: expect.stringContaining('§ 138') } })
    expect(receipt({}, {}, '2026-03-12')?.state).toBe('today')
    expect(receipt({}, {}, '2026-03-13')?.state).toBe('overdue')
  })

  test('gets it later where the municipality says that Saturday is no working day', () => {
    expect(receipt({}, { saturdaysCount: false })?.due).toBe('2026-03-13')
  })

  test('gets it over Easter without its holidays being counted', () => {
    const beforeEaster = { received_at: '2026-03-27T09:00:00Z' }
    expect(receipt(beforeEaster, {}, '2026-03-28')?.due).toBe('2026-04-07')
  })

  test('gets it within the municipality’s own number of days, where it has said one', () => {
    expect(receipt({}, { receiptDays: 3 })).toMatchObject({
      due: '2026-03-09',
      source: { da: 'Kommunens egen frist' },
    })
  })

  test('gets none when it was sent, or when nobody knows who wrote', () => {
    expect(receipt({ receipt_on: '2026-03-06' })).toBeUndefined()
    expect(receipt({ notifier_type: '8' })).toBeUndefined()
  })

  test('gets feedback when the outcome is decided, and is not asked for it after sixty days', () => {
    const assessed = { assessed_at: '2026-03-05T10:00:00Z' }
    expect(itemOf(dueOn('2026-03-06', known(assessed)), 'notification_outcome')?.state).toBe('no_date')
    const decided = known({ ...assessed, outcome: 'investigation', outcome_on: '2026-03-06' })
    expect(itemOf(dueOn('2026-03-07', decided), 'notification_feedback')?.state).toBe('no_date')
    expect(itemOf(dueOn('2026-05-04', decided), 'notification_feedback')).toBeDefined()
    expect(itemOf(dueOn('2026-05-05', decided), 'notification_feedback')).toBeUndefined()
  })
})
