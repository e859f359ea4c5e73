import { describe, expect, test } from 'vitest'
import { dueOn, itemOf } from '../tests/due/child-facts.ts'
import type { RecordValues } from './kernel/record/record.ts'

describe('the 24 hours of a notification', () => {
  const at = (received_at: string, now: string, more: RecordValues = {}) =>
    itemOf(dueOn(now, { notification: [{ kind: 'notification', received_at, ...more }] }), 'notification_24h')

  test('received at 23:59 on 31 December, it is due at 23:59 on 1 January', () => {
    const item = at('2025-12-31T22:59:00Z', '2025-12-31T23:30:00Z')
    expect(item).toMatchObject({ due: '2026-01-01', dueAt: '2026-01-01T22:59:00Z', state: 'today' })
    expect(item?.why.da).toBe('24 timer efter, at den blev modtaget 31. december 2025 kl. 23.59.')
  })

  test('the same evening it is due tomorrow, which is this week', () => {
    expect(at('2025-12-31T22:59:00Z', '2025-12-31T22:59:30Z')?.state).toBe('week')
  })

  test('exactly at 24 hours it is in time, and a second later it is not', () => {
    expect(at('2026-03-02T08:00:00Z', '2026-03-03T08:00:00Z')?.state).toBe('today')
    expect(at('2026-03-02T08:00:00Z', '2026-03-03T08:00:01Z')?.state).toBe('overdue')
  })

  test('on the night that summer time begins it is due an hour later by the clock on the wall', () => {
    // 28 March 2026 at 12:00 is 11:00 UTC; 24 hours later it is 13:00 in Denmark.
    const item = at('2026-03-28T11:00:00Z', '2026-03-29T10:59:00Z')
    expect(item).toMatchObject({ due: '2026-03-29', dueAt: '2026-03-29T11:00:00Z', state: 'today' })
    expect(at('2026-03-28T11:00:00Z', '2026-03-29T11:00:01Z')?.state).toBe('overdue')
  })

  test('on the night that summer time ends it is due an hour earlier by the clock on the wall', () => {
    // 24 October 2026 at 00:30 is 22:30 UTC the day before; 24 hours later, 25 October at 00:30, is still summer time.
    expect(at('2026-10-23T22:30:00Z', '2026-10-24T10:00:00Z')).toMatchObject({ due: '2026-10-25' })
    // 25 October at 00:30 is 22:30 UTC; 24 hours later it is 23:30 on the same day, which has 25 hours.
    expect(at('2026-10-24T22:30:00Z', '2026-10-25T10:00:00Z')).toMatchObject({
      due: '2026-10-25',
      dueAt: '2026-10-25T22:30:00Z',
      state: 'today',
    })
  })

  test('assessed, it is due no more', () => {
    const assessed = { assessed_at: '2026-03-02T09:00:00Z', outcome: 'no_action', feedback_on: '2026-03-02' }
    expect(at('2026-03-02T08:00:00Z', '2026-03-05T08:00:00Z', assessed)).toBeUndefined()
  })

  test('a concern is no notification: it waits without a clock', () => {
    expect(at('2026-03-02T08:00:00Z', '2026-03-12T08:00:00Z', { kind: 'concern' })).toMatchObject({
      due: null,
      dueAt: null,
      state: 'no_date',
    })
  })

  test('one that was registered without its kind is a notification', () => {
    expect(at('2026-03-02T08:00:00Z', '2026-03-12T08:00:00Z', { kind: null })?.state).toBe('overdue')
  })
})
