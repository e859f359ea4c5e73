import { type Cell, measure, quotient } from './cell.ts'
import type { PlainPackage } from './plain-package.ts'
import { sum } from './statistics.ts'
import { isInForce } from './terms.ts'

/** "Distinct cases of one caseworker" with an assignment in force at d. */
function casesOf(pkg: PlainPackage, caseworkerId: string, d: string): number {
  const assignments = (pkg.assignments ?? []).filter(
    (row) => row.caseworker_id === caseworkerId && isInForce(row, d),
  )
  return new Set(assignments.map((row) => row.case_id)).size
}

/** "A case with two caseworkers counts once for each, and once in `mean`'s numerator for each." */
export function caseload(pkg: PlainPackage, municipality: string, d: string): Record<string, Cell> {
  const busy = (pkg.caseworkers ?? [])
    .filter((row) => row.municipality === municipality)
    .map((row) => ({ fte: Number(row.fte), cases: casesOf(pkg, row.caseworker_id, d) }))
    .filter((row) => row.cases > 0)
  const counts = busy.map((row) => row.cases)
  const cases = sum(counts)
  return {
    mean: quotient(cases, busy.length),
    highest: measure(busy.length === 0 ? null : Math.max(...counts), null),
    lowest: measure(busy.length === 0 ? null : Math.min(...counts), null),
    per_full_time: quotient(cases, sum(busy.map((row) => row.fte))),
  }
}
