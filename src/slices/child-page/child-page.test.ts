import { expect, test } from 'vitest'
import { aChild, CHILD, READ_ON, record, tellingOf } from '../../../tests/web/told-child.ts'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { childAsKnown, pathAsKnown } from '../../web/answers/as-known.ts'
import { namesIn } from '../../web/words/names-in.ts'
import { inOrder, stateOf, summaryOf } from '../child/summary.parts.ts'
import { pathOf } from './child-path.ts'

const choices = {
  measureTypes: [
    { code: 'preventive_group', title: { da: 'gruppe', en: 'group' }, step: 2, legalBasis: [] },
    { code: 'home_support', title: { da: 'støtte i hjemmet', en: 'home support' }, step: 3, legalBasis: [] },
    { code: 'foster_care', title: { da: 'plejefamilie', en: 'foster care' }, step: 5, legalBasis: [] },
  ],
  teams: [],
  districts: [],
  providers: [],
  workers: [],
  municipalities: [],
  programmes: [],
  competenceRules: [],
  noteDays: null,
} as ChoicesAnswer

const telling = (child: ChildAnswer) => tellingOf(child, choices)

const support = record('measure', {
  measure_type: 'home_support',
  start_date: '2025-01-01',
  end_date: '2025-12-31',
})
const foster = record('measure', {
  measure_type: 'foster_care',
  start_date: '2025-06-01',
  end_date: null,
  expected_end_date: '2026-03-20',
})

test('the path is the place on the staircase from day to day', () => {
  expect(pathAsKnown([support, foster], { day: READ_ON, measureTypes: choices.measureTypes })).toEqual([
    { step: 3, from: '2025-01-01', to: '2025-05-31' },
    { step: 5, from: '2025-06-01', to: null },
  ])
})

test('of two placements at once the one that began last is where the child lives, as the key figures count', () => {
  const types = [
    ...choices.measureTypes,
    { code: 'residential_home', title: { da: 'døgninstitution', en: 'home' }, step: 6, legalBasis: [] },
  ]
  const home = record('measure', {
    measure_type: 'residential_home',
    start_date: '2025-03-01',
    end_date: null,
  })
  expect(pathAsKnown([home, foster], { day: READ_ON, measureTypes: types })).toEqual([
    { step: 6, from: '2025-03-01', to: '2025-05-31' },
    { step: 5, from: '2025-06-01', to: null },
  ])
})

test('an end that lies ahead is where the path will end, as on the page of today', () => {
  const ending = record('measure', {
    measure_type: 'home_support',
    start_date: '2026-01-01',
    end_date: '2026-06-30',
  })
  expect(pathAsKnown([ending], { day: READ_ON, measureTypes: choices.measureTypes })).toEqual([
    { step: 3, from: '2026-01-01', to: '2026-06-30' },
  ])
})

test('a path that has ended ends, and a pause between two measures is a pause', () => {
  const later = record('measure', {
    measure_type: 'preventive_group',
    start_date: '2026-02-01',
    end_date: '2026-02-28',
  })
  expect(pathAsKnown([support, later], { day: READ_ON, measureTypes: choices.measureTypes })).toEqual([
    { step: 3, from: '2025-01-01', to: '2025-12-31' },
    { step: 0, from: '2026-01-01', to: '2026-01-31' },
    { step: 2, from: '2026-02-01', to: '2026-02-28' },
  ])
})

test('a child who was not in the register on a day has no page for it', () => {
  expect(() =>
    childAsKnown({ id: CHILD.id, day: READ_ON, sees: {} }, { records: [], names: {}, next: null }, []),
  ).toThrow()
})

test('the picture draws what has begun, numbered from the first; one born on 29 February is 18 on the 28th', () => {
  const planned = record('measure', { measure_type: 'foster_care', start_date: '2026-05-01', end_date: null })
  const followup = record('followup', { measure_id: foster.id, date: '2025-07-01', kind: 'formal' })
  const path = pathOf(aChild({ measure: [planned, foster, support], followup: [followup] }), choices, {
    code: '998',
    name: 'Prøvekøbing',
    invented: true,
  })
  expect(path.measures.map(({ step }) => step)).toEqual([3, 5])
  expect(path.followups[0].measure).toBe(1)
  expect(path.turns18).toBe('2034-02-28')
})

test('a consent stands, has expired or is withdrawn', () => {
  const consent = (values: RecordAnswer['values']) =>
    stateOf(record('consent', { given_on: '2025-01-01', ...values }), telling(aChild()))?.words
  expect(consent({ expires_on: READ_ON })).toBe('gælder')
  expect(consent({ expires_on: '2026-03-09' })).toBe('udløbet')
  expect(consent({ expires_on: '2027-01-01', withdrawn_on: '2026-03-01' })).toBe('trukket tilbage')
})

test('what holds today stands before what is over, and the newest first', () => {
  const answer = aChild({ measure: [support, foster] })
  expect(inOrder('measure', answer.records.measure, telling(answer)).map(({ id }) => id)).toEqual([
    foster.id,
    support.id,
  ])
})

test('a measure is told of with its period, state and expected end', () => {
  const summary = summaryOf(foster, telling(aChild({ measure: [foster] })))
  expect(summary.title).toBe('Plejefamilie')
  expect(summary.state).toEqual({ words: 'i kraft', tone: 'now' })
  expect(summary.facts).toEqual(['siden 1. jun. 2025', 'forventet til 20. mar. 2026'])
})

test('a notification that nobody has assessed is marked', () => {
  const waiting = record('notification', { received_at: '2026-03-09T10:00:00Z', assessed_at: null })
  expect(stateOf(waiting, telling(aChild()))?.tone).toBe('warning')
})

test('on an English page the records of the child are named in English', () => {
  const plan = record('plan', { kind: 'childs_plan', started_on: '2026-01-05' })
  const answer = aChild({ measure: [foster], plan: [plan] })
  const names = {
    [foster.id]: 'Plejefamilie, fra 1. juni 2025',
    [plan.id]: 'Plan fra 5. januar 2026',
    other: 'Beskyttet navn',
  }
  expect(namesIn('en', { ...answer, names }, choices).names).toEqual({
    [foster.id]: 'Foster care, from 1 June 2025',
    [plan.id]: 'Plan from 5 January 2026',
    other: 'Protected name',
  })
  expect(namesIn('da', { ...answer, names }, choices).names).toEqual(names)
})
