import { isPlaced, type Path, type Standing } from './path.ts'
import { bringIn, type Turn, turn18, unmoved, wasHomeBased } from './turn.ts'

/** Moves children out of, between and into placements from one cut-off to the next. */
export function planPlacements(turn: Turn): void {
  const { targets, t } = turn
  const toFamily = leaveInstitution(turn)
  const newInInstitution = targets.institution[t] - unmoved(turn, 'institution').length
  const broken = t < 2 ? 0 : Math.floor(newInInstitution * 0.3)
  leaveFoster(turn, toFamily, broken)
  leaveKinship(turn)
  placeNewly(turn, newInInstitution - broken)
}

function leaveInstitution(turn: Turn): number {
  const { targets, t, random } = turn
  const there = random.shuffled(unmoved(turn, 'institution'))
  const toFamily = targets.ceasedToFamily[t]
  for (const path of there.splice(0, toFamily)) turn.moved.set(path, 'foster')
  for (const path of there.splice(0, targets.ceased[t] - toFamily)) {
    turn.moved.set(path, random.chance(0.6) ? 'home' : 'out')
  }
  turn18(turn, there.splice(0, targets.institutionTurned18[t]))
  return toFamily
}

function leaveFoster(turn: Turn, fromInstitution: number, broken: number): void {
  const { targets, t, random } = turn
  const there = random.shuffled(unmoved(turn, 'foster'))
  const surplus = there.length + fromInstitution - targets.foster[t]
  for (const path of there.splice(0, broken)) turn.moved.set(path, 'institution')
  const leaving = Math.max(surplus - broken, targets.fosterExits[t])
  turn18(turn, there.splice(0, Math.ceil(leaving * 0.35)))
  for (const path of there.splice(0, Math.floor(leaving * 0.65))) goHome(turn, path)
}

function leaveKinship(turn: Turn): void {
  const { targets, t, random } = turn
  const there = random.shuffled(unmoved(turn, 'kinship'))
  const leaving = Math.max(there.length - targets.kinship[t], random.int(0, 1))
  for (const path of there.splice(0, leaving)) goHome(turn, path)
}

function goHome(turn: Turn, path: Path): void {
  turn.moved.set(path, turn.random.chance(0.6) ? 'home' : 'out')
}

function placeNewly(turn: Turn, inInstitution: number): void {
  const { targets, t, random } = turn
  const forms: Standing[] = Array.from({ length: inInstitution }, () => 'institution')
  for (const form of ['foster', 'kinship'] as const) {
    const missing = targets[form][t] - standingNow(turn, form)
    for (let i = 0; i < missing; i++) forms.push(form)
  }
  const places = random.shuffled(forms)
  for (const path of homeBasedToPlace(turn, places.length)) turn.moved.set(path, places.pop() ?? 'foster')
  const back = random.shuffled(unmoved(turn, 'out').filter((path) => !wasHomeBased(turn, path)))
  for (const path of back.slice(0, Math.floor(places.length * 0.15))) {
    turn.moved.set(path, places.pop() ?? 'foster')
  }
  for (const place of places) bringIn(turn, 1, place)
}

function standingNow(turn: Turn, form: Standing): number {
  return turn.paths.filter((path) => (turn.moved.get(path) ?? path.standings[turn.t - 1]) === form).length
}

/** The children who go from a home-based measure up to a placement: first the quota of the year's movements. */
function homeBasedToPlace(turn: Turn, places: number): Path[] {
  const { targets, t, random } = turn
  const atHome = random.shuffled(unmoved(turn, 'home'))
  const target = targets.movedUp[t]
  if (target === null) return atHome.slice(0, Math.round(places * 0.4))
  const already = turn.paths.filter(
    (path) => wasHomeBased(turn, path) && isPlaced(turn.moved.get(path) ?? path.standings[t - 1]),
  ).length
  const quota = target - already
  if (quota < 0 || quota > places) {
    throw new Error(
      `${targets.name}, cut-off ${t}: ${quota} of ${places} places must go to the year's cohort`,
    )
  }
  const others = atHome.filter((path) => !wasHomeBased(turn, path))
  return [
    ...atHome.filter((path) => wasHomeBased(turn, path)).slice(0, quota),
    ...others.slice(0, Math.round((places - quota) * targets.newlyPlacedFromHome[t])),
  ]
}
