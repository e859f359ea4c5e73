import { birthday, isoOf, toDay } from './calendar.ts'

/** What a municipality has decided about keeping; without a rule nothing is ever due. */
export interface RetentionRule {
  readonly kind: 'child' | 'look'
  readonly keepYears: number
  /** Nothing is due before the child is this old; null: whatever the age. */
  readonly notBeforeAge: number | null
}

/** When everything about a child was over. */
export interface Closing {
  /** ISO days; null for a child that was never born. */
  readonly birthDate: string | null
  /** The last day that a case was closed or a measure ended. */
  readonly lastClosed: string | null
  /** Whether a case or a measure runs, or a move waits for its answer. */
  readonly isOpen: boolean
}

/**
 * The first day on which a child is to be deleted: the years after its last case was closed, and not before the age that
 * the municipality has set. Null while anything runs.
 */
export function dueFrom(closing: Closing, rule: RetentionRule): string | null {
  if (closing.isOpen || closing.lastClosed === null) return null
  const kept = yearsAfter(closing.lastClosed, rule.keepYears)
  if (rule.notBeforeAge === null || closing.birthDate === null) return kept
  const oldEnough = oldEnoughFrom(closing.birthDate, rule.notBeforeAge)
  return [kept, oldEnough].sort()[1]
}

/** Whether the child is due on a day; a case that is closed on a day to come is still to be closed. */
export function isDue(closing: Closing, rule: RetentionRule, today: string): boolean {
  const due = dueFrom(closing, rule)
  return due !== null && due <= today && (closing.lastClosed ?? today) < today
}

/** Looks from before this day are to be deleted. */
export function looksKeptFrom(rule: RetentionRule, today: string): string {
  return Temporal.PlainDate.from(today).subtract({ years: rule.keepYears }).toString()
}

function oldEnoughFrom(birthDate: string, age: number): string {
  return isoOf(birthday(toDay(Temporal.PlainDate.from(birthDate)), age))
}

/** Whole years later. 29 February becomes 1 March in other years, so that nothing is kept a day too short. */
function yearsAfter(iso: string, years: number): string {
  const day = Temporal.PlainDate.from(iso)
  const later = day.add({ years })
  return (later.day === day.day ? later : later.add({ days: 1 })).toString()
}
