import { parseIsoDay } from './kernel/calendar.ts'
import type { ChildFacts, DueItem, DueState, Now, WorkRules } from './kernel/due/due.ts'
import type { RuleSays } from './kernel/due/rules.ts'
import { hasEndedWithCase, isTold } from './kernel/due/told.ts'
import { ABUSE_TALKS_DUE } from './slices/concern/abuse-talk.due.ts'
import { CLARIFICATIONS_DUE } from './slices/concern/clarification.due.ts'
import { NOTIFICATIONS_DUE } from './slices/concern/notification.due.ts'
import { FOLLOW_UPS_DUE } from './slices/follow-up/follow-up.due.ts'
import { PROGRAMMES_DUE } from './slices/follow-up/programme.due.ts'
import { QUIET_CASES } from './slices/follow-up/quiet.due.ts'
import { INVESTIGATIONS_DUE } from './slices/investigation/investigation.due.ts'
import { ANSWERS_DUE, EXPECTED_ENDS_DUE } from './slices/measure/measure.due.ts'
import { PLANS_DUE } from './slices/measure/plan-of-measures.due.ts'
import { CHILD_REQUESTS_DUE, COMPLAINTS_DUE } from './slices/party/party.due.ts'
import { CONSENTS_DUE } from './slices/people/consent.due.ts'
import { GOALS_DUE } from './slices/plan/goal.due.ts'

/** What makes something due, in the order in which it is listed where nothing else decides. */
export const DUE = [
  NOTIFICATIONS_DUE,
  ABUSE_TALKS_DUE,
  CLARIFICATIONS_DUE,
  INVESTIGATIONS_DUE,
  PLANS_DUE,
  GOALS_DUE,
  FOLLOW_UPS_DUE,
  PROGRAMMES_DUE,
  EXPECTED_ENDS_DUE,
  CONSENTS_DUE,
  ANSWERS_DUE,
  CHILD_REQUESTS_DUE,
  COMPLAINTS_DUE,
  QUIET_CASES,
] as const

type Rules = (typeof DUE)[number]['rules']
type KeyOf<One> = One extends unknown ? keyof One : never
type ValueOf<One> = One extends unknown ? One[keyof One] : never

/** A rule by which something can be due; each has a heading in docs/law.md. */
export type DueRule = KeyOf<Rules>
type Says = ValueOf<Rules>
/** A kind of work, as a caseworker sorts it; the word of it in addresses. */
export type Family = Says['family']
/** What is done about something that is due. */
export type DueAct = Says['act']

// Each rule is listed once (a test holds it), and together they are all there are.
const SAYS: Readonly<Record<DueRule, Says>> = Object.assign({}, ...DUE.map(({ rules }) => rules))

/** Every rule. */
export const DUE_RULES = Object.keys(SAYS) as readonly DueRule[]

/** Every kind of work. */
export const FAMILIES: readonly Family[] = [...new Set(DUE_RULES.map((rule) => SAYS[rule].family))]

/** What a rule says of itself: its family, its act and its words in a calendar. */
export function ruleSays(rule: DueRule): Says & RuleSays {
  return SAYS[rule]
}

/**
 * Everything that is due for a child and that who asks may be told, the first first; what has no date comes after what has.
 * @see docs/law.md#what-closing-ends
 */
export function dueOfChild(facts: ChildFacts, rules: WorkRules, now: Now): readonly DueItem<DueRule>[] {
  const today = parseIsoDay(now.today)
  if (today === null) throw new Error(`Not a day: ${now.today}`)
  const situation = { rules, now, today }
  return DUE.flatMap(({ reads, dueOf }) => {
    const items: readonly DueItem<DueRule>[] = dueOf(facts, situation)
    return items.filter((item) => {
      const says = ruleSays(item.rule)
      return isTold(says, reads, facts.sees) && !hasEndedWithCase({ item, says, reads }, facts, now.today)
    })
  }).toSorted(inOrder)
}

const UNDATED: readonly DueState[] = ['no_date', 'quiet']

/** By day, then by the clock; without a day what waits before what is brought up; then by rule and record. */
function inOrder(a: DueItem<DueRule>, b: DueItem<DueRule>): number {
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
