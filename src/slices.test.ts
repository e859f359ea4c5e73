import { expect, test } from 'vitest'
import type { RecordKind, RecordValues } from './kernel/record/record.ts'
import { RECORDS } from './slices.ts'

const nameOf = (kind: RecordKind, values: RecordValues) =>
  RECORDS.of(kind).lifecycle.named?.name(values, titleOf)
const titleOf = () => ({ da: 'Familiebehandling', en: 'Family treatment' })

test.each<[RecordKind, RecordValues, string, string]>([
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
  expect(nameOf(kind, values)).toEqual({ da, en })
})

test('a notification is named by the Danish day it was received', () => {
  expect(nameOf('notification', { received_at: '2025-12-31T23:30:00Z' })?.da).toBe(
    'Underretning fra 2026-01-01',
  )
})

test('what a record can refer to has a name', () => {
  const referred = RECORDS.all.flatMap(({ fields, ofCase }) => [
    ...fields.flatMap((field) =>
      field.form === 'reference' || field.form === 'references' ? [field.of] : [],
    ),
    ...(ofCase ? [RECORDS.case.kind] : []),
  ])
  const unnamed = [...new Set(referred)].filter((kind) => !RECORDS.of(kind).lifecycle.named)
  expect(unnamed).toEqual([])
})
