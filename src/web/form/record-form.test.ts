import { expect, test } from 'vitest'
import { NOTIFICATION } from '../../slices/concern/notification.record.ts'
import { FOLLOWUP } from '../../slices/follow-up/follow-up.record.ts'
import { MEASURE } from '../../slices/measure/measure.record.ts'
import { PERSON } from '../../slices/people/person.record.ts'
import { TEAM, WORKER } from '../../slices/set-up/workplace.record.ts'
import { RECORDS } from '../../slices.ts'
import { ApiError } from '../answers/api.ts'
import { endOfDay, fromCopenhagen, toCopenhagen } from '../words/copenhagen.ts'
import { changesOf, creationOf, draftOf, isChanged, valuesOf } from './draft.ts'
import { joined, meetings, suggestion } from './meeting.ts'
import { LOGGED, reasonProblems } from './reason.ts'
import { failureOf } from './saving.ts'
import { asPart, draftIn, fieldIn, partOf, problemsOfPart } from './written.ts'

const measure = {
  measure_type: 'family_treatment',
  start_date: '2026-01-10',
  end_date: null,
  granted_by: 'teamleder',
  purpose: 'Ro i hverdagen',
}

test('a form filled in with a record and left alone says the same record and no changes', () => {
  for (const spec of RECORDS.all) {
    const draft = draftOf(spec)
    expect(changesOf(spec, {}, draft)).toEqual({})
    expect(isChanged(draft, draftOf(spec))).toBe(false)
  }
  expect(changesOf(MEASURE, measure, draftOf(MEASURE, measure))).toEqual({})
})

test('a correction sends only what was changed, and an emptied field as nothing said', () => {
  const draft = { ...draftOf(MEASURE, measure), granted_by: 'udvalget', purpose: ' ' }
  expect(changesOf(MEASURE, measure, draft)).toEqual({ granted_by: 'udvalget', purpose: null })
})

test('a new record says only what has been filled in', () => {
  const draft = { ...draftOf(FOLLOWUP), date: '2026-02-01', kind: 'formal' }
  expect(creationOf(FOLLOWUP, draft)).toEqual({ date: '2026-02-01', kind: 'formal' })
})

test('a number is read with a Danish comma; what is no number is left for the check to name', () => {
  expect(valuesOf(WORKER, { ...draftOf(WORKER), fte: '0,8' }).fte).toBe(0.8)
  expect(valuesOf(WORKER, { ...draftOf(WORKER), fte: 'fuld' }).fte).toBe('fuld')
})

test('a new team, worker or provider is in use until someone says otherwise', () => {
  expect(draftOf(TEAM).active).toBe('true')
  expect(draftOf(PERSON).protected).toBe('false')
})

test('a time is written and shown by a Danish clock, summer and winter', () => {
  expect(toCopenhagen('2026-01-15T13:30:27Z')).toBe('2026-01-15T14:30')
  expect(toCopenhagen('2026-07-15T22:30:00Z')).toBe('2026-07-16T00:30')
  expect(fromCopenhagen('2026-01-15T14:30')).toBe('2026-01-15T13:30:00Z')
  expect(fromCopenhagen('2026-07-16T00:30')).toBe('2026-07-15T22:30:00Z')
  expect(fromCopenhagen('i går')).toBeNull()
})

test('the hour that a clock shows twice is the first; the one that it skips is the hour after', () => {
  expect(fromCopenhagen('2026-10-25T02:30')).toBe('2026-10-25T00:30:00Z')
  expect(fromCopenhagen('2026-03-29T02:30')).toBe('2026-03-29T01:30:00Z')
})

test('a day ends at midnight in Denmark', () => {
  expect(endOfDay('2026-07-01')).toBe('2026-07-01T21:59:59.999Z')
})

test('the seconds of a moment that nobody touched are not corrected away', () => {
  const values = { received_at: '2026-03-02T13:30:27.123Z' }
  expect(changesOf(NOTIFICATION, values, draftOf(NOTIFICATION, values))).toEqual({})
})

test('two who corrected different fields meet in both, and each keeps its own', () => {
  const mine = { ...draftOf(MEASURE, measure), granted_by: 'udvalget' }
  const theirs = { ...measure, purpose: 'Skolegang' }
  const rows = meetings(MEASURE, measure, { theirs, mine })
  expect(rows.map(({ field }) => field)).toEqual(['purpose', 'granted_by'])
  expect(rows.map(suggestion)).toEqual(['theirs', 'mine'])
  const chosen = rows.map((row) => [row, suggestion(row)] as const)
  const both = joined(MEASURE, theirs, chosen)
  expect(changesOf(MEASURE, theirs, both)).toEqual({ granted_by: 'udvalget' })
})

test('one who keeps the other version of the same field changes nothing in it', () => {
  const mine = { ...draftOf(MEASURE, measure), granted_by: 'udvalget' }
  const theirs = { ...measure, granted_by: 'lederen' }
  const rows = meetings(MEASURE, measure, { theirs, mine })
  expect(rows).toEqual([{ field: 'granted_by', before: 'teamleder', theirs: 'lederen', mine: 'udvalget' }])
  const kept = joined(
    MEASURE,
    theirs,
    rows.map((row) => [row, 'theirs'] as const),
  )
  expect(changesOf(MEASURE, theirs, kept)).toEqual({})
})

const message = { da: 'Nej', en: 'No' }

test('each refusal is answered by the form in its own way', () => {
  const problems = [{ field: 'start_date', message }]
  expect(failureOf(new ApiError(422, { error: 'problems', message, problems }))).toEqual({
    kind: 'problems',
    problems,
  })
  expect(failureOf(new ApiError(412, { error: 'conflict', message }))).toMatchObject({ kind: 'conflict' })
  expect(failureOf(new ApiError(401, { error: 'signed-out', message }))).toEqual({ kind: 'signed-out' })
  expect(failureOf(new ApiError(403, { error: 'forbidden', message }))).toEqual({ kind: 'refused', message })
})

test('where nobody knows whether it was saved, what was written stays to be sent again', () => {
  expect(failureOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'offline' })
  expect(failureOf(new ApiError(503, { error: 'broken', message }))).toEqual({ kind: 'offline' })
})

test('two records in one form are written and told apart, each as if it were the whole', () => {
  const draft = { ...asPart('child', { kind: 'child' }), ...asPart('case', { kind: 'case' }) }
  expect(draftIn(draft, 'case')).toEqual({ kind: 'case' })
  const [problem] = problemsOfPart('case', [{ field: 'kind', message: { da: 'Vælg.', en: 'Choose.' } }])
  const changes: unknown[] = []
  const form = {
    draft,
    change: (changed: object) => changes.push(changed),
    idOf: (field: string) => `form-${field}`,
    problemOf: (field: string) => (field === problem.field ? problem.message.en : undefined),
  }
  const ofCase = fieldIn(partOf(form, 'case'), 'kind')
  expect(ofCase).toMatchObject({ id: 'form-case.kind', value: 'case', problem: 'Choose.' })
  expect(fieldIn(partOf(form, 'child'), 'kind').problem).toBe(undefined)
  ofCase.onChange('course')
  expect(changes).toEqual([{ 'case.kind': 'course' }])
})

test('a reason must say something, and more where it stands in the log', () => {
  expect(reasonProblems({}, LOGGED)).toEqual([{ field: 'reason', message: LOGGED.message }])
  expect(reasonProblems({ reason: '  for kort  ' }, LOGGED)).toHaveLength(1)
  expect(reasonProblems({ reason: 'Vagten ringede' }, LOGGED)).toEqual([])
})
