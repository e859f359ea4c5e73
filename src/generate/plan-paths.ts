import { CUT_OFFS, type MunicipalTargets } from './partnership-targets.ts'
import type { Path, Standing } from './path.ts'
import { planHomeBased } from './plan-home-based.ts'
import { planPlacements } from './plan-placements.ts'
import { planPreventive } from './plan-preventive.ts'
import type { Random } from './random.ts'
import { homeTarget, type Turn } from './turn.ts'

/**
 * Plans the children's ways so that every cut-off shows exactly the targets: whole children are moved between
 * standings, cut-off by cut-off, with what the figures ask a year and four months back as quotas.
 */
export function planPaths(targets: MunicipalTargets, random: Random): Path[] {
  const paths = firstPaths(targets)
  for (let t = 1; t < CUT_OFFS.length; t++) {
    const turn: Turn = { targets, random, t, paths, moved: new Map() }
    planPlacements(turn)
    planHomeBased(turn)
    planPreventive(turn)
    for (const path of paths) path.standings[t] = turn.moved.get(path) ?? path.standings[t - 1]
    checkTurn(turn)
  }
  return paths
}

function firstPaths(targets: MunicipalTargets): Path[] {
  const counts: [Standing, number][] = [
    ['kinship', targets.kinship[0]],
    ['foster', targets.foster[0]],
    ['institution', targets.institution[0]],
    ['home', homeTarget(targets, 0)],
    ['preventive', targets.preventive[0]],
  ]
  return counts.flatMap(([standing, count]) =>
    Array.from({ length: count }, () => ({
      standings: [standing],
      turned18: null,
      courses: standing === 'preventive' ? [{ cutOff: 0, half: 0 as const, investigated: false }] : [],
    })),
  )
}

function checkTurn({ targets, t, paths }: Turn): void {
  const counts = new Map<Standing, number>()
  for (const path of paths) counts.set(path.standings[t], (counts.get(path.standings[t]) ?? 0) + 1)
  const wanted: [Standing, number][] = [
    ['kinship', targets.kinship[t]],
    ['foster', targets.foster[t]],
    ['institution', targets.institution[t]],
    ['home', homeTarget(targets, t)],
    ['preventive', targets.preventive[t]],
  ]
  for (const [standing, count] of wanted) {
    if (counts.get(standing) !== count) {
      throw new Error(
        `the plan of ${targets.name} has ${counts.get(standing)} ${standing}, not ${count}, at cut-off ${t}`,
      )
    }
  }
}
