import type { MunicipalTargets } from './partnership-targets.ts'
import { newPath, type Path, type Standing } from './path.ts'
import type { Random } from './random.ts'

/** One move on the board: every child of a municipality from one cut-off to the next. */
export interface Turn {
  readonly targets: MunicipalTargets
  readonly random: Random
  /** The cut-off that the turn leads to. */
  readonly t: number
  readonly paths: Path[]
  /** The children that have moved in this turn, and where to; the others stay. */
  readonly moved: Map<Path, Standing>
}

/** The children who stood somewhere at a cut-off and have not moved in this turn. */
export function unmoved(turn: Turn, standing: Standing): Path[] {
  return turn.paths.filter(
    (path) => path.standings[turn.t - 1] === standing && path.turned18 === null && !turn.moved.has(path),
  )
}

/** Whether the child had a home-based measure, and was not placed, a year before the cut-off. */
export function wasHomeBased(turn: Turn, path: Path): boolean {
  return path.standings[turn.t - 3] === 'home'
}

/** Brings new children in; they were out until this turn. */
export function bringIn(turn: Turn, count: number, standing: Standing): Path[] {
  const paths = Array.from({ length: count }, () => newPath(turn.t))
  for (const path of paths) {
    turn.paths.push(path)
    turn.moved.set(path, standing)
  }
  return paths
}

/** Lets children leave because they turn 18. */
export function turn18(turn: Turn, paths: readonly Path[]): void {
  for (const path of paths) {
    path.turned18 = turn.t
    turn.moved.set(path, 'out')
  }
}

/** The number of children with a home-based measure who are not placed. */
export function homeTarget(targets: MunicipalTargets, t: number): number {
  return targets.preventiveAtHome[t] + targets.familyStay[t] + targets.homePlacement[t]
}
