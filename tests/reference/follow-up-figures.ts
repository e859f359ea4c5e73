import { type Cell, measure, share } from './cell.ts'
import { type ClockStart, standardDue, startOfInterval, statutoryDue } from './follow-up-limits.ts'
import type { PlainFollowup, PlainMeasure, PlainPackage } from './plain-package.ts'
import { stepOf } from './staircase.ts'
import { mean, percentile } from './statistics.ts'
import { daysBetween, isInForce, isInScope, prev, unitsIn } from './terms.ts'

/** "Each measure of step 3-6 of units in scope." The text names no age here. */
function followedMeasures(pkg: PlainPackage, municipality: string): PlainMeasure[] {
  return unitsIn(pkg, municipality)
    .filter((unit) => isInScope(unit.person))
    .flatMap((unit) => unit.measures)
    .filter((measure) => stepOf(measure.measure_type) >= 3)
}

/** "Two follow-ups of one measure on one day are one (the last non-empty `next_due_date` counts)." */
function formalFollowups(pkg: PlainPackage, measure: PlainMeasure): PlainFollowup[] {
  const formal = (pkg.followups ?? []).filter(
    (row) => row.measure_id === measure.measure_id && row.kind === 'formal',
  )
  const dates = [...new Set(formal.map((row) => row.date))].sort()
  return dates.map((date) => {
    const sameDay = formal.filter((row) => row.date === date)
    const decided = sameDay.filter((row) => row.next_due_date !== '').at(-1)
    return decided ?? sameDay[0]
  })
}

interface Interval {
  readonly clock: ClockStart
  readonly end: string
}

/**
 * "In date order; the first interval runs from `start_date`, each later one from the follow-up before it."
 * Decision: a follow-up dated before the start is a doubt and changes nothing here: its interval is negative.
 */
function intervalsOf(pkg: PlainPackage, measure: PlainMeasure): Interval[] {
  const followups = formalFollowups(pkg, measure)
  return followups.map((followup, i) => ({
    clock: { measure, before: i === 0 ? null : followups[i - 1] },
    end: followup.date,
  }))
}

/** "Intervals that end after prev(d) and not after d." */
function intervalsEnding(pkg: PlainPackage, municipality: string, d: string): Interval[] {
  return followedMeasures(pkg, municipality)
    .flatMap((measure) => intervalsOf(pkg, measure))
    .filter((interval) => interval.end > prev(d) && interval.end <= d)
}

export function followupInterval(pkg: PlainPackage, municipality: string, d: string): Record<string, Cell> {
  const days = intervalsEnding(pkg, municipality, d).map((interval) =>
    daysBetween(startOfInterval(interval.clock), interval.end),
  )
  return {
    median: measure(percentile(days, 0.5), days.length),
    mean: measure(mean(days), days.length),
    p90: measure(percentile(days, 0.9), days.length),
  }
}

/** "Those intervals no longer than the limit" of "the intervals for which a limit exists". */
export function followupOnTime(pkg: PlainPackage, municipality: string, d: string): Record<string, Cell> {
  const intervals = intervalsEnding(pkg, municipality, d)
  const onTime = (dueOf: (clock: ClockStart) => string | null) => {
    const limited = intervals.filter((interval) => dueOf(interval.clock) !== null)
    const kept = limited.filter((interval) => interval.end <= (dueOf(interval.clock) ?? ''))
    return share(kept.length, limited.length)
  }
  return { statutory: onTime(statutoryDue), standard: onTime(standardDue) }
}

/** "The same measures, with the follow-ups up to d", those in force at d. */
function runningClocks(pkg: PlainPackage, municipality: string, d: string): ClockStart[] {
  return followedMeasures(pkg, municipality)
    .filter((measure) => isInForce(measure, d))
    .map((measure) => ({
      measure,
      before:
        formalFollowups(pkg, measure)
          .filter((row) => row.date <= d)
          .at(-1) ?? null,
    }))
}

/** "Measures in force at d whose next due date is before d." */
export function followupOverdue(pkg: PlainPackage, municipality: string, d: string): Record<string, Cell> {
  const clocks = runningClocks(pkg, municipality, d)
  const overdue = (dueOf: (clock: ClockStart) => string | null) => {
    const dues = clocks.map(dueOf).filter((due) => due !== null)
    return share(dues.filter((due) => due < d).length, dues.length)
  }
  return { statutory: overdue(statutoryDue), standard: overdue(standardDue) }
}
