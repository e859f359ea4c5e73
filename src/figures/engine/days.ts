import { type Day, monthsBack } from '../../kernel/calendar.ts'

/** The lags that figures look back by, in months: the cut-off before, and a year. */
export const LAGS = [4, 12] as const
export type Lag = (typeof LAGS)[number]

/**
 * The days that the pass evaluates: the cut-offs asked for and the days a lag before them, ascending and each
 * once, with a table from calendar day to the first evaluated day at or after it.
 */
export interface EvaluatedDays {
  readonly days: readonly Day[]
  /** For each cut-off asked for, its place in `days`. */
  readonly cutOffs: readonly number[]
  /** `earlier[lag][i]`: place in `days` of the day a lag before day i; -1 where day i is no cut-off asked for. */
  readonly earlier: Record<Lag, Int32Array>
  /** `reachOfAll[n]`: one past the last day that is, or whose earlier day is, among the first n. */
  readonly reachOfAll: Int32Array
  /** The first evaluated day; 0 when there is none. */
  readonly firstDay: Day
  /** First place at or after `firstDay + k`; its last entry is the number of days. */
  readonly firstAtOrAfter: Int32Array
}

/** Lays out the days of a pass; `cutOffs` ascending. */
export function evaluatedDays(cutOffs: readonly Day[]): EvaluatedDays {
  const all = new Set(cutOffs)
  for (const lag of LAGS) for (const day of cutOffs) all.add(monthsBack(day, lag))
  const days = [...all].sort((a, b) => a - b)
  const placeOf = new Map(days.map((day, place) => [day, place]))
  const place = (day: Day) => placeOf.get(day) ?? -1
  const asked = new Set(cutOffs)
  const earlier = (lag: Lag) =>
    Int32Array.from(days, (day) => (asked.has(day) ? place(monthsBack(day, lag)) : -1))
  const lags: Record<Lag, Int32Array> = { 4: earlier(4), 12: earlier(12) }
  return {
    days,
    cutOffs: cutOffs.map(place),
    earlier: lags,
    reachOfAll: reachOfAll(days.length, lags),
    firstDay: days[0] ?? 0,
    firstAtOrAfter: firstAtOrAfter(days),
  }
}

function reachOfAll(days: number, lags: Record<Lag, Int32Array>): Int32Array {
  const reach = Int32Array.from({ length: days + 1 }, (_, n) => n)
  for (const lag of LAGS) {
    for (let now = 0; now < days; now++) {
      const then = lags[lag][now]
      if (then >= 0) for (let n = then + 1; n <= now; n++) reach[n] = Math.max(reach[n], now + 1)
    }
  }
  return reach
}

function firstAtOrAfter(days: readonly Day[]): Int32Array {
  if (days.length === 0) return new Int32Array(1)
  const table = new Int32Array(days[days.length - 1] - days[0] + 2)
  let place = 0
  for (let k = 0; k < table.length; k++) {
    while (place < days.length && days[place] < days[0] + k) place++
    table[k] = place
  }
  return table
}

/** Place of the first evaluated day at or after `day`; the number of days when there is none. */
export function placeAtOrAfter({ firstDay, firstAtOrAfter }: EvaluatedDays, day: Day): number {
  const offset = day - firstDay
  if (offset <= 0) return 0
  return firstAtOrAfter[offset < firstAtOrAfter.length ? offset : firstAtOrAfter.length - 1]
}
