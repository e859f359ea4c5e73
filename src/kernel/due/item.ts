import { type Day, isoOf } from '../calendar.ts'
import type { RecordKind, StoredRecord } from '../record/record.ts'
import type { Text } from '../text.ts'
import type { DueItem, DueRule, DueState } from './due.ts'
import type { Asked } from './facts.ts'

/** What a rule found to be due, before it is known how soon that is. */
export interface Found {
  readonly rule: DueRule
  readonly kind: RecordKind
  readonly record: StoredRecord
  readonly title: Text
  readonly why: Text
  readonly source: Text
}

/** Due on a day: in time while that day lasts. */
export function dueOn({ today }: Asked, due: Day, found: Found): DueItem {
  return itemOf(found, { due: isoOf(due), dueAt: null, state: stateOf(due, today) })
}

/** Waits, and no rule fixes a day. */
export function waiting(found: Found): DueItem {
  return itemOf(found, { due: null, dueAt: null, state: 'no_date' })
}

/** Brought up by rule, though nothing is due. */
export function broughtUp(found: Found): DueItem {
  return itemOf(found, { due: null, dueAt: null, state: 'quiet' })
}

/** How soon a day is: the seven days after today are this week. */
export function stateOf(due: Day, today: Day): DueState {
  if (due < today) return 'overdue'
  if (due === today) return 'today'
  return due <= today + 7 ? 'week' : 'later'
}

/** An item with its record and case. */
export function itemOf(
  { rule, kind, record, title, why, source }: Found,
  when: Pick<DueItem, 'due' | 'dueAt' | 'state'>,
): DueItem {
  const { case_id: caseId } = record.values
  return {
    rule,
    record: { kind, id: record.id },
    caseId: kind === 'child_case' ? record.id : typeof caseId === 'string' ? caseId : null,
    ...when,
    title,
    why,
    source,
  }
}
