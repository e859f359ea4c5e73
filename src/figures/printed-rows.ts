import { monthsBack, parseIsoDay } from '../kernel/calendar.ts'
import type { FigureRow } from '../kernel/key-figure.ts'
import { FIGURE_DEFINITIONS } from './catalogue.ts'
import { type CountDays, countDays, RELATIONS } from './count-days.ts'
import type { CountAt } from './count-relations.ts'
import type { Numbers, Relation } from './hide-counts.ts'

/** The counts that a municipality's rows print, of all days; each is known by one index, wherever it is printed. */
export interface PrintedRows extends Numbers {
  readonly values: Float64Array
  readonly days: CountDays
  /** Whether rows would print it, were it not hidden. */
  isPrinted(count: number): boolean
  isHidden(count: number): boolean
  /** What holds between the counts where others are known as well: `values` begin with these. */
  relationsAmong(values: ArrayLike<number>): (count: number) => readonly Relation[]
  /** The row at a place as it is printed when what is hidden is left out. */
  shown(row: number): FigureRow
}

interface Row {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly behind: number | null
}

export function printedRows(rows: readonly FigureRow[]): PrintedRows {
  const days = countDays(rows)
  const places = rows.map((row) => placesOf(row, days))
  const values = valuesOf(rows, places, days)
  const isPrinted = Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1))
  const seen = isPrinted.slice()
  addRests(values, days)
  const about = rowsByCount(places)
  const bounds = medianBounds(rows, places, days)
  const relationsAmong = (known: ArrayLike<number>) => (count: number) => [
    ...days.relationsOf(count, known),
    ...(bounds.get(count) ?? []),
  ]
  return {
    values,
    days,
    relationsOf: relationsAmong(values),
    relationsAmong,
    isPrinted: (count) => isPrinted[count] === 1,
    isUnseen: (count) => seen[count] === 0,
    isHidden: (count) => isPrinted[count] === 1 && seen[count] === 0,
    leastOf: (count) => (isPrinted[count] === 1 && values[count] >= 1 ? 1 : 0),
    lossOf: (count) => lossOf(count, { values, seen, about, places }),
    hide(count) {
      seen[count] = 0
    },
    shown: (row) => shownRow(rows[row], places[row], seen),
  }
}

function placesOf({ figure, group, date }: FigureRow, days: CountDays): Row {
  const { numerator, denominator, behind } = RELATIONS.of(figure, group)
  const at = (count: CountAt | null) => count && days.at(date, count)
  return { numerator: at(numerator), denominator: at(denominator), behind: at(behind) }
}

/** NaN where no row prints the count. */
function valuesOf(rows: readonly FigureRow[], places: readonly Row[], days: CountDays): Float64Array {
  const values = new Float64Array(days.size).fill(Number.NaN)
  for (const [row, { numerator, denominator }] of places.entries()) {
    if (numerator !== null) values[numerator] = rows[row].numerator ?? values[numerator]
    if (denominator !== null) values[denominator] = rows[row].denominator ?? values[denominator]
  }
  return values
}

function addRests(values: Float64Array, days: CountDays): void {
  for (const day of days.all) {
    for (const { rest, whole, part } of RELATIONS.rests) {
      const [at, all, some] = [rest, whole, part].map((count) => days.at(day, count))
      if (at !== null && all !== null && some !== null) values[at] = values[all] - values[some]
    }
  }
}

/** What a median tells of how many are above a limit: at least half of them, or at most half. By those many. */
function medianBounds(
  rows: readonly FigureRow[],
  places: readonly Row[],
  days: CountDays,
): ReadonlyMap<number, readonly Relation[]> {
  const bounds = new Map<number, Relation[]>()
  for (const [row, { figure, group, date, value, denominator }] of rows.entries()) {
    const long = LONG_RUNS.get(`${figure} ${group}`)
    const knownFrom = places[row].denominator
    const day = parseIsoDay(date)
    if (!long || value === null || denominator === null || knownFrom === null || day === null) continue
    const count = days.at(date, long.count)
    if (count === null) continue
    const isHalfLong = value >= day - monthsBack(day, long.startedMonthsBack)
    const half = isHalfLong
      ? { more: [count], less: [], margin: Math.ceil(denominator / 2) }
      : { more: [], less: [count], margin: -Math.floor(denominator / 2) }
    bounds.set(count, [{ ...half, isEqual: false, knownFrom }])
  }
  return bounds
}

/** For each median of the days in an institution, the count of those who have been there for long. */
const LONG_RUNS: ReadonlyMap<string, { readonly count: CountAt; readonly startedMonthsBack: number }> =
  new Map(
    FIGURE_DEFINITIONS.flatMap(({ id, groups }) => {
      const runs = groups.flatMap(({ id: group, rule }) =>
        rule.kind === 'institution-run' ? [{ group, statistic: rule.statistic }] : [],
      )
      return runs.flatMap(({ group: median, statistic }) =>
        statistic !== 'median'
          ? []
          : runs.flatMap(({ group, statistic: other }) => {
              const count = RELATIONS.of(id, group).numerator
              return other === 'median' || !count ? [] : [[`${id} ${median}`, { ...other, count }] as const]
            }),
      )
    }),
  )

type Lists = ReadonlyMap<number, readonly number[]>

/** The rows that a count would hide. */
function rowsByCount(places: readonly Row[]): Lists {
  const about = new Map<number, number[]>()
  for (let row = 0; row < places.length; row++) {
    const { numerator, denominator, behind } = places[row]
    if (numerator !== null) push(about, numerator, row)
    if (denominator !== null) push(about, denominator, row)
    if (behind !== null && behind !== numerator) push(about, behind, row)
  }
  return about
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

interface Losses {
  readonly values: Float64Array
  readonly seen: Uint8Array
  readonly about: Lists
  readonly places: readonly Row[]
}

/** The rows that would be shown no longer; of as many, rather those of small counts. A count of nobody stays. */
function lossOf(count: number, { values, seen, about, places }: Losses): number {
  if (!(values[count] >= 1)) return Number.POSITIVE_INFINITY
  const rows = (about.get(count) ?? []).filter((row) => isShown(places[row], seen))
  return rows.length + values[count] / (values[count] + 1) / 100
}

/** A row shows nothing where any of its counts is hidden: value and denominator together would tell the numerator. */
function isShown({ numerator, denominator, behind }: Row, seen: Uint8Array): boolean {
  const isSeen = (count: number | null) => count === null || seen[count] === 1
  return isSeen(numerator) && isSeen(denominator) && isSeen(behind)
}

function shownRow(row: FigureRow, place: Row, seen: Uint8Array): FigureRow {
  if (isShown(place, seen)) return row
  return {
    ...row,
    numerator: null,
    denominator: place.denominator !== null && seen[place.denominator] === 0 ? null : row.denominator,
    value: null,
    low: null,
    high: null,
    note: row.note === '' ? 'suppressed' : `suppressed; ${row.note}`,
  }
}
