import { type Day, NO_DAY, standardCutOffs } from '../kernel/calendar.ts'
import type { Register } from '../kernel/package/register.ts'

/**
 * The first and last day that a register covers: from its first population date (without population: its first
 * start of a measure) to the latest date of measures, population and follow-ups. Null when it has no measures
 * and no population. [choice, see docs/decisions]
 */
export function coveredDays(register: Register): { first: Day; last: Day } | null {
  const { measures, population, followups } = register
  const starts = extremes(measures.start)
  const known = population && population.count > 0 ? extremes(population.date) : null
  const first = known?.first ?? starts?.first
  if (first === undefined) return null
  const lasts = [starts, extremes(measures.end), known, followups ? extremes(followups.date) : null]
  return { first, last: Math.max(first, ...lasts.map((days) => days?.last ?? first)) }
}

/** The standard cut-offs that a register covers, ascending. */
export function coveredCutOffs(register: Register): Day[] {
  const covered = coveredDays(register)
  return covered ? standardCutOffs(covered.first, covered.last) : []
}

function extremes(days: Int32Array): { first: Day; last: Day } | null {
  let first = 2147483647
  let last = NO_DAY
  for (const day of days) {
    if (day === NO_DAY) continue
    if (day < first) first = day
    if (day > last) last = day
  }
  return last === NO_DAY ? null : { first, last }
}
