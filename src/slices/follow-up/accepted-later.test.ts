import { expect, test } from 'vitest'
import { dueOn, itemOf, rulesOf } from '../../../tests/due/child-facts.ts'
import type { RecordValues } from '../../kernel/record/record.ts'

const MEASURE = { measure_type: 'family_treatment', start_date: '2026-01-05', legal_basis: 'BL § 32' }
/** After it no months of the law stand against a later day (Barnets Lov); the municipality's own standard does. */
const HELD = { measure_id: 'measure 1', kind: 'formal', date: '2026-02-01' }

/** A later day that a leader has accepted. */
const accepted = (due_on: string, answered_on: string | null): RecordValues => ({
  measure_id: 'measure 1',
  kind: 'later_followup',
  answer: 'accepted',
  due_on,
  answered_on,
})

function nextAfter(...deviation: readonly RecordValues[]): string | null | undefined {
  const known = { measure: [MEASURE], followup: [HELD], deviation }
  return itemOf(dueOn('2026-03-02', known, rulesOf({ municipality: '510' })), 'followup_later')?.due
}

test('of several later days that a leader has accepted, the one answered last holds', () => {
  const [first, last] = [accepted('2026-06-01', '2026-02-02'), accepted('2026-05-01', '2026-02-20')]
  expect(nextAfter(first, last)).toBe('2026-05-01')
  expect(nextAfter(last, first)).toBe('2026-05-01')
})

test('of several answered on one day the latest holds; and one whose answer has no day comes before all', () => {
  const [early, late] = [accepted('2026-05-01', '2026-02-20'), accepted('2026-06-01', '2026-02-20')]
  expect(nextAfter(early, late)).toBe('2026-06-01')
  expect(nextAfter(late, early)).toBe('2026-06-01')
  expect(nextAfter(accepted('2026-07-01', null), early)).toBe('2026-05-01')
})
