import { type EvaluatedDays, placeAtOrAfter } from './days.ts'
import type { Spells } from './spells.ts'
import { AGED_BIT, KEEPS, SETS, STANDING_OF, STANDINGS, STATES } from './state.ts'

/**
 * The one pass behind every state figure: how many units in scope stood in each state at each day, and in each
 * pair of standings (then, now) for the two lags. Index: ((municipality x days + day) x size) + state.
 */
export interface StateCounts {
  readonly states: Int32Array
  /** Standing then x 16 + standing now, counted at the day of "now". */
  readonly pairs: { readonly 4: Int32Array; readonly 12: Int32Array }
}

export const PAIRS = STANDINGS * STANDINGS

/** Counts all units of all municipalities; cost grows with spells x days that they cover. */
export function countStates(spells: Spells, municipalities: number, calendar: EvaluatedDays): StateCounts {
  const days = calendar.days.length
  const counts: StateCounts = {
    states: new Int32Array(municipalities * days * STATES),
    pairs: {
      4: new Int32Array(municipalities * days * PAIRS),
      12: new Int32Array(municipalities * days * PAIRS),
    },
  }
  const row = new Uint16Array(days + 1)
  for (let unit = 0; unit < spells.unitCount; unit++) {
    if (spells.unitInScope[unit] === 0) continue
    const covered = fillStates(spells, unit, calendar, row)
    const first = covered >>> 16
    const last = covered & 0xffff
    if (first >= last) continue
    const offset = spells.unitMunicipality[unit] * days
    const turns18 = placeAtOrAfter(calendar, spells.unitTurns18[unit])
    countUnit(row, first, last, turns18, offset, counts.states)
    countPairs(row, first, calendar.reach[4][last], calendar.earlier[4], turns18, offset, counts.pairs[4])
    countPairs(row, first, calendar.reach[12][last], calendar.earlier[12], turns18, offset, counts.pairs[12])
    row.fill(0, first, last)
  }
  return counts
}

/**
 * Writes a unit's states (without age) into `row`, which is all zeros before; answers the covered range as
 * first << 16 | one past the last.
 */
export function fillStates(spells: Spells, unit: number, calendar: EvaluatedDays, row: Uint16Array): number {
  let first = calendar.days.length
  let last = 0
  for (let i = spells.unitFirst[unit]; i < spells.unitFirst[unit + 1]; i++) {
    const from = placeAtOrAfter(calendar, spells.start[i])
    const to = placeAtOrAfter(calendar, spells.end[i] + 1)
    const keeps = KEEPS[spells.type[i]]
    const sets = SETS[spells.type[i]]
    for (let day = from; day < to; day++) row[day] = (row[day] & keeps) | sets
    if (from < to) {
      if (from < first) first = from
      if (to > last) last = to
    }
  }
  return first < last ? (first << 16) | last : 0
}

function countUnit(
  row: Uint16Array,
  first: number,
  last: number,
  turns18: number,
  offset: number,
  counts: Int32Array,
): void {
  for (let day = first; day < last; day++) {
    const state = row[day]
    if (state !== 0) counts[(offset + day) * STATES + (day < turns18 ? state | AGED_BIT : state)]++
  }
}

function countPairs(
  row: Uint16Array,
  first: number,
  reach: number,
  earlier: Int32Array,
  turns18: number,
  offset: number,
  counts: Int32Array,
): void {
  for (let day = first; day < reach; day++) {
    const then = earlier[day]
    if (then < 0 || (row[day] | row[then]) === 0) continue
    const was = STANDING_OF[row[then] | (then < turns18 ? AGED_BIT : 0)]
    const is = STANDING_OF[row[day] | (day < turns18 ? AGED_BIT : 0)]
    counts[(offset + day) * PAIRS + was * STANDINGS + is]++
  }
}
