import { expect, test } from 'vitest'
import { checkRecord } from './check.ts'
import { choice, choices, date, field, references, required, words } from './fields.ts'
import { type RecordValues, recordSpec, type ValuesOf } from './record.ts'

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

test('a field of several takes each that is on its list, once', () => {
  const first = '30000000-0000-4000-8000-000000000001'
  const second = '30000000-0000-4000-8000-000000000002'
  const MEETING = recordSpec({
    ...rest,
    kind: 'meeting',
    plural: 'meetings',
    fields: [
      required(field('held_on', ['Dag', 'Day'], date)),
      field(
        'present',
        ['Deltog', 'Took part'],
        choices(['child', 'Barnet', 'Child'], ['parents', 'Forældre', 'Parents']),
      ),
      field('goals', ['Mål', 'Goals'], references('goal')),
    ],
  })
  const wrong = (values: RecordValues) =>
    checkRecord(MEETING, { held_on: '2026-03-02', ...values }, { measureTypes: new Set() }).map(
      ({ field }) => field,
    )
  expect(wrong({ present: 'child,parents', goals: `${first},${second}` })).toEqual([])
  expect(wrong({ present: 'child,neighbour' })).toEqual(['present'])
  expect(wrong({ present: 'child,child' })).toEqual(['present'])
  expect(wrong({ present: ',' })).toEqual(['present'])
  expect(wrong({ present: true })).toEqual(['present'])
  expect(wrong({ goals: `${first},mål 2` })).toEqual(['goals'])
  expect(wrong({ goals: `${first},${second},${first}` })).toEqual(['goals'])
})
