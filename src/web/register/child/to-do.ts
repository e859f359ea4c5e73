import type { ChildAnswer } from '../../../api/wire-children.ts'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import { consentStands } from '../../../domain/records/family.ts'
import { toCopenhagen } from '../copenhagen.ts'

/** Something that waits to be done for a child. */
export interface ToDo {
  readonly kind: 'follow-up' | 'no-follow-up' | 'assess' | 'consent' | 'end'
  readonly record: RecordAnswer
  /** The day it is to be done by; null where none has been agreed. */
  readonly by: string | null
}

const SOON = 30

/** What the records say is to be done: agreed follow-ups, notifications to assess, what runs out soon. First things first. */
export function toDosOf({ records, today }: ChildAnswer): ToDo[] {
  const soon = daysAfter(today, SOON)
  const inForce = records.measure.filter(
    ({ values }) =>
      String(values.start_date) <= today && (!values.end_date || String(values.end_date) >= today),
  )
  const all: ToDo[] = [
    ...records.notification
      .filter(({ values }) => !values.assessed_at)
      .map((record) => ({ kind: 'assess' as const, record, by: dayAfterReceipt(record) })),
    ...inForce.map((record) => followUpOf(record, records.followup)),
    ...inForce
      .filter(({ values }) => values.expected_end_date && String(values.expected_end_date) <= soon)
      .map((record) => ({ kind: 'end' as const, record, by: String(record.values.expected_end_date) })),
    ...records.consent
      .filter(({ values }) => consentStands(values, today))
      .filter(({ values }) => values.expires_on && String(values.expires_on) <= soon)
      .map((record) => ({ kind: 'consent' as const, record, by: String(record.values.expires_on) })),
  ]
  return all.toSorted((a, b) => (a.by ?? '9999').localeCompare(b.by ?? '9999'))
}

/** What the latest follow-up with a next date agreed on. */
function followUpOf(measure: RecordAnswer, followups: readonly RecordAnswer[]): ToDo {
  const latest = followups
    .filter(({ values }) => values.measure_id === measure.id && values.next_due_date)
    .toSorted((a, b) => String(b.values.date).localeCompare(String(a.values.date)))
    .at(0)
  const by = latest ? String(latest.values.next_due_date) : null
  return { kind: by === null ? 'no-follow-up' : 'follow-up', record: measure, by }
}

/** A notification is assessed within 24 hours. @see docs/law.md */
function dayAfterReceipt({ values }: RecordAnswer): string {
  return daysAfter(toCopenhagen(String(values.received_at)).slice(0, 10), 1)
}

/** How many days from one ISO day to another; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10)
}
