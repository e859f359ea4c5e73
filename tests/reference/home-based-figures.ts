import { type Cell, rate, share } from './cell.ts'
import type { PlainMeasure, PlainPackage } from './plain-package.ts'
import { stepOf, subtypeOf } from './staircase.ts'
import {
  halfYearAgo,
  hasStepAt,
  inForceAt,
  isAged0To17,
  isInScope,
  isPlaced,
  populationAt,
  type Unit,
  unitsIn,
  yearAgo,
} from './terms.ts'

/** "Units in scope, 0-17 at d." */
function childrenInScope(pkg: PlainPackage, municipality: string, d: string): Unit[] {
  return unitsIn(pkg, municipality)
    .filter((unit) => isInScope(unit.person))
    .filter((unit) => isAged0To17(unit.person, d))
}

/** "A child counts once in each subtype it has." */
export function homeBasedPer1000(pkg: PlainPackage, municipality: string, d: string): Record<string, Cell> {
  const children = childrenInScope(pkg, municipality, d)
  const population = populationAt(pkg, municipality, d)
  const withSubtype = (subtype: string) =>
    children.filter((unit) =>
      inForceAt(unit, d).some((measure) => subtypeOf(measure.measure_type) === subtype),
    ).length
  const familyStay = withSubtype('family_stay')
  const homePlacement = withSubtype('home_placement')
  const preventiveMeasure = withSubtype('preventive_measure')
  const parentSupport = withSubtype('parent_support')
  return {
    total: rate(children.filter((unit) => hasStepAt(unit, d, 3)).length, population),
    family_stay: rate(familyStay, population),
    home_placement: rate(homePlacement, population),
    preventive_measure: rate(preventiveMeasure, population),
    parent_support: rate(parentSupport, population),
    sum_of_types: rate(familyStay + homePlacement + preventiveMeasure + parentSupport, population),
  }
}

/** "In scope, 0-17 at yearAgo(d), with a step 3 measure in force at yearAgo(d) and not placed then." */
function homeBasedAYearAgo(pkg: PlainPackage, municipality: string, d: string): Unit[] {
  const then = yearAgo(d)
  return unitsIn(pkg, municipality)
    .filter((unit) => isInScope(unit.person))
    .filter((unit) => isAged0To17(unit.person, then))
    .filter((unit) => hasStepAt(unit, then, 3))
    .filter((unit) => !isPlaced(unit, then))
}

/** "`up` placed; `none` not placed but a step 3 measure in force; `down` neither." */
export function homeBasedMovements(pkg: PlainPackage, municipality: string, d: string): Record<string, Cell> {
  const cohort = homeBasedAYearAgo(pkg, municipality, d)
  const up = cohort.filter((unit) => isPlaced(unit, d))
  const none = cohort.filter((unit) => !isPlaced(unit, d) && hasStepAt(unit, d, 3))
  const down = cohort.filter((unit) => !isPlaced(unit, d) && !hasStepAt(unit, d, 3))
  const turned18 = down.filter((unit) => !isAged0To17(unit.person, d))
  return {
    up: share(up.length, cohort.length),
    down: share(down.length, cohort.length),
    none: share(none.length, cohort.length),
    down_turned_18: share(turned18.length, cohort.length),
  }
}

export function preventivePer1000(pkg: PlainPackage, municipality: string, d: string): Record<string, Cell> {
  const children = childrenInScope(pkg, municipality, d).filter((unit) => hasStepAt(unit, d, 2))
  return { total: rate(children.length, populationAt(pkg, municipality, d)) }
}

/** "A step 2 measure that started after halfYearAgo(d) and not after d." */
function recentPreventiveStarts(unit: Unit, d: string): string[] {
  const isRecent = (measure: PlainMeasure) => measure.start_date > halfYearAgo(d) && measure.start_date <= d
  return unit.measures
    .filter((measure) => stepOf(measure.measure_type) === 2)
    .filter(isRecent)
    .map((measure) => measure.start_date)
    .sort()
}

/** "An investigation decided after the earliest such start and not after d", in the same municipality. */
function isInvestigatedAfterwards(pkg: PlainPackage, unit: Unit, d: string): boolean {
  const [earliest] = recentPreventiveStarts(unit, d)
  return (pkg.investigations ?? [])
    .filter((row) => row.person_id === unit.person.person_id && row.municipality === unit.municipality)
    .some((row) => row.decided_on > earliest && row.decided_on <= d)
}

export function preventiveFollowedByInvestigation(
  pkg: PlainPackage,
  municipality: string,
  d: string,
): Record<string, Cell> {
  const cohort = childrenInScope(pkg, municipality, d).filter(
    (unit) => recentPreventiveStarts(unit, d).length > 0,
  )
  return {
    total: share(cohort.filter((unit) => isInvestigatedAfterwards(pkg, unit, d)).length, cohort.length),
  }
}
