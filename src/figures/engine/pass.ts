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
    if (covered === 0) continue
    countUnit(row, covered, spells.unitMunicipality[unit] * days, spells.unitTurns18[unit], calendar, counts)
    row.fill(0, covered >>> 16, covered & 0xffff)
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

/** One walk over the days that the unit is seen at: its state, and its standing then and now for each lag. */
function countUnit(
  row: Uint16Array,
  covered: number,
  offset: number,
  turns18: number,
  calendar: EvaluatedDays,
  counts: StateCounts,
): void {
  const last = covered & 0xffff
  const adult = placeAtOrAfter(calendar, turns18)
  const earlier4 = calendar.earlier[4]
  const earlier12 = calendar.earlier[12]
  const { states } = counts
  const pairs4 = counts.pairs[4]
  const pairs12 = counts.pairs[12]
  const end = Math.max(last, calendar.reach[4][last], calendar.reach[12][last])
  for (let day = covered >>> 16; day < end; day++) {
    const state = row[day]
    const aged = day < adult ? AGED_BIT : 0
    if (state !== 0) states[(offset + day) * STATES + (state | aged)]++
    const is = STANDING_OF[state | aged]
    const then4 = earlier4[day]
    if (then4 >= 0 && (state | row[then4]) !== 0) {
      const was = STANDING_OF[row[then4] | (then4 < adult ? AGED_BIT : 0)]
      pairs4[(offset + day) * PAIRS + was * STANDINGS + is]++
    }
    const then12 = earlier12[day]
    if (then12 >= 0 && (state | row[then12]) !== 0) {
      const was = STANDING_OF[row[then12] | (then12 < adult ? AGED_BIT : 0)]
      pairs12[(offset + day) * PAIRS + was * STANDINGS + is]++
    }
  }
}
