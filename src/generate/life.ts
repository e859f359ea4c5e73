import { type Day, eighteenthBirthday, monthsBack, NO_DAY } from '../kernel/calendar.ts'
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

/** The lives of a municipality's children. */
export function livesOf(paths: readonly Path[], extras: Extras, random: Random): Life[] {
  return paths.map((path) => lifeOf({ path, extras, random, birth: birthOf(path, extras, random) }))
}

/** A child with a birth date, on the way to being dated. */
interface Draft {
  readonly path: Path
  readonly extras: Extras
  readonly random: Random
  readonly birth: Day
}

/** Gives a planned path the days on which it moves. */
function lifeOf(draft: Draft): Life {
  const { path, birth } = draft
  const spells: Spell[] = []
  const stays = staysOf(path)
  stays.forEach((stay, i) => {
    const before = spells[i - 1]
    const isMove = before !== undefined && stays[i - 1].to === stay.from - 1
    const start = isMove ? before.end + 1 : startOf(draft, stay)
    spells.push({ stay, start, end: endOf(draft, stay, stays[i + 1]) })
  })
  return { path, birth, spells }
}

/** The days on which a course begins: the first or the last two months before its cut-off. */
function courseDays(cutOff: number, half: 0 | 1): readonly [Day, Day] {
  const middle = monthsBack(CUT_OFFS[cutOff], 2)
  return half === 0 ? [CUT_OFFS[cutOff - 1] + 1, middle] : [middle + 1, CUT_OFFS[cutOff]]
}

function startOf(draft: Draft, stay: Stay): Day {
  if (stay.from === 0) return startBefore2014(draft, stay)
  const [low, high] = moveDays(draft.path, stay)
  return draft.random.int(low, high)
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

/** The most days that a stay may have lasted when the plan begins. */
const LASTED = { preventive: 200, home: 700, kinship: 2500, foster: 4500, institution: 1200 } as const
const FAMILY_STAY_LASTED = 120

function startBefore2014({ path, extras, birth, random }: Draft, stay: Stay): Day {
  const longest = extras.familyStay[0].has(path) ? FAMILY_STAY_LASTED : LASTED[stay.standing]
  return CUT_OFFS[0] - Math.min(CUT_OFFS[0] - birth - 10, random.int(15, longest))
}

function endOf({ path, birth, random }: Draft, stay: Stay, next: Stay | undefined): Day {
  if (stay.to === CUT_OFFS.length - 1) return NO_DAY
  if (next && next.from === stay.to + 1) {
    const [low, high] = moveDays(path, next)
    return random.int(low, high) - 1
  }
  if (path.turned18 === stay.to + 1) return eighteenthBirthday(birth) - 1
  return random.int(CUT_OFFS[stay.to], CUT_OFFS[stay.to + 1] - 1)
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
