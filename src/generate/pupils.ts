import { type Day, dateOf, dayOf, schoolYearDays } from '../kernel/calendar.ts'
import { type PupilValues, pupilValues } from './pupil-values.ts'
import type { Random } from './random.ts'
import type { GroupTargets, SchoolTargets } from './school-targets.ts'

/** Someone who may go to school; `isExposed` says whether a measure of step 2-6 was in force between two days. */
export interface PossiblePupil {
  readonly birth: Day
  readonly isExposed: (first: Day, last: Day) => boolean
}

/** A pupil's line for one school year. */
export interface PupilYear<P> extends PupilValues {
  readonly pupil: P
  readonly schoolYear: string
  readonly grade: number
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
  const classmates = new Map<number, P[]>()
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
    const newMate = (year: number) => classmate(random.int(dayOf(year, 1, 1), dayOf(year, 12, 31)))
    const mates = matesOf(classmates, { wanted: missing, firstSchoolDay: days.first, newMate })
    const inYear = (pupils: readonly P[], means: GroupTargets) =>
      withValues(pupils, pupilValues(pupils.length, means, random), targets.schoolYear)
    return [...inYear(group, targets.exposed), ...inYear([...others, ...mates], targets.other)]
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

/** As many classmates as wanted, the same in every grade; known ones, kept by year of birth, come first. */
function matesOf<P extends PossiblePupil>(
  classmates: Map<number, P[]>,
  need: {
    readonly wanted: number
    readonly firstSchoolDay: Day
    readonly newMate: (birthYear: number) => P
  },
): P[] {
  return GRADES.flatMap((grade, i) => {
    const count = Math.floor((need.wanted + i) / GRADES.length)
    const birthYear = dateOf(need.firstSchoolDay).year - 6 - grade
    const known = classmates.get(birthYear) ?? []
    while (known.length < count) known.push(need.newMate(birthYear))
    classmates.set(birthYear, known)
    return known.slice(0, count)
  })
}

function withValues<P extends PossiblePupil>(
  pupils: readonly P[],
  values: readonly PupilValues[],
  schoolYear: string,
): PupilYear<P>[] {
  const first = schoolYearDays(schoolYear)?.first ?? 0
  return pupils.map((pupil, i) => ({ pupil, schoolYear, grade: gradeOf(pupil.birth, first), ...values[i] }))
}
