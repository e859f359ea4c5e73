import type { Path } from './path.ts'
import { bringIn, homeTarget, type Turn, turn18, unmoved, wasHomeBased } from './turn.ts'

/** Moves children out of and into home-based measures, so that the movements of the year come out as printed. */
export function planHomeBased(turn: Turn): void {
  const { targets, t, random } = turn
  const stayed = targets.stayedHomeBased[t]
  const isCohort = (path: Path) => stayed !== null && wasHomeBased(turn, path)
  const there = random.shuffled(unmoved(turn, 'home'))
  const cohort = there.filter(isCohort)
  const others = there.filter((path) => !isCohort(path))
  const cameHome = [...turn.moved].filter(([, standing]) => standing === 'home').map(([path]) => path)
  const cohortHome = cohort.length + cameHome.filter(isCohort).length
  if (stayed !== null) keepCohort(turn, cohort, stayed - cohortHome)
  const kept = (stayed ?? 0) + cameHome.filter((path) => !isCohort(path)).length
  const surplus = kept + others.length - homeTarget(targets, t)
  const leaving = Math.min(others.length, Math.max(surplus + 8, Math.round(others.length * 0.08)))
  leave(turn, others.slice(0, leaving))
  enter(turn, homeTarget(targets, t) - kept - others.length + leaving)
}

/** Lets as many of the year's cohort leave, or come back, as its quota asks. */
function keepCohort(turn: Turn, cohort: readonly Path[], missing: number): void {
  if (missing <= 0) {
    leave(turn, cohort.slice(0, -missing))
    return
  }
  const back = turn.random.shuffled(unmoved(turn, 'out').filter((path) => wasHomeBased(turn, path)))
  if (back.length < missing) {
    throw new Error(`${turn.targets.name}, cut-off ${turn.t}: ${missing} must return, ${back.length} can`)
  }
  for (const path of back.slice(0, missing)) turn.moved.set(path, 'home')
}

function leave(turn: Turn, leaving: readonly Path[]): void {
  const { targets, t, random } = turn
  const starts = targets.preventiveStarts[t][0] + targets.preventiveStarts[t][1]
  const turning = Math.floor(leaving.length * 0.2)
  turn18(turn, leaving.slice(0, turning))
  for (const path of leaving.slice(turning)) {
    const already = [...turn.moved.values()].filter((standing) => standing === 'preventive').length
    const isStepDown = already < starts * 0.25 && random.chance(0.2)
    turn.moved.set(path, isStepDown ? 'preventive' : 'out')
  }
}

function enter(turn: Turn, count: number): void {
  const { t, random, targets } = turn
  if (count < 0) throw new Error(`${targets.name}, cut-off ${t}: ${-count} too many home-based`)
  const may = (path: Path) => t < 3 || !wasHomeBased(turn, path)
  const courses = random.shuffled(unmoved(turn, 'preventive').filter(may))
  const after = (path: Path) => path.courses.at(-1)
  const investigated = courses.filter((path) => after(path)?.cutOff === t - 1 && after(path)?.investigated)
  const long = courses.filter((path) => (after(path)?.cutOff ?? t) <= t - 3)
  const former = random.shuffled(unmoved(turn, 'out').filter(may))
  const coming = [
    ...investigated,
    ...long.slice(0, spare(turn)),
    ...former.slice(0, Math.floor(count * 0.15)),
  ].slice(0, count)
  for (const path of coming) turn.moved.set(path, 'home')
  bringIn(turn, count - coming.length, 'home')
}

/** How many may go up from § 11.3 without leaving fewer there than the cut-off asks for. */
function spare({ targets, t, paths, moved }: Turn): number {
  const there = paths.filter((path) => path.standings[t - 1] === 'preventive' && !moved.has(path)).length
  const starts = targets.preventiveStarts[t][0] + targets.preventiveStarts[t][1]
  const mustLeave = there - (targets.preventive[t] - starts) - 12
  return Math.max(0, Math.min(8, Math.floor(mustLeave * 0.4)))
}
