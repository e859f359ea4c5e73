import { type Day, eighteenthBirthday, yearsBefore } from '../kernel/calendar.ts'
import { CUT_OFFS, DRAWN_ON } from './partnership-targets.ts'
import { lastInForce, type Path, staysOf } from './path.ts'
import type { Extras } from './plan-extras.ts'
import type { Random } from './random.ts'

/** Usual ages, in years, when a child first comes to a standing. */
const AGES = {
  preventive: [3, 16.5],
  home: [0, 17],
  kinship: [1, 14],
  foster: [0, 14],
  institution: [10, 17],
} as const

/** A birth date that fits all that is planned for the child: old enough to begin, and 18 only when the plan says. */
export function birthOf(path: Path, extras: Extras, random: Random): Day {
  if (path.turned18 !== null) return birthTurning18(path.turned18, random)
  const [first] = staysOf(path)
  const end = lastInForce(path) + 1
  const earliest = Math.max(
    yearsBefore(end < CUT_OFFS.length ? CUT_OFFS[end] : DRAWN_ON, 18) + 2,
    earliestByExtras(path, extras),
  )
  const latest = Math.max(earliest, latestBirth(path, extras, first.from))
  const [low, high] = AGES[first.standing]
  for (let attempt = 0; attempt < 25; attempt++) {
    const age = low + random.next() * (high - low)
    const birth = CUT_OFFS[first.from] - Math.round(age * 365.25)
    if (birth >= earliest && birth <= latest) return birth
  }
  return random.int(Math.max(earliest, latest - 3000), latest)
}

function birthTurning18(cutOff: number, random: Random): Day {
  const day = random.int(CUT_OFFS[cutOff - 1] + 4, CUT_OFFS[cutOff] - 2)
  const birth = yearsBefore(day, 18)
  return eighteenthBirthday(birth) > CUT_OFFS[cutOff] ? birth - 2 : birth
}

function earliestByExtras(path: Path, extras: Extras): Day {
  const stay = extras.familyStay.findIndex((set) => set.has(path))
  return stay < 0 ? -100_000 : yearsBefore(CUT_OFFS[stay], 6)
}

function latestBirth(path: Path, extras: Extras, from: number): Day {
  const bounds = [from === 0 ? CUT_OFFS[0] - 60 : CUT_OFFS[from - 1] - 20]
  const ownRoom = extras.homePlacement.findIndex((set) => set.has(path))
  if (ownRoom >= 0) bounds.push(yearsBefore(CUT_OFFS[Math.max(0, ownRoom - 1)], 15))
  const institution = path.standings.indexOf('institution')
  if (institution >= 0) bounds.push(yearsBefore(CUT_OFFS[institution], 9))
  return Math.min(...bounds)
}
