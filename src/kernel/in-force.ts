import { isSaid } from './record/fields.ts'
import type { FieldValue } from './record/record.ts'

type Said = FieldValue | undefined

/** The first and last day of a record that has them. */
export interface Period {
  readonly start_date?: Said
  readonly end_date?: Said
}

/** Where a day (ISO) lies beside a first and a last day, both included; without a last day the time still runs. */
export function placeInTime(day: string, from: Said, to: Said): 'before' | 'within' | 'after' {
  if (day < String(from)) return 'before'
  return isOverOn(to, day) ? 'after' : 'within'
}

/** Whether what has a first and a last day is in force on a day (key-figures.md, "In force"). */
export function isInForce({ start_date, end_date }: Period, day: string): boolean {
  return placeInTime(day, start_date, end_date) === 'within'
}

/**
 * Whether what is in force on a day goes on after it. On its last day it is in force yet, and counts (key-figures.md, "In
 * force"), but nobody works on with it: what a page says of "now" is what goes on.
 */
export function goesOn(period: Period, day: string): boolean {
  return isInForce(period, day) && !endsBy(period, day)
}

/** Whether what has a last day has it on a day or before: nothing more comes of it. */
export function endsBy({ end_date }: Pick<Period, 'end_date'>, day: string): boolean {
  return isSaid(end_date) && String(end_date) <= day
}

/** Whether what has a last day is over on a day; what is yet to begin is not. */
export function isOver({ end_date }: Pick<Period, 'end_date'>, day: string): boolean {
  return isOverOn(end_date, day)
}

/** Whether a last day (ISO), where there is one, lies before a day: the last day itself is not over. */
export function isOverOn(to: Said, day: string): boolean {
  return isSaid(to) && String(to) < day
}
