import type { StaircaseAt } from '../../figures/flows.ts'
import type { FigureRow } from '../../kernel/key-figure.ts'
import { STEPS } from '../../kernel/staircase.ts'
import type { StaircaseAnswer } from '../wire.ts'
import { type Cell, hideDerivable, type Whole } from './hidden-cells.ts'
import { isSuppressed } from './known.ts'

/** What other pages show of the same children; it may not give away what is hidden here. */
export interface ShownElsewhere {
  readonly threshold: number
  /** The municipality's rows at the cut-off and at the day a year before. */
  readonly now: readonly FigureRow[]
  readonly yearAgo: readonly FigureRow[]
}

export interface ShownStaircase {
  /** Children by step 1-6 (index 0 unused); null where hidden. */
  readonly now: readonly (number | null)[]
  readonly yearAgo: readonly (number | null)[]
  readonly flows: StaircaseAnswer['flows']
}

const FROM = [0, ...STEPS] as const
const TO = [0, ...STEPS, 'turned_18'] as const
const FORMS = { 4: 'kinship', 5: 'foster', 6: 'institution' } as const

/**
 * The staircase without its small numbers, and without what could give them away: flows add up to the steps they
 * leave and reach, and steps 4-6 and the movements are printed as figures too.
 * Source: key-figures.md, "Small counts".
 */
export function hideStaircase(staircase: StaircaseAt, elsewhere: ShownElsewhere): ShownStaircase {
  const flows = staircase.flows.filter(({ from, to }) => from !== 0 || to !== 0)
  if (elsewhere.threshold <= 1) return { now: staircase.now, yearAgo: staircase.yearAgo, flows: [...flows] }
  const picture = pictureOf({ ...staircase, flows }, elsewhere)
  const hidden = hideDerivable(picture.cells, picture.wholes, elsewhere.threshold)
  const shown = (index: number) => (hidden.has(index) ? null : picture.cells[index].value)
  return {
    now: [0, ...STEPS.map((step) => shown(picture.now(step)))],
    yearAgo: [0, ...STEPS.map((step) => shown(picture.yearAgo(step)))],
    flows: FROM.flatMap((from) =>
      TO.map((to) => ({ from, to, children: shown(picture.flow(from, to)) })),
    ).filter(({ children }) => children !== 0),
  }
}

/** The numbers of the staircase in one list: 6 steps now, 6 a year ago, 7 x 8 flows, then those of other pages. */
function pictureOf(staircase: StaircaseAt, elsewhere: ShownElsewhere) {
  const { threshold } = elsewhere
  const now = (step: number) => step - 1
  const yearAgo = (step: number) => 5 + step
  const flow = (from: number, to: number | 'turned_18') =>
    12 + from * TO.length + (to === 'turned_18' ? 7 : to)
  const cells: Cell[] = [
    ...STEPS.map((step) => stepCell(staircase.now[step], formHidden(elsewhere.now, step), threshold)),
    ...STEPS.map((step) => stepCell(staircase.yearAgo[step], formHidden(elsewhere.yearAgo, step), threshold)),
    ...FROM.flatMap((from) => TO.map((to) => flowCell(staircase, from, to, threshold))),
  ]
  const wholes: Whole[] = [
    ...STEPS.map((step) => ({ parts: FROM.map((from) => flow(from, step)), whole: now(step) })),
    ...STEPS.map((step) => ({ parts: TO.map((to) => flow(step, to)), whole: yearAgo(step) })),
  ]
  const add = (value: number, isKnown: boolean) =>
    cells.push({ value, isHidden: !isKnown, mayHide: false, isGuarded: false }) - 1
  const placed = (rows: readonly FigureRow[], step: (step: number) => number) => {
    const total = shownCount(rows, 'placed_per_1000', 'total') ?? shownWhole(rows, 'placement_forms')
    if (total !== null) wholes.push({ parts: [4, 5, 6].map(step), whole: add(total, true) })
  }
  placed(elsewhere.now, now)
  placed(elsewhere.yearAgo, yearAgo)
  addMovements(elsewhere.now, { add, flow, wholes })
  return { cells, wholes, now, yearAgo, flow }
}

interface Movements {
  readonly wholes: Whole[]
  add(value: number, isKnown: boolean): number
  flow(from: number, to: number | 'turned_18'): number
}

/** `up`, `none` and `down` of step 3 hold the flows from it and an unknown part of those who turned 18. */
function addMovements(rows: readonly FigureRow[], { add, flow, wholes }: Movements): void {
  const groups = { up: [4, 5, 6], none: [3], down: [0, 1, 2] } as const
  const turned18: number[] = []
  for (const [group, to] of Object.entries(groups)) {
    const adults = add(0, false)
    turned18.push(adults)
    const total = shownCount(rows, 'home_based_movements', group)
    const parts = [...to.map((step) => flow(3, step)), adults]
    if (total !== null) wholes.push({ parts, whole: add(total, true) })
  }
  const down18 = shownCount(rows, 'home_based_movements', 'down_turned_18')
  if (down18 !== null) wholes.push({ parts: [turned18[2]], whole: add(down18, true) })
  wholes.push({ parts: turned18, whole: flow(3, 'turned_18') })
}

function shownCount(rows: readonly FigureRow[], figure: string, group: string): number | null {
  const row = rows.find((row) => row.figure === figure && row.group === group)
  return row && !isSuppressed(row) ? row.numerator : null
}

/** What a figure's shares are shares of, where that is printed. */
function shownWhole(rows: readonly FigureRow[], figure: string): number | null {
  return rows.find((row) => row.figure === figure && row.denominator !== null)?.denominator ?? null
}

/** Whether the page of placement forms hides the same number. */
function formHidden(rows: readonly FigureRow[], step: number): boolean {
  if (step !== 4 && step !== 5 && step !== 6) return false
  return rows.some(
    (row) => row.figure === 'placement_forms' && row.group === FORMS[step] && isSuppressed(row),
  )
}

/** A step is hidden on its own merits only, so that the same number is hidden on every page, whatever the date. */
function stepCell(value: number, isHiddenElsewhere: boolean, threshold: number): Cell {
  return { value, isHidden: isSmall(value, threshold) || isHiddenElsewhere, mayHide: false, isGuarded: true }
}

function flowCell({ flows }: StaircaseAt, from: number, to: number | 'turned_18', threshold: number): Cell {
  const value = flows.find((flow) => flow.from === from && flow.to === to)?.children ?? 0
  const isNowhere = from === 0 && (to === 0 || to === 'turned_18')
  return { value, isHidden: isSmall(value, threshold), mayHide: !isNowhere, isGuarded: !isNowhere }
}

function isSmall(value: number, threshold: number): boolean {
  return value > 0 && value < threshold
}
