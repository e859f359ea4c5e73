import { expect, test } from 'vitest'
import { runningGoals } from './running-goals.rules.ts'

const goal = (id: string, values: { plan_id?: string; result?: string; ended_on?: string } = {}) => ({
  id,
  values: { plan_id: 'plan', result: null, ended_on: null, ...values },
})

test('a goal runs until it has a day on which it ended, or a result, or its plan has ended', () => {
  const plan = [
    { id: 'plan', values: { ended_on: null } },
    { id: 'ended', values: { ended_on: '2026-03-01' } },
  ]
  const goals = [
    goal('runs'),
    goal('has a day', { ended_on: '2026-03-01' }),
    goal('has a result', { result: 'reached' }),
    goal('has both', { result: 'reached', ended_on: '2026-03-01' }),
    goal('of an ended plan', { plan_id: 'ended' }),
  ]
  expect(runningGoals({ records: { plan, goal: goals } }).map(({ id }) => id)).toEqual(['runs'])
})
