import { type Day, NO_DAY } from '../../kernel/calendar.ts'
import type { Assignments, Register } from '../../kernel/package/register.ts'

/** Cases in force at a cut-off among the caseworkers of one municipality. */
export interface Caseload {
  /** Distinct cases of each caseworker with at least one, one number a caseworker. */
  readonly cases: readonly number[]
  /** Full-time equivalents of those caseworkers together. */
  readonly fullTime: number
}

/**
 * The caseload of every municipality at a cut-off: a case with two caseworkers counts once for each.
 * Source: evaluation 2018, table 4; key-figures.md, "Cases".
 */
export function caseloadAt({ caseworkers, assignments, municipalities }: Register, day: Day): Caseload[] {
  const loads = municipalities.map(() => ({ cases: [] as number[], fullTime: 0 }))
  if (!caseworkers || !assignments) return loads
  const cases = casesInForce(assignments, day)
  for (const [caseworker, numbers] of cases) {
    const load = loads[caseworkers.municipality[caseworker]]
    if (!load) continue // The caseworker's municipality has neither population nor measures.
    load.cases.push(numbers.size)
    load.fullTime += caseworkers.fte[caseworker]
  }
  return loads
}

function casesInForce(assignments: Assignments, day: Day): Map<number, Set<number>> {
  const cases = new Map<number, Set<number>>()
  for (let i = 0; i < assignments.count; i++) {
    const hasEnded = assignments.end[i] !== NO_DAY && assignments.end[i] < day
    if (assignments.start[i] > day || hasEnded) continue
    const caseworker = assignments.caseworker[i]
    const numbers = cases.get(caseworker) ?? new Set()
    numbers.add(assignments.caseNumber[i])
    cases.set(caseworker, numbers)
  }
  return cases
}
