import { type Day, isoOf } from '../calendar.ts'
import type { RecordKind } from '../record/record.ts'
import type { Text } from '../text.ts'
import type { DueItem, DueState } from './due.ts'
import type { Fact, Situation } from './rules.ts'

/** What a rule found to be due, before it is known how soon that is. */
export interface Found<Rule extends string> {
  readonly rule: Rule
  readonly kind: RecordKind
  readonly record: Fact<unknown>
  readonly title: Text
  readonly why: Text
  readonly source: Text
}

/** Due on a day: in time while that day lasts. */
export function dueOn<const Rule extends string>(
  { today }: Situation,
  due: Day,
  found: Found<Rule>,
): DueItem<Rule> {
  return itemOf(found, { due: isoOf(due), dueAt: null, state: stateOf(due, today) })
}

/** Waits, and no rule fixes a day. */
export function waiting<const Rule extends string>(found: Found<Rule>): DueItem<Rule> {
  return itemOf(found, { due: null, dueAt: null, state: 'no_date' })
}

/** Brought up by rule, though nothing is due. */
export function broughtUp<const Rule extends string>(found: Found<Rule>): DueItem<Rule> {
  return itemOf(found, { due: null, dueAt: null, state: 'quiet' })
}

/** How soon a day is: the seven days after today are this week. */
export function stateOf(due: Day, today: Day): DueState {
  if (due < today) return 'overdue'
  if (due === today) return 'today'
  return due <= today + 7 ? 'week' : 'later'
}

/** An item with its record and case. */
export function itemOf<const Rule extends string>(
  { rule, kind, record, title, why, source }: Found<Rule>,
  when: Pick<DueItem, 'due' | 'dueAt' | 'state'>,
): DueItem<Rule> {
  return {
    rule,
    record: { kind, id: record.id },
    caseId: kind === 'child_case' ? record.id : (record.values.case_id ?? null),
    ...when,
    title,
    why,
    source,
  }
}
