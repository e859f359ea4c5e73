import { type Day, eighteenthBirthday, monthsBack, NO_DAY } from '../domain/calendar.ts'
import { birthOf } from './birth.ts'
import { CUT_OFFS } from './partnership-targets.ts'
import { type Path, type Stay, staysOf } from './path.ts'
import type { Extras } from './plan-extras.ts'
import type { Random } from './random.ts'

/** An invented child with dates. */
export interface Life {
  readonly path: Path
  readonly birth: Day
  readonly spells: readonly Spell[]
}

/** A stay with its first and last day; `NO_DAY` while it goes on. */
export interface Spell {
  readonly stay: Stay
  readonly start: Day
  readonly end: Day
}

/** Gives a planned path its birth and the days on which it moves. */
export function lifeOf(path: Path, extras: Extras, random: Random): Life {
  const birth = birthOf(path, extras, random)
  const spells: Spell[] = []
  const stays = staysOf(path)
  stays.forEach((stay, i) => {
    const before = spells[i - 1]
    const isMove = before !== undefined && stays[i - 1].to === stay.from - 1
    const start = isMove ? before.end + 1 : startOf(path, stay, birth, extras, random)
    spells.push({ stay, start, end: endOf(path, stay, stays[i + 1], birth, random) })
  })
  return { path, birth, spells }
}

/** The days on which a course begins: the first or the last two months before its cut-off. */
export function courseDays(cutOff: number, half: 0 | 1): readonly [Day, Day] {
  const middle = monthsBack(CUT_OFFS[cutOff], 2)
  return half === 0 ? [CUT_OFFS[cutOff - 1] + 1, middle] : [middle + 1, CUT_OFFS[cutOff]]
}

function startOf(path: Path, stay: Stay, birth: Day, extras: Extras, random: Random): Day {
  if (stay.from === 0) return startBefore2014(stay, birth, extras.familyStay[0].has(path), random)
  const [low, high] = moveDays(path, stay)
  return random.int(low, high)
}

/** The days on which a stay may begin. */
function moveDays(path: Path, stay: Stay): readonly [Day, Day] {
  const course = path.courses.find(({ cutOff }) => cutOff === stay.from)
  if (stay.standing === 'preventive' && course) {
    const [low, high] = courseDays(stay.from, course.half)
    return [low + 2, course.investigated ? high - 15 : high - 1]
  }
  return [CUT_OFFS[stay.from - 1] + 3, CUT_OFFS[stay.from] - 1]
}

function startBefore2014(stay: Stay, birth: Day, isFamilyStay: boolean, random: Random): Day {
  const age = CUT_OFFS[0] - birth
  const longest = { preventive: 200, home: 700, kinship: 2500, foster: 4500, institution: 1200 }[
    stay.standing
  ]
  return CUT_OFFS[0] - Math.min(age - 10, random.int(15, isFamilyStay ? 120 : longest))
}

function endOf(path: Path, stay: Stay, next: Stay | undefined, birth: Day, random: Random): Day {
  if (stay.to === CUT_OFFS.length - 1) return NO_DAY
  if (next && next.from === stay.to + 1) {
    const [low, high] = moveDays(path, next)
    return random.int(low, high) - 1
  }
  if (path.turned18 === stay.to + 1) return eighteenthBirthday(birth) - 1
  return random.int(CUT_OFFS[stay.to], CUT_OFFS[stay.to + 1] - 1)
}

/** The lives of a municipality's children. */
export function livesOf(paths: readonly Path[], extras: Extras, random: Random): Life[] {
  return paths.map((path) => lifeOf(path, extras, random))
}

/** The stretches of cut-offs inside a stay over which a set holds the child. */
export function stretches(from: number, to: number, holds: (t: number) => boolean): [number, number][] {
  const found: [number, number][] = []
  for (let t = from; t <= to; t++) {
    if (!holds(t)) continue
    const last = found.at(-1)
    if (last && last[1] === t - 1) last[1] = t
    else found.push([t, t])
  }
  return found
}
