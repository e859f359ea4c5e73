import { type Cell, measure } from './cell.ts'
import type { PlainPackage, PlainPupil } from './plain-package.ts'
import { stepOf } from './staircase.ts'
import { sum } from './statistics.ts'

/** Distinct school years of the pupils, in order. */
export function schoolYearsOf(pkg: PlainPackage): string[] {
  return [...new Set((pkg.pupils ?? []).map((pupil) => pupil.school_year))].sort()
}

/** "A school year runs 1 August - 31 July": the years of `2014/15` are 2014 and 2015. */
export function schoolYearDates(schoolYear: string): { first: string; last: string } {
  const year = Number(schoolYear.slice(0, 4))
  return { first: `${year}-08-01`, last: `${year + 1}-07-31` }
}

/** Decision: grades 4-9 are the population of both groups; pupils of other grades are in neither. */
function isCounted(pupil: PlainPupil): boolean {
  return Number(pupil.grade) >= 4 && Number(pupil.grade) <= 9
}

/**
 * "Whose `person_id` had a measure of step 2-6 in force on at least one day of that school year in that
 * municipality." Decision: the text names neither scope nor age here, so neither is looked at.
 */
function isExposed(pkg: PlainPackage, pupil: PlainPupil): boolean {
  const { first, last } = schoolYearDates(pupil.school_year)
  return pkg.measures
    .filter((row) => row.person_id === pupil.person_id && row.municipality === pupil.municipality)
    .filter((row) => stepOf(row.measure_type) >= 2)
    .some((row) => row.start_date <= last && (row.end_date === '' || row.end_date >= first))
}

export function schoolFigure(
  column: 'academic_wellbeing' | 'social_wellbeing' | 'absence_percent',
  pkg: PlainPackage,
  municipality: string,
  schoolYear: string,
): Record<string, Cell> {
  const pupils = (pkg.pupils ?? [])
    .filter((pupil) => pupil.municipality === municipality && pupil.school_year === schoolYear)
    .filter(isCounted)
    .filter((pupil) => pupil[column] !== '')
  const exposed = pupils.filter((pupil) => isExposed(pkg, pupil))
  const other = pupils.filter((pupil) => !isExposed(pkg, pupil))
  return { exposed: meanOver(exposed, column), other: meanOver(other, column) }
}

/** "Plain for wellbeing, weighted by `months_registered` for absence (weight 1 where that is empty)." */
function meanOver(
  pupils: readonly PlainPupil[],
  column: 'academic_wellbeing' | 'social_wellbeing' | 'absence_percent',
): Cell {
  const weightOf = (pupil: PlainPupil) =>
    column !== 'absence_percent' || pupil.months_registered === '' ? 1 : Number(pupil.months_registered)
  const weights = sum(pupils.map(weightOf))
  const weighted = sum(pupils.map((pupil) => weightOf(pupil) * Number(pupil[column])))
  return measure(weights === 0 ? null : weighted / weights, pupils.length)
}
