import { expect, test } from 'vitest'
import type { RecordValues } from './record/record.ts'
import { type NamedKind, nameOf, personName, personNameIn } from './record-name.ts'

const titleOf = () => ({ da: 'Familiebehandling', en: 'Family treatment' })

test.each<[NamedKind, RecordValues, string, string]>([
  [
    'measure',
    { start_date: '2026-01-05' },
    'Familiebehandling, fra 2026-01-05',
    'Family treatment, from 2026-01-05',
  ],
  ['child_case', { kind: 'case', opened_on: '2026-01-05' }, 'Sag fra 2026-01-05', 'Case from 2026-01-05'],
  [
    'child_case',
    { kind: 'course', opened_on: '2026-01-05' },
    'Forløb fra 2026-01-05',
    'Course from 2026-01-05',
  ],
  ['child_case', { kind: 'case', title: 'Fravær', opened_on: '2026-01-05' }, 'Fravær', 'Fravær'],
  ['plan', { started_on: '2026-01-05' }, 'Plan fra 2026-01-05', 'Plan from 2026-01-05'],
  ['goal', { goal: 'I skole hver dag' }, 'I skole hver dag', 'I skole hver dag'],
  ['team', { name: 'Team Nord' }, 'Team Nord', 'Team Nord'],
])('a %s is called the same by its own words, in both languages', (kind, values, da, en) => {
  expect(nameOf(kind, values, titleOf)).toEqual({ da, en })
})

test('a notification is named by the Danish day it was received', () => {
  const { da } = nameOf('notification', { received_at: '2025-12-31T23:30:00Z' }, titleOf)
  expect(da).toBe('Underretning fra 2026-01-01')
})

test('a protected name is not said, whatever it is', () => {
  const person = { given_name: 'Alma', family_name: 'Prøve' }
  expect(personName(person)).toEqual({ da: 'Alma Prøve', en: 'Alma Prøve' })
  expect(personName({ ...person, protected: true })).toEqual({ da: 'Beskyttet navn', en: 'Protected name' })
  expect(personName({ given_name: null, family_name: '' })).toEqual({ da: 'Uden navn', en: 'No name' })
})

test('what an answer says for a name in Danish, a page says in its own language', () => {
  expect(personNameIn('en', 'Beskyttet navn')).toBe('Protected name')
  expect(personNameIn('en', 'Uden navn')).toBe('No name')
  expect(personNameIn('en', 'Alma Prøve')).toBe('Alma Prøve')
  expect(personNameIn('da', 'Beskyttet navn')).toBe('Beskyttet navn')
})
