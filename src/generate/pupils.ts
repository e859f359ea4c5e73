import { type Day, dateOf, dayOf, schoolYearDays } from '../domain/calendar.ts'
import { pupilValues } from './pupil-values.ts'
import type { Random } from './random.ts'
import type { SchoolTargets } from './school-targets.ts'

/** Someone who may go to school; `isExposed` says whether a measure of step 2-6 was in force between two days. */
export interface PossiblePupil {
  readonly birth: Day
  readonly isExposed: (first: Day, last: Day) => boolean
}

export interface PupilYear<P> {
  readonly pupil: P
  readonly schoolYear: string
  readonly grade: number
  readonly academic: string
  readonly social: string
  readonly absence: string
  readonly months: string
}

const GRADES = [4, 5, 6, 7, 8, 9] as const

/**
 * Pupils of grades 4-9 for every school year: children with measures first, then as many classmates as the printed
 * numbers need. A pupil goes on from year to year. `classmate` makes a new one of a birth date.
 */
export function pupilYears<P extends PossiblePupil>(
  children: readonly P[],
  years: readonly SchoolTargets[],
  classmate: (birth: Day) => P,
  random: Random,
): PupilYear<P>[] {
  const order = random.shuffled(children)
  const seen = new Set<P>()
  const classmates: P[] = []
  return years.flatMap((targets) => {
    const days = schoolYearDays(targets.schoolYear)
    if (!days) throw new Error(`no school year: ${targets.schoolYear}`)
    const inGrades = order.filter((child) => isInGrades(child.birth, days.first))
    const exposed = seenFirst(
      inGrades.filter((c) => c.isExposed(days.first, days.last)),
      seen,
    )
    const wanted = targets.exposed.absence[1]
    if (exposed.length < wanted) throw new Error(`${exposed.length} exposed pupils, ${wanted} wanted`)
    const group = exposed.slice(0, wanted)
    for (const pupil of group) seen.add(pupil)
    const others = inGrades.filter((c) => seen.has(c) && !c.isExposed(days.first, days.last))
    const missing = targets.other.absence[1] - others.length
    const mates = matesOf(classmates, missing, days.first, classmate, random)
    return [
      ...withValues(group, targets.exposed, targets.schoolYear, random),
      ...withValues([...others, ...mates], targets.other, targets.schoolYear, random),
    ]
  })
}

function seenFirst<P>(pupils: readonly P[], seen: ReadonlySet<P>): P[] {
  return [...pupils.filter((pupil) => seen.has(pupil)), ...pupils.filter((pupil) => !seen.has(pupil))]
}

/** Children start in grade 0 in August of the year they turn six. */
function gradeOf(birth: Day, firstSchoolDay: Day): number {
  return dateOf(firstSchoolDay).year - dateOf(birth).year - 6
}

function isInGrades(birth: Day, firstSchoolDay: Day): boolean {
  const grade = gradeOf(birth, firstSchoolDay)
  return grade >= GRADES[0] && grade <= GRADES[GRADES.length - 1]
}

function matesOf<P extends PossiblePupil>(
  classmates: P[],
  wanted: number,
  firstSchoolDay: Day,
  classmate: (birth: Day) => P,
  random: Random,
): P[] {
  return GRADES.flatMap((grade, i) => {
    const count = Math.floor((wanted + i) / GRADES.length)
    const birthYear = dateOf(firstSchoolDay).year - 6 - grade
    const known = classmates.filter(({ birth }) => dateOf(birth).year === birthYear)
    while (known.length < count) {
      const mate = classmate(random.int(dayOf(birthYear, 1, 1), dayOf(birthYear, 12, 31)))
      classmates.push(mate)
      known.push(mate)
    }
    return known.slice(0, count)
  })
}

function withValues<P extends PossiblePupil>(
  pupils: readonly P[],
  targets: SchoolTargets['exposed'],
  schoolYear: string,
  random: Random,
): PupilYear<P>[] {
  const first = schoolYearDays(schoolYear)?.first ?? 0
  const values = pupilValues(pupils.length, targets, random)
  return pupils.map((pupil, i) => ({ pupil, schoolYear, grade: gradeOf(pupil.birth, first), ...values[i] }))
}
