import type { Path } from './path.ts'
import { bringIn, type Turn, unmoved } from './turn.ts'

/** Ends and begins § 11.3 courses, so that stock, starts and later investigations come out as printed. */
export function planPreventive(turn: Turn): void {
  const { targets, t, random } = turn
  const [first, last] = targets.preventiveStarts[t]
  endCourses(turn, targets.preventive[t] - first - last)
  const steppedDown = [...turn.moved].filter(([, to]) => to === 'preventive').map(([path]) => path)
  const former = random.shuffled(unmoved(turn, 'out')).slice(0, Math.floor((first + last) * 0.1))
  for (const path of former) turn.moved.set(path, 'preventive')
  const known = [...steppedDown, ...former]
  const fresh = bringIn(turn, first + last - known.length, 'preventive')
  beginCourses(turn, fresh, known)
}

function endCourses(turn: Turn, staying: number): void {
  const { t, random, targets } = turn
  const there = random.shuffled(unmoved(turn, 'preventive'))
  if (there.length < staying) {
    throw new Error(`${targets.name}, cut-off ${t}: ${there.length} courses left, ${staying} must stay`)
  }
  const begun = (path: Path) => path.courses.at(-1)?.cutOff ?? 0
  const isInvestigated = (path: Path) => (path.courses.at(-1)?.investigated ? 0 : 1)
  const order = there.sort((a, b) => isInvestigated(a) - isInvestigated(b) || begun(a) - begun(b))
  for (const path of order.slice(0, there.length - staying)) turn.moved.set(path, 'out')
}

function beginCourses(turn: Turn, fresh: readonly Path[], known: readonly Path[]): void {
  const { t, targets } = turn
  const [first] = targets.preventiveStarts[t]
  const order = [...fresh, ...known]
  order.forEach((path, i) => {
    path.courses.push({
      cutOff: t,
      half: i < first ? 0 : 1,
      investigated: i < targets.investigated[t],
    })
  })
}
