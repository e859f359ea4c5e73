import { expect, test } from 'vitest'
import { checkRecord } from './kernel/record/check.ts'
import type { RecordKind, RecordSpec, RecordValues } from './kernel/record/record.ts'
import { RECORDS } from './slices.ts'

const nameOf = (kind: RecordKind, values: RecordValues) =>
  RECORDS.of(kind).lifecycle.named?.name(values, titleOf)
const titleOf = () => ({ da: 'Familiebehandling', en: 'Family treatment' })

test.each<[RecordKind, RecordValues, string, string]>([
  [
    'measure',
    { start_date: '2026-01-05' },
    'Familiebehandling, fra 5. januar 2026',
    'Family treatment, from 5 January 2026',
  ],
  [
    'child_case',
    { kind: 'case', opened_on: '2026-01-05' },
    'Sag fra 5. januar 2026',
    'Case from 5 January 2026',
  ],
  [
    'child_case',
    { kind: 'course', opened_on: '2026-01-05' },
    'Forløb fra 5. januar 2026',
    'Course from 5 January 2026',
  ],
  ['child_case', { kind: 'case', title: 'Fravær', opened_on: '2026-01-05' }, 'Fravær', 'Fravær'],
  ['plan', { started_on: '2026-01-05' }, 'Plan fra 5. januar 2026', 'Plan from 5 January 2026'],
  ['goal', { goal: 'I skole hver dag' }, 'I skole hver dag', 'I skole hver dag'],
  ['team', { name: 'Team Nord' }, 'Team Nord', 'Team Nord'],
])('a %s is called the same by its own words, in both languages', (kind, values, da, en) => {
  expect(nameOf(kind, values)).toEqual({ da, en })
})

test('a notification is named by the Danish day it was received', () => {
  expect(nameOf('notification', { received_at: '2025-12-31T23:30:00Z' })?.da).toBe(
    'Underretning fra 1. januar 2026',
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

test('what has a day or a year stands with the newest first, all else in its own order', () => {
  const isOfTime = ({ fields, order }: RecordSpec) =>
    fields.some(({ name, form }) => name === order.field && (form === 'date' || form === 'timestamp'))
  const odd = RECORDS.all.filter((spec) => spec.order.newestFirst !== isOfTime(spec))
  // A goal that is to be reached soon comes first; a school year is a text.
  expect(odd.map(({ kind, order }) => [kind, order])).toEqual([
    ['goal', { field: 'target_date', newestFirst: false }],
    ['pupil', { field: 'school_year', newestFirst: true }],
  ])
})

test('a worker has between none and two full-time equivalents', () => {
  const problemsOf = (fte: number) =>
    checkRecord(
      RECORDS.of('worker'),
      { name: 'Rita Rådgiver', fte, active: true },
      { measureTypes: new Set() },
    )
  for (const fte of [0, 0.5, 2]) expect(problemsOf(fte)).toEqual([])
  for (const fte of [-0.1, -1, 2.1]) expect(problemsOf(fte)).toMatchObject([{ field: 'fte' }])
})
