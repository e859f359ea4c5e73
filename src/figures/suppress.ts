import type { FigureRow } from '../kernel/key-figure.ts'
import { FIGURE_DEFINITIONS } from './catalogue.ts'
import { type CountRelations, countRelations, type PrintedCounts } from './count-relations.ts'

const RELATIONS: CountRelations = countRelations(FIGURE_DEFINITIONS)
const SUMS = RELATIONS.sums.map(({ whole, parts }) => [...parts, whole])
const SUMS_AND_PARTS = [...SUMS, ...RELATIONS.parts.map(({ smaller, larger }) => [smaller, larger])]

/**
 * Hides every count of children from 1 to `threshold` - 1, and as many more as it takes that none can be worked
 * out: not from totals or other groups, not from value x denominator, and not from another figure of the same
 * municipality and date that prints the same count. A reader is taken to know that a hidden count is no zero.
 *
 * A hidden row prints no numerator, value or limits and has `suppressed` in its note. Its denominator stays,
 * unless that is itself a hidden count; then all rows that it is the denominator of are hidden. Give all rows
 * that were computed, and choose among them afterwards: two choices hidden apart could be laid side by side.
 * @see key-figures.md, "Small counts"
 */
export function suppressSmallCounts(rows: readonly FigureRow[], threshold: number): FigureRow[] {
  const result = [...rows]
  if (threshold <= 1) return result
  const places = Map.groupBy(rows.keys(), (i) => `${rows[i].municipality} ${rows[i].date}`)
  for (const block of places.values()) {
    const hidden = hiddenCounts(
      block.map((i) => rows[i]),
      threshold,
    )
    if (hidden) for (const i of block) result[i] = withoutHidden(rows[i], hidden)
  }
  return result
}

function withoutHidden(row: FigureRow, hidden: Uint8Array): FigureRow {
  const { numerator, denominator, behind } = RELATIONS.of(row.figure, row.group)
  const isHidden = (count: number | null) => count !== null && hidden[count] === 1
  if (!isHidden(numerator) && !isHidden(denominator) && !isHidden(behind)) return row
  return {
    ...row,
    numerator: null,
    denominator: isHidden(denominator) ? null : row.denominator,
    value: null,
    low: null,
    high: null,
    note: row.note === '' ? 'suppressed' : `suppressed; ${row.note}`,
  }
}

/** The counts of one municipality and date; NaN where no row prints the count. */
interface Block {
  readonly values: Float64Array
  /** 1 where hidden. */
  readonly hidden: Uint8Array
  readonly printed: readonly PrintedCounts[]
}

/** Which counts of one municipality and date must be hidden; null when none. */
function hiddenCounts(rows: readonly FigureRow[], threshold: number): Uint8Array | null {
  const values = new Float64Array(RELATIONS.size).fill(Number.NaN)
  const printed = rows.map((row) => RELATIONS.of(row.figure, row.group))
  for (const [i, { numerator, denominator }] of printed.entries()) {
    if (numerator !== null) values[numerator] = rows[i].numerator ?? values[numerator]
    if (denominator !== null) values[denominator] = rows[i].denominator ?? values[denominator]
  }
  const hidden = Uint8Array.from(values, (value) => (value >= 1 && value < threshold ? 1 : 0))
  if (!hidden.includes(1)) return null
  const block = { values, hidden, printed }
  for (;;) {
    hideWhatStandsOverHidden(block)
    const known = countsThatCanBeWorkedOut(block)
    if (known.length === 0) return hidden
    hidden[nextToHide(block, known)] = 1
  }
}

/** A row whose denominator is hidden shows no numerator: with the value it would tell the denominator. */
function hideWhatStandsOverHidden({ hidden, printed, values }: Block): void {
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const { numerator, denominator } of printed) {
      if (numerator === null || denominator === null || hidden[denominator] === 0) continue
      if (hidden[numerator] === 1 || Number.isNaN(values[numerator])) continue
      hidden[numerator] = 1
      isChanged = true
    }
  }
}

/** The hidden counts that a reader could work out from those shown. */
function countsThatCanBeWorkedOut(block: Block): number[] {
  const { low, high } = whatAReaderKnows(block)
  const counts: number[] = []
  for (let count = 0; count < RELATIONS.size; count++) {
    if (block.hidden[count] === 1 && low[count] === high[count]) counts.push(count)
  }
  return counts
}

interface Known {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** The least and the most that each count can be, narrowed by every relation until nothing more follows. */
function whatAReaderKnows(block: Block): Known {
  const known = atFirstSight(block)
  for (let isNarrower = true; isNarrower; ) {
    isNarrower = false
    for (const { whole, parts } of RELATIONS.sums) isNarrower = narrowSum(known, whole, parts) || isNarrower
    for (const { smaller, larger } of RELATIONS.parts) {
      isNarrower = narrow(known, smaller, 0, known.high[larger]) || isNarrower
      isNarrower = narrow(known, larger, known.low[smaller], Number.POSITIVE_INFINITY) || isNarrower
    }
  }
  return known
}

/** Shown counts are known; hidden ones are at least 1, or 0 where only their denominator is the reason. */
function atFirstSight({ values, hidden, printed }: Block): Known {
  const low = new Float64Array(values.length)
  const high = new Float64Array(values.length).fill(Number.POSITIVE_INFINITY)
  for (let count = 0; count < values.length; count++) {
    if (hidden[count] === 1) low[count] = 1
    else if (!Number.isNaN(values[count])) low[count] = high[count] = values[count]
  }
  for (const { numerator, denominator } of printed) {
    if (numerator !== null && denominator !== null && hidden[denominator] === 1) low[numerator] = 0
  }
  return { low, high }
}

function narrowSum(known: Known, whole: number, parts: readonly number[]): boolean {
  let low = 0
  let high = 0
  for (const part of parts) low += known.low[part]
  for (const part of parts) high += known.high[part]
  let isNarrower = narrow(known, whole, low, high)
  for (const part of parts) {
    let othersHigh = 0
    for (const other of parts) if (other !== part) othersHigh += known.high[other]
    const othersLow = low - known.low[part]
    isNarrower =
      narrow(known, part, known.low[whole] - othersHigh, known.high[whole] - othersLow) || isNarrower
    low = othersLow + known.low[part]
  }
  return isNarrower
}

/** Never past the other end, so that rows which contradict each other cannot keep it going for ever. */
function narrow({ low, high }: Known, count: number, atLeast: number, atMost: number): boolean {
  const newLow = Math.min(Math.max(low[count], atLeast), high[count])
  const newHigh = Math.max(Math.min(high[count], atMost), newLow)
  if (newLow === low[count] && newHigh === high[count]) return false
  low[count] = newLow
  high[count] = newHigh
  return true
}

/** The smallest shown count, not 0, that stands in a sum with one of the counts, else in any relation with it. */
function nextToHide(block: Block, counts: readonly number[]): number {
  const isOneOf = (count: number) => counts.includes(count)
  const isHidden = (count: number) => block.hidden[count] === 1
  const next =
    smallestShown(
      block,
      SUMS.filter((relation) => relation.some(isOneOf)),
    ) ??
    smallestShown(
      block,
      SUMS_AND_PARTS.filter((relation) => relation.some(isOneOf)),
    ) ??
    smallestShown(
      block,
      SUMS_AND_PARTS.filter((relation) => relation.some(isHidden)),
    )
  // Upper limits come from shown counts alone: with nothing left to hide, nothing could be worked out.
  if (next === null) throw new Error('A hidden count can be worked out although nothing beside it is shown')
  return next
}

function smallestShown({ values, hidden }: Block, relations: readonly (readonly number[])[]): number | null {
  let smallest: number | null = null
  for (const count of relations.flat()) {
    const isShown = hidden[count] === 0 && values[count] > 0
    if (isShown && (smallest === null || values[count] < values[smallest])) smallest = count
  }
  return smallest
}
