import type { PathAnswer } from '../../../api/wire.ts'
import { dayOf, type TimeScale, timeScale } from './time-scale.ts'

type Measure = PathAnswer['measures'][number]

/** The band of a step; 0 is the ground, without a measure. */
export interface Band {
  readonly step: number
  readonly y: number
  readonly height: number
}

/** One measure as a bar in its step's band, with the room there is for its name. */
export interface Bar {
  readonly measure: Measure
  /** Its number in the picture and in the list. */
  readonly number: number
  readonly x: number
  readonly end: number
  readonly y: number
  readonly room: number
  /** Below the bar where the path rises across the place above it. */
  readonly isNameBelow: boolean
}

export interface PathLayout {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly scale: TimeScale
  readonly bands: readonly Band[]
  readonly bars: readonly Bar[]
}

export const TOP = 58
const LANE = 37
const QUIET = 40
const BAR = 26
const GROUND = 26
const GAP = 5
const AXIS = 30
/** About as wide as a name is written. */
const NAME = 170

/** Lays out the six bands, highest at the top, with a lane for each measure that runs beside another. */
export function pathLayout(answer: PathAnswer, width: number): PathLayout {
  const left = width < 700 ? 24 : 150
  const right = width - 4
  const scale = timeScale(answer, left, right)
  const lanes = lanesOf(answer, scale)
  const bands = bandsOf(lanes.map(({ measure, lane }) => ({ step: measure.step, lane })))
  const crossings = answer.path.slice(1).map((piece, index) => ({
    at: scale.x(dayOf(piece.from)),
    from: lineHeight(bands, answer.path[index].step),
    to: lineHeight(bands, piece.step),
  }))
  const bars = lanes.map(({ measure, number, lane, x, end }): Bar => {
    const band = bands.find(({ step }) => step === measure.step)
    const next = lanes.filter(
      (other) => other.measure.step === measure.step && other.lane === lane && other.x > x,
    )
    const limit = Math.min(right, ...next.map((other) => other.x - 6))
    const y = (band?.y ?? 0) + BAR + lane * LANE
    const isAlone = (band?.height ?? 0) <= LANE + 13
    const near = crossings.filter(({ at }) => at > x + 4 && at < x + NAME)
    const rise = near.find(({ from, to }) => to < y && from >= y)
    const isNameBelow = isAlone && rise !== undefined && !near.some(({ from, to }) => to > y && from <= y)
    const room = (rise && !isNameBelow ? Math.min(limit, rise.at - 4) : limit) - x
    return { measure, number, x, end, y, room, isNameBelow }
  })
  const last = bands[0]
  return { width, height: last.y + last.height + AXIS, left, right, scale, bands, bars }
}

/** Where the path runs on a step: the first lane of its band, the middle of the ground. */
export function lineHeight(bands: readonly Band[], step: number): number {
  const band = bands.find((one) => one.step === step)
  if (!band) return 0
  return step === 0 ? band.y + band.height / 2 : band.y + BAR
}

function lanesOf({ measures, knownTo }: PathAnswer, scale: TimeScale) {
  const busyTo = new Map<string, number>()
  return measures.map((measure, index) => {
    const x = scale.x(dayOf(measure.start))
    const end = Math.max(x + 3, scale.x(measure.end ? dayOf(measure.end) + 1 : dayOf(knownTo)))
    let lane = 0
    while ((busyTo.get(`${measure.step} ${lane}`) ?? Number.NEGATIVE_INFINITY) > x) lane++
    busyTo.set(`${measure.step} ${lane}`, end)
    return { measure, number: index + 1, lane, x, end }
  })
}

function bandsOf(used: readonly { readonly step: number; readonly lane: number }[]): Band[] {
  const bands: Band[] = []
  let y = TOP
  for (const step of [6, 5, 4, 3, 2, 1, 0]) {
    const lanes = Math.max(0, ...used.filter((one) => one.step === step).map(({ lane }) => lane + 1))
    const height = step === 0 ? GROUND : lanes === 0 ? QUIET : lanes * LANE + 13
    bands.unshift({ step, y, height })
    y += height + GAP
  }
  return bands
}
