import { type Cell, measure, rate, share } from './cell.ts'
import type { PlainPackage } from './plain-package.ts'
import { stepOf } from './staircase.ts'
import { percentile } from './statistics.ts'
import {
  dayBefore,
  daysBetween,
  halfYearAgo,
  inForceAt,
  isAged0To17,
  isInScope,
  isPlaced,
  placementForm,
  populationAt,
  prev,
  type Unit,
  unitsIn,
} from './terms.ts'

const KINSHIP = 4
const FOSTER = 5
const INSTITUTION = 6

/** "Units in scope, 0-17 at d, placed at d." */
function placedUnits(pkg: PlainPackage, municipality: string, d: string): Unit[] {
  return unitsIn(pkg, municipality)
    .filter((unit) => isInScope(unit.person))
    .filter((unit) => isAged0To17(unit.person, d))
    .filter((unit) => isPlaced(unit, d))
}

export function placedPer1000(pkg: PlainPackage, municipality: string, d: string): Record<string, Cell> {
  return { total: rate(placedUnits(pkg, municipality, d).length, populationAt(pkg, municipality, d)) }
}

/** "Those placed at d, by placement form" of "all placed at d". */
export function placementForms(pkg: PlainPackage, municipality: string, d: string): Record<string, Cell> {
  const placed = placedUnits(pkg, municipality, d)
  const withForm = (form: number) => placed.filter((unit) => placementForm(unit, d) === form).length
  return {
    kinship: share(withForm(KINSHIP), placed.length),
    foster: share(withForm(FOSTER), placed.length),
    institution: share(withForm(INSTITUTION), placed.length),
  }
}

/** "Cohort: placement form institution at prev(d), in scope, still 0-17 at d." */
function institutionCohort(pkg: PlainPackage, municipality: string, d: string): Unit[] {
  return unitsIn(pkg, municipality)
    .filter((unit) => placementForm(unit, prev(d)) === INSTITUTION)
    .filter((unit) => isInScope(unit.person))
    .filter((unit) => isAged0To17(unit.person, d))
}

/** "Cohort members whose placement form at d is not institution." */
function ceasedUnits(pkg: PlainPackage, municipality: string, d: string): Unit[] {
  return institutionCohort(pkg, municipality, d).filter((unit) => placementForm(unit, d) !== INSTITUTION)
}

export function institutionCeased(pkg: PlainPackage, municipality: string, d: string): Record<string, Cell> {
  const cohort = institutionCohort(pkg, municipality, d)
  return { total: share(ceasedUnits(pkg, municipality, d).length, cohort.length) }
}

/**
 * "The ceased by where they are at d: kinship/foster by placement form, the not placed by the highest step in
 * force." Decision: a child whose highest step is 1 (universal) is counted as having no measure, so that the
 * three groups of the not placed add up; the universal area is where every child is.
 */
export function institutionCeasedTo(
  pkg: PlainPackage,
  municipality: string,
  d: string,
): Record<string, Cell> {
  const ceased = ceasedUnits(pkg, municipality, d)
  const count = (belongs: (unit: Unit) => boolean) => share(ceased.filter(belongs).length, ceased.length)
  return {
    other_placement: count((unit) => isPlaced(unit, d)),
    not_placed: count((unit) => !isPlaced(unit, d)),
    kinship: count((unit) => placementForm(unit, d) === KINSHIP),
    foster: count((unit) => placementForm(unit, d) === FOSTER),
    home_based: count((unit) => !isPlaced(unit, d) && highestStep(unit, d) === 3),
    preventive: count((unit) => !isPlaced(unit, d) && highestStep(unit, d) === 2),
    no_measure: count((unit) => !isPlaced(unit, d) && highestStep(unit, d) < 2),
  }
}

function highestStep(unit: Unit, d: string): number {
  return Math.max(0, ...inForceAt(unit, d).map((measure) => stepOf(measure.measure_type)))
}

/** "Children with placement form institution at d, 0-17, in scope." */
function inInstitution(pkg: PlainPackage, municipality: string, d: string): Unit[] {
  return unitsIn(pkg, municipality)
    .filter((unit) => placementForm(unit, d) === INSTITUTION)
    .filter((unit) => isAged0To17(unit.person, d))
    .filter((unit) => isInScope(unit.person))
}

/** "The days in a row, ending with d, on which the child's placement form is institution." */
function firstDayOfRun(unit: Unit, d: string): string {
  let first = d
  while (placementForm(unit, dayBefore(first)) === INSTITUTION) first = dayBefore(first)
  return first
}

export function institutionDuration(
  pkg: PlainPackage,
  municipality: string,
  d: string,
): Record<string, Cell> {
  const firstDays = inInstitution(pkg, municipality, d).map((unit) => firstDayOfRun(unit, d))
  const days = firstDays.map((first) => daysBetween(first, d))
  const long = firstDays.filter((first) => first <= halfYearAgo(d))
  return {
    median_days: measure(percentile(days, 0.5), days.length),
    over_6_months: share(long.length, days.length),
  }
}
