import { CUT_OFFS, type MunicipalTargets, PARENT_SUPPORT_FROM } from './partnership-targets.ts'
import { isPlaced, lastInForce, type Path } from './path.ts'
import type { Random } from './random.ts'

/** At which cut-offs a child has a kind of home-based measure that is not an ordinary preventive measure. */
export interface Extras {
  readonly familyStay: readonly Set<Path>[]
  readonly homePlacement: readonly Set<Path>[]
  /** Support to the parents of a placed child; may go on for a while after the child has come home. */
  readonly parentSupport: readonly Set<Path>[]
}

/** No home placement is planned for longer: the child is at least 15 when it begins. */
const HOME_PLACEMENT_CUT_OFFS = 8

/** Chooses the children behind the smaller rows of tables 7, 11 and 15; who is chosen stays as long as may be. */
export function planExtras(targets: MunicipalTargets, paths: readonly Path[], random: Random): Extras {
  const atHome = (t: number) => paths.filter((path) => path.standings[t] === 'home')
  const homePlacement = hold(targets.homePlacement, random, (t) =>
    atHome(t).filter(
      (path) => (path.turned18 ?? lastInForce(path) + 1) - firstHome(path, t) <= HOME_PLACEMENT_CUT_OFFS,
    ),
  )
  const inOwnRoom = new Set(homePlacement.flatMap((set) => [...set]))
  const familyStay = hold(targets.familyStay, random, (t, sets) =>
    atHome(t).filter(
      (path) =>
        path.turned18 === null && !inOwnRoom.has(path) && !everInstitution(path) && !isLong(sets, t, path),
    ),
  )
  const placed = (t: number) => paths.filter((path) => isPlaced(path.standings[t]))
  const parentSupport = hold(targets.parentSupport, random, (t) => {
    const children = placed(t)
    const missing = targets.parentSupport[t] - Math.floor(children.length * 0.94)
    if (missing <= 0 || t < PARENT_SUPPORT_FROM) return children
    const other = atHome(t).filter((path) => !homePlacement[t].has(path) && !familyStay[t].has(path))
    const near = other.sort((a, b) => sincePlaced(a, t) - sincePlaced(b, t))
    return [
      ...random.shuffled(children).slice(0, Math.floor(children.length * 0.94)),
      ...near.slice(0, missing),
    ]
  })
  return { familyStay, homePlacement, parentSupport }
}

function hold(
  counts: readonly number[],
  random: Random,
  eligible: (t: number, sets: readonly Set<Path>[]) => Path[],
): Set<Path>[] {
  const sets: Set<Path>[] = []
  for (let t = 0; t < CUT_OFFS.length; t++) {
    const may = eligible(t, sets)
    const before = sets[t - 1]
    const staying = random.shuffled(may.filter((path) => before?.has(path)))
    const coming = random.shuffled(may.filter((path) => !before?.has(path)))
    const chosen = new Set([...staying, ...coming].slice(0, counts[t]))
    if (chosen.size < counts[t])
      throw new Error(`cut-off ${t}: ${chosen.size} children for ${counts[t]} places`)
    sets.push(chosen)
  }
  return sets
}

/** A family stays two cut-offs at most, and only once. */
function isLong(sets: readonly Set<Path>[], t: number, path: Path): boolean {
  const first = sets.findIndex((set) => set.has(path))
  return first >= 0 && first < t - 1
}

/** The first cut-off of the stay at home that holds `t`. */
function firstHome(path: Path, t: number): number {
  let first = t
  while (first > 0 && path.standings[first - 1] === 'home') first--
  return first
}

function everInstitution(path: Path): boolean {
  return path.standings.includes('institution')
}

/** Cut-offs since the child was last placed; children never placed come last, those at home longest first. */
function sincePlaced(path: Path, t: number): number {
  const last = path.standings.slice(0, t).findLastIndex(isPlaced)
  return last >= 0 ? t - last : 100 - (t - firstHome(path, t))
}
