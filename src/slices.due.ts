import { parseIsoDay } from './kernel/calendar.ts'
import {
  type ChildFacts,
  DUE_RULES,
  type DueItem,
  type DueState,
  type Now,
  type WorkRules,
} from './kernel/due/due.ts'
import type { Asked } from './kernel/due/facts.ts'
import { clarificationsDue } from './slices/concern/clarification.due.ts'
import { notificationsDue } from './slices/concern/notification.due.ts'
import { followUpsDue } from './slices/follow-up/follow-up.due.ts'
import { quietCases } from './slices/follow-up/quiet.due.ts'
import { investigationsDue } from './slices/investigation/investigation.due.ts'
import { answersDue, expectedEnds } from './slices/measure/measure.due.ts'
import { programmesDue } from './slices/measure/programme.due.ts'
import { consentsDue } from './slices/people/consent.due.ts'
import { goalsDue, plansDue } from './slices/plan/plan.due.ts'

/** Each answers what is due by one family of rules, and no rule twice for one record. */
const FAMILIES: readonly ((asked: Asked) => readonly DueItem[])[] = [
  notificationsDue,
  clarificationsDue,
  investigationsDue,
  plansDue,
  goalsDue,
  followUpsDue,
  programmesDue,
  expectedEnds,
  consentsDue,
  answersDue,
  quietCases,
]

/** Everything that is due for a child, the first first; what has no date comes after what has. */
export function dueOfChild(facts: ChildFacts, rules: WorkRules, now: Now): readonly DueItem[] {
  const today = parseIsoDay(now.today)
  if (today === null) throw new Error(`Not a day: ${now.today}`)
  const asked = { facts, rules, now, today }
  return FAMILIES.flatMap((family) => family(asked)).toSorted(inOrder)
}

const UNDATED: readonly DueState[] = ['no_date', 'quiet']

/** By day, then by the clock; without a day what waits before what is brought up; then by rule and record. */
function inOrder(a: DueItem, b: DueItem): number {
  return (
    UNDATED.indexOf(a.state) - UNDATED.indexOf(b.state) ||
    compared(a.due ?? '', b.due ?? '') ||
    compared(a.dueAt ?? LAST_OF_DAY, b.dueAt ?? LAST_OF_DAY) ||
    DUE_RULES.indexOf(a.rule) - DUE_RULES.indexOf(b.rule) ||
    compared(a.record.id, b.record.id)
  )
}

/** What is due on a day comes after what has an hour of it. */
const LAST_OF_DAY = '~'

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
