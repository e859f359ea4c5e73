import { expect, test } from 'vitest'
import { byKind, isOf, ofKind } from './wire-of-kind.ts'
import type { RecordAnswer } from './wire-records.ts'

const goal: RecordAnswer = {
  kind: 'goal',
  id: '30000000-0000-4000-8000-000000000001',
  version: 1,
  child: null,
  values: { goal: 'Sover hjemme', target_date: '2026-06-01', ended_on: null },
}

test('a record of a kind has the fields of its specification, and no others', () => {
  const { values } = ofKind('goal', goal)
  expect(values.target_date).toBe('2026-06-01')
  // @ts-expect-error a goal has no such field
  expect(values.target_day).toBeUndefined()
  // @ts-expect-error it may not have ended
  const ended: string = values.ended_on
  expect(ended).toBeNull()
  // @ts-expect-error there is no such kind
  expect(isOf('gaol', goal)).toBe(false)
})

test('a record of another kind than was asked for is a fault of the program', () => {
  expect(() => ofKind('plan', goal)).toThrow('goal was answered for plan')
})

test('the records of a child are found by their kind, of the kinds that stand on its page', () => {
  const records = byKind([goal])
  expect(records.goal.map(({ values }) => values.goal)).toEqual(['Sover hjemme'])
  expect(records.plan).toEqual([])
  // @ts-expect-error teams are of the set-up
  expect(records.team).toBeUndefined()
})
