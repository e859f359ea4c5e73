import { expect, test } from 'vitest'
import { choice, date, field, required, words } from './fields.ts'
import { recordSpec, type ValuesOf } from './record.ts'

const rest = {
  title: words(['Prøve', 'Trial']),
  pluralTitle: words(['Prøver', 'Trials']),
  about: 'child',
  ofCase: false,
  order: { field: 'held_on', newestFirst: true },
  lifecycle: { onChildPage: true, moves: false, makesAChild: false },
} as const

const TRIAL = recordSpec({
  ...rest,
  kind: 'trial',
  plural: 'trials',
  fields: [
    required(field('held_on', ['Dag', 'Day'], date)),
    field('result', ['Udfald', 'Result'], choice(['passed', 'Bestået', 'Passed'])),
  ],
})
const VISIT = recordSpec({
  ...rest,
  kind: 'visit',
  plural: 'visits',
  fields: [required(field('held_on', ['Dag', 'Day'], date))],
})

test('the values of a record are those of its own kind, and of no other that it might have been', () => {
  const trial: ValuesOf<typeof TRIAL> = { held_on: '2026-03-02', result: null }
  const either: ValuesOf<typeof TRIAL | typeof VISIT> = trial
  expect(either.held_on).toBe('2026-03-02')
  // @ts-expect-error a visit has no result
  expect(either.result).toBeNull()
  // @ts-expect-error there is no such result
  expect({ ...trial, result: 'failed' } satisfies ValuesOf<typeof TRIAL>).toBeDefined()
})
