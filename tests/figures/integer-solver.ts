import type { LegacyHighs } from 'highs'
import { z } from 'zod'
import type { FigureId, FigureRow } from '../../src/kernel/key-figure.ts'

/**
 * A reader with a solver for whole numbers. It writes down everything that holds between the counts of a municipality
 * on all days, by hand and by the children's places, not from the definitions; takes what is printed as given and each
 * hidden number as known to be a zero or not; and asks the solver for the least and the most that each can be.
 */
export interface Puzzle {
  /** Whole numbers of at least 0, with what is printed of them; null where nothing is. */
  readonly numbers: Map<string, number | null>
  /** The true numbers. */
  readonly truth: Map<string, number>
  /** Of those not printed, which a reader takes to be able to be 0 although they are not. */
  readonly mayBeZero: Set<string>
  /** Each is a line such as `a + b - c = 0`. */
  readonly lines: string[]
}

const highs = await loadHighs()

/** The package's types describe a module of another kind than the one that is loaded. */
async function loadHighs() {
  const loaded: unknown = await import('highs')
  return z
    .object({ default: z.custom<() => Promise<LegacyHighs>>((value) => typeof value === 'function') })
    .parse(loaded)
    .default()
}

/** Which hidden numbers of 1 to `threshold` - 1 have no other value than the true one. */
export function workedOut(puzzle: Puzzle, threshold: number): string[] {
  const { numbers, truth } = puzzle
  const open = new Set(
    [...numbers.keys()].filter((name) => {
      const value = truth.get(name) ?? 0
      return numbers.get(name) === null && value >= 1 && value < threshold
    }),
  )
  const clear = (solution: ReadonlyMap<string, number>) => {
    for (const name of open) if (solution.get(name) !== truth.get(name)) open.delete(name)
  }
  for (const direction of ['Maximize', 'Minimize'] as const)
    for (let before = -1; open.size > 0 && open.size !== before; ) {
      before = open.size
      clear(solved(puzzle, direction, [...open]))
    }
  return [...open].filter((name) => {
    for (const direction of ['Maximize', 'Minimize'] as const)
      if (open.has(name)) clear(solved(puzzle, direction, [name]))
    return open.has(name)
  })
}

function solved(
  { numbers, truth, mayBeZero, lines }: Puzzle,
  direction: 'Maximize' | 'Minimize',
  names: readonly string[],
): Map<string, number> {
  const isKnownOfSome = (name: string) => (truth.get(name) ?? 0) > 0 && !mayBeZero.has(name)
  const bounds = [...numbers].map(([name, shown]) =>
    shown === null ? `${isKnownOfSome(name) ? 1 : 0} <= ${name} <= 1000` : `${name} = ${shown}`,
  )
  const { Status, Columns } = highs.solve(
    [
      direction,
      `goal: ${names.join(' + ')}`,
      'Subject To',
      ...lines.map((line, at) => `l${at}: ${line}`),
      'Bounds',
      ...bounds,
      'General',
      ...numbers.keys(),
      'End',
    ].join('\n'),
  )
  if (Status !== 'Optimal') throw new Error(`The puzzle has no answer: ${Status}`)
  return new Map(Object.entries(Columns).map(([name, { Primal }]) => [name, Math.round(Primal)]))
}

const TYPES = ['family_stay', 'home_placement', 'preventive_measure', 'parent_support']

/** Where a count is printed: as numerator or denominator of a figure's group. */
type Printed = readonly [FigureId, string, 'numerator' | 'denominator']

const PRINTED: Readonly<Record<string, readonly Printed[]>> = {
  placed: [
    ['placed_per_1000', 'total', 'numerator'],
    ...over('placement_forms', ['kinship', 'foster', 'institution']),
  ],
  stand4: [['placement_forms', 'kinship', 'numerator']],
  stand5: [['placement_forms', 'foster', 'numerator']],
  stand6: [
    ['placement_forms', 'institution', 'numerator'],
    ...over('institution_duration', ['median_days', 'over_6_months']),
  ],
  long: [['institution_duration', 'over_6_months', 'numerator']],
  cohort: [['institution_ceased', 'total', 'denominator']],
  left: [
    ['institution_ceased', 'total', 'numerator'],
    ...over('institution_ceased_to', ['kinship', 'foster', 'home_based', 'preventive', 'no_measure']),
    ...over('institution_ceased_to', ['other_placement', 'not_placed']),
  ],
  toPlacement: [['institution_ceased_to', 'other_placement', 'numerator']],
  toHome: [['institution_ceased_to', 'not_placed', 'numerator']],
  to4: [['institution_ceased_to', 'kinship', 'numerator']],
  to5: [['institution_ceased_to', 'foster', 'numerator']],
  to3: [['institution_ceased_to', 'home_based', 'numerator']],
  to2: [['institution_ceased_to', 'preventive', 'numerator']],
  to01: [['institution_ceased_to', 'no_measure', 'numerator']],
  homeBased: [['home_based_per_1000', 'total', 'numerator']],
  types: [['home_based_per_1000', 'sum_of_types', 'numerator']],
  ...Object.fromEntries(TYPES.map((type) => [type, [['home_based_per_1000', type, 'numerator']]])),
  preventive: [['preventive_per_1000', 'total', 'numerator']],
  up: [['home_based_movements', 'up', 'numerator']],
  down: [['home_based_movements', 'down', 'numerator']],
  none: [['home_based_movements', 'none', 'numerator']],
  down18: [['home_based_movements', 'down_turned_18', 'numerator']],
  homeYearAgo: over('home_based_movements', ['up', 'down', 'none', 'down_turned_18']),
}

function over(figure: FigureId, groups: readonly string[]): Printed[] {
  return groups.map((group) => [figure, group, 'denominator'])
}

/** The puzzle of a municipality's rows; `truth` are the same rows before anything was hidden. */
export function puzzleOf(
  rows: readonly FigureRow[],
  truth: readonly FigureRow[],
  dates: readonly string[],
): Puzzle {
  const puzzle: Puzzle = { numbers: new Map(), truth: new Map(), mayBeZero: new Set(), lines: [] }
  for (const [at, date] of dates.entries()) {
    const here = rows.filter((row) => row.date === date)
    const before = truth.filter((row) => row.date === date)
    for (const [name, places] of Object.entries(PRINTED)) {
      puzzle.numbers.set(`${name}_${at}`, printedNumber(here, places))
      puzzle.truth.set(`${name}_${at}`, printedNumber(before, places) ?? 0)
    }
    addDay(puzzle, at)
    addMedian(puzzle, here, at)
  }
  return puzzle
}

function printedNumber(rows: readonly FigureRow[], places: readonly Printed[]): number | null {
  for (const [figure, group, part] of places) {
    const number = rows.find((row) => row.figure === figure && row.group === group)?.[part] ?? null
    if (number !== null) return number
  }
  return null
}

/** The same with the staircases of the dates, which show steps and flows; `yearBefore` dates back lies the year before. */
export function puzzleWithStaircases(
  rows: Puzzle,
  shown: readonly Staircase[],
  { truth, yearBefore }: { readonly truth: readonly Staircase[]; readonly yearBefore: number },
): Puzzle {
  const puzzle = {
    numbers: new Map(rows.numbers),
    truth: new Map(rows.truth),
    mayBeZero: new Set(rows.mayBeZero),
    lines: [...rows.lines],
  }
  const add = (name: string, printed: number | null, real: number) => {
    puzzle.numbers.set(name, puzzle.numbers.get(name) ?? printed)
    puzzle.truth.set(name, real)
  }
  for (const [at, { now, yearAgo, flows }] of shown.entries()) {
    for (const step of [1, 2, 3, 4, 5, 6]) {
      add(`stand${step}_${at}`, now[step], truth[at].now[step] ?? 0)
      add(`stand${step}_${at - yearBefore}`.replace('-', 'm'), yearAgo[step], truth[at].yearAgo[step] ?? 0)
    }
    for (const from of FROM) {
      for (const to of TO) {
        if (from === 0 && (to === 0 || to === 'turned_18')) continue
        const same = (flow: Staircase['flows'][number]) => flow.from === from && flow.to === to
        const flow = flows.find(same)
        add(flowName(at, from, to), flow ? flow.children : 0, truth[at].flows.find(same)?.children ?? 0)
      }
    }
    // Where a flow of nobody is hidden too, none that is hidden is known to be of somebody.
    const isKnown = (flow: Staircase['flows'][number]) =>
      truth[at].flows.some(({ from, to }) => from === flow.from && to === flow.to)
    if (flows.some((flow) => flow.children === null && !isKnown(flow)))
      for (const { from, to } of flows) puzzle.mayBeZero.add(flowName(at, from, to))
    addFlows(puzzle, at, `${at - yearBefore}`.replace('-', 'm'))
  }
  return puzzle
}

interface Staircase {
  readonly now: readonly (number | null)[]
  readonly yearAgo: readonly (number | null)[]
  readonly flows: readonly {
    readonly from: number
    readonly to: number | 'turned_18'
    readonly children: number | null
  }[]
}

const FROM = [0, 1, 2, 3, 4, 5, 6]
const TO = [0, 1, 2, 3, 4, 5, 6, 'turned_18'] as const

function flowName(at: number, from: number, to: number | string): string {
  return `flow_${from}_${to}_${at}`
}

function addFlows(puzzle: Puzzle, at: number, yearAgo: string): void {
  const { lines } = puzzle
  const flow = (from: number, to: number | string) => flowName(at, from, to)
  for (const step of [1, 2, 3, 4, 5, 6]) {
    lines.push(`${FROM.map((from) => flow(from, step)).join(' + ')} - stand${step}_${at} = 0`)
    lines.push(`${TO.map((to) => flow(step, to)).join(' + ')} - stand${step}_${yearAgo} = 0`)
  }
  // Of those who turned 18 since they were at home with a measure, some are placed, some still at home, the others down.
  const grown = ['Up', 'None', 'Down'].map((which) => unknown(puzzle, `grown${which}_${at}`))
  lines.push(`${grown.join(' + ')} - ${flow(3, 'turned_18')} = 0`)
  lines.push(`${flow(3, 4)} + ${flow(3, 5)} + ${flow(3, 6)} + ${grown[0]} - up_${at} = 0`)
  lines.push(`${flow(3, 3)} + ${grown[1]} - none_${at} = 0`)
  lines.push(`${flow(3, 0)} + ${flow(3, 1)} + ${flow(3, 2)} + ${grown[2]} - down_${at} = 0`)
  lines.push(`${grown[2]} - down18_${at} = 0`)
}

/** What nobody prints, but what a reader reckons with: whole numbers that can be 0. */
function unknown({ numbers }: Puzzle, name: string): string {
  if (!numbers.has(name)) numbers.set(name, null)
  return name
}

function addDay(puzzle: Puzzle, at: number): void {
  const { lines } = puzzle
  const here = (name: string) => `${name}_${at}`
  const free = (name: string) => unknown(puzzle, here(name))
  const line = (text: string) => lines.push(text)
  const atMost = (small: string, large: string) => line(`${small} - ${large} <= 0`)
  line(`${here('stand4')} + ${here('stand5')} + ${here('stand6')} - ${here('placed')} = 0`)
  line(`${here('left')} + ${free('stayed')} - ${here('cohort')} = 0`)
  line(`${here('toPlacement')} + ${here('toHome')} - ${here('left')} = 0`)
  line(`${here('to4')} + ${here('to5')} - ${here('toPlacement')} = 0`)
  line(`${here('to3')} + ${here('to2')} + ${here('to01')} - ${here('toHome')} = 0`)
  atMost(here('stayed'), here('stand6'))
  atMost(here('long'), here('stayed'))
  atMost(here('to4'), here('stand4'))
  atMost(here('to5'), here('stand5'))
  // Who moved to a home-based measure stands there now, and has one; so for the preventive step.
  atMost(here('to3'), free('stand3'))
  atMost(here('to2'), free('stand2'))
  line(`${TYPES.map(here).join(' + ')} - ${here('types')} = 0`)
  for (const type of TYPES) atMost(here(type), here('homeBased'))
  atMost(here('homeBased'), here('types'))
  atMost(free('stand3'), here('homeBased'))
  line(`${here('homeBased')} - ${free('stand3')} - ${here('placed')} <= 0`)
  atMost(free('stand2'), here('preventive'))
  line(`${here('preventive')} - ${free('stand2')} - ${free('stand3')} - ${here('placed')} <= 0`)
  line(`${here('up')} + ${here('down')} + ${here('none')} - ${here('homeYearAgo')} = 0`)
  atMost(here('down18'), here('down'))
  if (at >= 1) line(`${here('cohort')} - stand6_${at - 1} <= 0`)
  line(`${here('homeYearAgo')} - ${unknown(puzzle, `stand3_${at - 3}`.replace('-', 'm'))} = 0`)
}

/** A median above half a year says that at least half are, one below that at most half are. */
function addMedian({ lines }: Puzzle, rows: readonly FigureRow[], at: number): void {
  const median = rows.find(({ group }) => group === 'median_days')
  if (!median || median.value === null || median.denominator === null) return
  if (median.value >= 184) lines.push(`long_${at} >= ${Math.ceil(median.denominator / 2)}`)
  else lines.push(`long_${at} <= ${Math.floor(median.denominator / 2)}`)
}
