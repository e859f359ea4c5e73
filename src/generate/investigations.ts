import { type Day, dayOf, NO_DAY } from '../kernel/calendar.ts'
import type { Life, Spell } from './life.ts'
import { CUT_OFFS, DRAWN_ON } from './partnership-targets.ts'
import { isPlaced } from './path.ts'
import type { Random } from './random.ts'

export interface DatedInvestigation {
  readonly decided: Day
  /** `NO_DAY` while it goes on. */
  readonly completed: Day
}

/** The registers hold investigations from mid-2013 on. */
const FROM = dayOf(2013, 7, 1)

/** No investigation lies closer after the start of a § 11.3 course, unless table 6 counts it. */
const CLEAR_OF_COURSE = 190

/** The child-professional investigations (Serviceloven § 50) of a life: before home-based measures and placements. */
export function investigationsOf(life: Life, random: Random): DatedInvestigation[] {
  const found: DatedInvestigation[] = []
  life.spells.forEach((spell, i) => {
    const followed = investigatedCourse(life, spell, random)
    if (followed) found.push(followed)
    if (spell.stay.standing === 'preventive' || isCovered(life, i) || found.length > 3) return
    found.push(investigationBefore(life, spell, random))
  })
  return found.filter(({ decided }) => decided >= FROM)
}

/** A stay that needs no new investigation: the child comes from a step at least as high, or was just investigated. */
function isCovered({ path, spells }: Life, i: number): boolean {
  const before = spells[i - 1]
  if (before === undefined || before.stay.to !== spells[i].stay.from - 1) return false
  if (isPlaced(before.stay.standing)) return true
  return (
    before.stay.standing === 'preventive' &&
    path.courses.some((c) => c.cutOff === before.stay.to && c.investigated)
  )
}

function investigatedCourse(
  { path }: Life,
  { stay, start }: Spell,
  random: Random,
): DatedInvestigation | null {
  if (stay.standing !== 'preventive') return null
  const course = path.courses.find(({ cutOff }) => cutOff === stay.from)
  if (!course?.investigated) return null
  const decided = random.int(start + 8, CUT_OFFS[stay.from])
  return { decided, completed: completedAfter(decided, random) }
}

function investigationBefore(life: Life, { start }: Spell, random: Random): DatedInvestigation {
  const wanted = Math.max(life.birth - 60, start - random.int(25, 118))
  const decided = clearOfCourses(life, wanted, start)
  return { decided, completed: Math.min(start, decided + 120, Math.max(decided, start - random.int(0, 10))) }
}

function clearOfCourses(life: Life, wanted: Day, latest: Day): Day {
  let decided = wanted
  for (const { stay, start } of life.spells) {
    if (stay.standing !== 'preventive' || decided <= start || decided - start >= CLEAR_OF_COURSE) continue
    decided = start + CLEAR_OF_COURSE <= latest ? start + CLEAR_OF_COURSE : start
  }
  return decided
}

function completedAfter(decided: Day, random: Random): Day {
  const completed = decided + random.int(60, 120)
  return completed <= DRAWN_ON ? completed : NO_DAY
}
