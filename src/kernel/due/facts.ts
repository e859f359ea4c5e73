import { type Day, parseIsoDay } from '../calendar.ts'
import { danishDay } from '../danish-time.ts'
import { isSaid } from '../record/fields.ts'
import type { FieldValue, RecordKind, StoredRecord } from '../record/record.ts'
import type { ChildFacts, Now, WorkRules } from './due.ts'

/** What a rule is asked about: a child, the municipality's own rules, and the moment it is. */
export interface Asked {
  readonly facts: ChildFacts
  readonly rules: WorkRules
  readonly now: Now
  readonly today: Day
}

/** Records of a kind, in the order they are known. */
export function all({ facts }: Asked, kind: RecordKind): readonly StoredRecord[] {
  return facts.records[kind] ?? []
}

/** A field's text; empty when nothing was said. */
export function textOf(record: StoredRecord, field: string): string {
  return said(record.values[field])
}

function said(value: FieldValue | undefined): string {
  return isSaid(value) ? String(value) : ''
}

/** A field's day; null when none was said. */
export function dayIn(record: StoredRecord, field: string): Day | null {
  return parseIsoDay(textOf(record, field))
}

/** The Danish day of a field that holds an instant; null when none was said. */
export function instantDay(record: StoredRecord, field: string): Day | null {
  const text = textOf(record, field)
  return text === '' ? null : parseIsoDay(danishDay(text))
}

/** Measures that have not ended. */
export function running(asked: Asked): readonly StoredRecord[] {
  return all(asked, 'measure').filter((measure) => {
    const end = dayIn(measure, 'end_date')
    return end === null || end >= asked.today
  })
}

/** Follow-ups of a measure that have been held, the latest first. */
export function heldOn(asked: Asked, measure: StoredRecord): readonly StoredRecord[] {
  return all(asked, 'followup')
    .filter((one) => one.values.measure_id === measure.id && textOf(one, 'date') <= asked.now.today)
    .toSorted((a, b) => textOf(b, 'date').localeCompare(textOf(a, 'date')))
}

/** The child's open cases and courses, a case before a course and the oldest first. */
export function openCases(asked: Asked): readonly StoredRecord[] {
  return all(asked, 'child_case')
    .filter((one) => {
      const closed = textOf(one, 'closed_on')
      return closed === '' || closed > asked.now.today
    })
    .toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)))
}

function placeOf(one: StoredRecord): string {
  return `${textOf(one, 'kind')} ${textOf(one, 'opened_on')} ${one.id}`
}
