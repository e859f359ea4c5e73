import { STEPS, type Step } from '../kernel/staircase.ts'
import { RELATIONS } from './count-days.ts'
import type { CountAt } from './count-relations.ts'
import { type Flow, isOnStaircase, type StaircaseAt } from './flows.ts'
import {
  hideAllSmall,
  hideUntilGuarded,
  isSmall,
  type Numbers,
  type Relation,
  relationsByNumber,
} from './hide-counts.ts'
import type { PrintedRows } from './printed-rows.ts'

/** The staircase of a cut-off (ISO). */
export interface DatedStaircase extends StaircaseAt {
  readonly date: string
}

/** A staircase as it is shown; null where a number is hidden. */
export interface ShownStaircase {
  /** Children by step 1-6 (index 0 unused). */
  readonly now: readonly (number | null)[]
  readonly yearAgo: readonly (number | null)[]
  /** Those of one child or more, and those that are hidden. */
  readonly flows: readonly ShownFlow[]
}

interface ShownFlow extends Pick<Flow, 'from' | 'to'> {
  readonly children: number | null
}

const FROM = [0, ...STEPS] as const
const TO = [0, ...STEPS, 'turned_18'] as const
const YEAR = 12
const PAIRS = FROM.flatMap((from) => TO.map((to) => ({ from, to }))).filter(isOnStaircase)

/**
 * A municipality's staircases of all its cut-offs without their small numbers, and without what could give those away,
 * or a number that is hidden in its rows: flows add up to the steps they leave and reach, steps 4-6 and the movements
 * are printed in the rows too, and the steps now are those of a year before in a later staircase. What the rows show
 * stays shown; a staircase that would give away what they hide, whatever else is hidden, is not shown at all.
 * Source: key-figures.md, "Small counts".
 */
export function hideStaircases(
  staircases: readonly DatedStaircase[],
  rows: PrintedRows,
  threshold: number,
): ReadonlyMap<string, ShownStaircase> {
  for (let shown = staircases; ; ) {
    const numbers = numbersOf(shown, rows)
    const failed = hideSmall(numbers, threshold)
    if (failed.size === 0) {
      const known = new Map(shown.map(({ date }, at) => [date, numbers.shown(at)]))
      return new Map(staircases.map((one) => [one.date, known.get(one.date) ?? withheld(one, rows)]))
    }
    shown = shown.filter(({ date }) => !failed.has(date))
  }
}

/** Hides what must be; returns the days of the staircases in which a small number can be worked out all the same. */
function hideSmall(numbers: StaircaseNumbers, threshold: number): Set<string> {
  const isGuarded = (number: number) =>
    numbers.isPublished(number) && isSmall(numbers.values[number], threshold)
  hideAllSmall(numbers, threshold)
  const failed = hideUntilGuarded(numbers, isGuarded)
  if (failed.length === 0) return new Set()
  for (const number of failed) numbers.admitZeros(number)
  return new Set(hideUntilGuarded(numbers, isGuarded).flatMap((number) => numbers.daysOf(number)))
}

/** Of a staircase that is not shown: what the rows show of it. */
function withheld({ date }: DatedStaircase, rows: PrintedRows): ShownStaircase {
  const step = (monthsBack: number) => (one: Step) => {
    const number = rows.days.at(date, { count: RELATIONS.standing(one), monthsBack })
    return number !== null && !rows.isUnseen(number) ? rows.values[number] : null
  }
  return {
    now: [0, ...STEPS.map(step(0))],
    yearAgo: [0, ...STEPS.map(step(YEAR))],
    flows: PAIRS.map((pair) => ({ ...pair, children: null })),
  }
}

const FLOWS = FROM.length * TO.length
/** Behind the flows, those who turned 18 while placed and while at home with a measure: nobody prints them. */
const GROWN_UP = { placed: FLOWS, atHome: FLOWS + 1 } as const
const WIDTH = FLOWS + Object.keys(GROWN_UP).length

/** Which number stands where: the counts of the rows first, then for each staircase its flows. */
interface Layout {
  readonly values: Float64Array
  /** The children on a step so many months before a staircase's day. */
  step(at: number, step: Step, monthsBack: 0 | typeof YEAR): number
  flow(at: number, from: (typeof FROM)[number], to: (typeof TO)[number]): number
  grownUp(at: number, which: keyof typeof GROWN_UP): number
  moved(at: number, group: string): number
  /** The staircase that a flow is of; `NONE` for the counts of the rows and for the steps. */
  pictureOf(number: number): number
  /** The staircases that a number is of; all where it is of none. */
  picturesWith(number: number): readonly number[]
}

const NONE = -1

function layoutOf(staircases: readonly DatedStaircase[], rows: PrintedRows): Layout {
  const first = rows.values.length
  const values = new Float64Array(first + staircases.length * WIDTH)
  values.set(rows.values)
  const inRows = (at: number, count: CountAt | null) => {
    const place = count && rows.days.at(staircases[at].date, count)
    if (place === null) throw new Error('A staircase of a day that has no rows')
    return place
  }
  const isOfDay = (at: number, monthsBack: number, number: number) => {
    const start = inRows(at, { count: 0, monthsBack })
    return number >= start && number < start + RELATIONS.size
  }
  const layout: Layout = {
    values,
    step: (at, step, monthsBack) => inRows(at, { count: RELATIONS.standing(step), monthsBack }),
    flow: (at, from, to) => first + at * WIDTH + FROM.indexOf(from) * TO.length + TO.indexOf(to),
    grownUp: (at, which) => first + at * WIDTH + GROWN_UP[which],
    pictureOf: (number) => Math.max(NONE, Math.floor((number - first) / WIDTH)),
    picturesWith(number) {
      if (number >= first) return [layout.pictureOf(number)]
      const all = [...staircases.keys()]
      const near = all.filter((at) => [0, YEAR].some((back) => isOfDay(at, back, number)))
      return near.length > 0 ? near : all
    },
    moved: (at, group) => inRows(at, RELATIONS.of('home_based_movements', group).numerator),
  }
  for (const [at, staircase] of staircases.entries()) fill(layout, at, staircase)
  return layout
}

function fill({ values, step, flow, grownUp, moved }: Layout, at: number, staircase: StaircaseAt): void {
  for (const one of STEPS) {
    values[step(at, one, 0)] = staircase.now[one]
    values[step(at, one, YEAR)] = staircase.yearAgo[one]
  }
  for (const { from, to, children } of staircase.flows) values[flow(at, from, to)] = children
  const still = (...places: (4 | 5 | 6 | 3)[]) =>
    places.reduce((sum, place) => sum + values[flow(at, 3, place)], 0)
  values[grownUp(at, 'placed')] = values[moved(at, 'up')] - still(4, 5, 6)
  values[grownUp(at, 'atHome')] = values[moved(at, 'none')] - still(3)
}

/** Flows add up to the steps they reach and leave; those from step 3, with the grown-up, to the movements. */
function flowRelations({ step, flow, grownUp, moved }: Layout, at: number): Relation[] {
  const sum = (whole: number, parts: readonly number[]) => ({ more: [whole], less: parts, isEqual: true })
  const from3 = (...places: (typeof TO)[number][]) => places.map((place) => flow(at, 3, place))
  const [placed, atHome] = [grownUp(at, 'placed'), grownUp(at, 'atHome')]
  const down18 = moved(at, 'down_turned_18')
  return [
    ...STEPS.map((to) =>
      sum(
        step(at, to, 0),
        FROM.map((from) => flow(at, from, to)),
      ),
    ),
    ...STEPS.map((from) =>
      sum(
        step(at, from, YEAR),
        TO.map((to) => flow(at, from, to)),
      ),
    ),
    sum(moved(at, 'up'), [...from3(4, 5, 6), placed]),
    sum(moved(at, 'none'), [...from3(3), atHome]),
    sum(moved(at, 'down'), [...from3(0, 1, 2), down18]),
    sum(flow(at, 3, 'turned_18'), [placed, atHome, down18]),
  ]
}

interface StaircaseNumbers extends Numbers {
  readonly values: Float64Array
  /** Whether rows or staircases show it, were it not hidden. */
  isPublished(number: number): boolean
  /** Lets flows of nobody be hidden in the staircases that a number is of: then a hidden one may be a zero. */
  admitZeros(number: number): void
  /** The days of the staircases that a number is of. */
  daysOf(number: number): readonly string[]
  shown(at: number): ShownStaircase
}

function numbersOf(staircases: readonly DatedStaircase[], rows: PrintedRows): StaircaseNumbers {
  const layout = layoutOf(staircases, rows)
  const { values } = layout
  const published = publishedIn(layout, staircases.length, rows)
  const seen = Uint8Array.from(published, (is, number) => (is === 1 && !rows.isHidden(number) ? 1 : 0))
  const inRows = rows.relationsAmong(values)
  const ofFlows = relationsByNumber([...staircases.keys()].flatMap((at) => flowRelations(layout, at)))
  const withZeros = new Set<number>()
  const isOfPeople = (number: number) => published[number] === 1 && values[number] >= 1
  return {
    values,
    relationsOf: (number) => [...inRows(number), ...(ofFlows.get(number) ?? [])],
    isPublished: (number) => published[number] === 1,
    isUnseen: (number) => seen[number] === 0,
    leastOf: (number) => (isOfPeople(number) && !withZeros.has(layout.pictureOf(number)) ? 1 : 0),
    lossOf(number) {
      const picture = layout.pictureOf(number)
      if (rows.isPrinted(number) || (!isOfPeople(number) && !withZeros.has(picture))) return NEVER
      return lossOf(values[number], picture === NONE)
    },
    hide(number) {
      seen[number] = 0
    },
    admitZeros(number) {
      for (const at of layout.picturesWith(number)) {
        // One is hidden at once: else whoever knows the rule knows that no hidden flow of this staircase is a zero.
        const zero = withZeros.has(at) ? undefined : zeroOf(layout, at)
        if (zero === undefined) continue
        seen[zero] = 0
        withZeros.add(at)
      }
    },
    daysOf: (number) => layout.picturesWith(number).map((at) => staircases[at].date),
    shown: (at) => shownAt(layout, at, seen),
  }
}

/** A flow of nobody. */
function zeroOf({ values, flow }: Layout, at: number): number | undefined {
  return PAIRS.map(({ from, to }) => flow(at, from, to)).find((number) => values[number] === 0)
}

const NEVER = Number.POSITIVE_INFINITY

/** A step stands in two staircases, and a flow that is nobody's says most when it is hidden. */
function lossOf(value: number, isStep: boolean): number {
  if (value === 0) return isStep ? NEVER : 3
  return (isStep ? 2 : 1) + value / (value + 1) / 100
}

/** 1 for what rows or staircases show. */
function publishedIn({ values, step, flow }: Layout, staircases: number, rows: PrintedRows): Uint8Array {
  const published = Uint8Array.from(values, (_, number) => (rows.isPrinted(number) ? 1 : 0))
  for (let at = 0; at < staircases; at++) {
    for (const one of STEPS) published[step(at, one, 0)] = published[step(at, one, YEAR)] = 1
    for (const { from, to } of PAIRS) published[flow(at, from, to)] = 1
  }
  return published
}

function shownAt({ values, step, flow }: Layout, at: number, seen: Uint8Array): ShownStaircase {
  const shown = (number: number) => (seen[number] === 1 ? values[number] : null)
  return {
    now: [0, ...STEPS.map((one) => shown(step(at, one, 0)))],
    yearAgo: [0, ...STEPS.map((one) => shown(step(at, one, YEAR)))],
    flows: PAIRS.map(({ from, to }) => ({ from, to, children: shown(flow(at, from, to)) })).filter(
      ({ children }) => children !== 0,
    ),
  }
}
