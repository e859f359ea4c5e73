import { type EvaluatedDays, type Lag, placeAtOrAfter } from './days.ts'
import type { Spells } from './spells.ts'
import { AGED_BIT, KEEPS, SETS, STANDING_OF, STANDINGS, STATES } from './state.ts'

export const PAIRS = STANDINGS * STANDINGS

/** Counts of one municipality at one day: its states, then the pairs of standings for each lag. */
export const WIDTH = STATES + 2 * PAIRS
/** Where the pairs of a lag begin; a pair is standing then x 16 + standing now, counted at the day of "now". */
export const PAIRS_AT: Record<Lag, number> = { 4: STATES, 12: STATES + PAIRS }

/**
 * The one pass behind every state figure: how many units in scope stood in each state at each day, and in each
 * pair of standings (then, now) for the two lags. Index: (municipality x days + day) x `WIDTH` + what is counted.
 */
export function countStates(spells: Spells, municipalities: number, calendar: EvaluatedDays): Int32Array {
  const days = calendar.days.length
  const counts = new Int32Array(municipalities * days * WIDTH)
  const seen: SeenAt = { row: new Uint16Array(days + 1), standing: new Uint8Array(days + 1).fill(8) }
  const { unitCount, unitInScope, unitMunicipality, unitTurns18 } = spells
  for (let unit = 0; unit < unitCount; unit++) {
    if (unitInScope[unit] === 0) continue
    const covered = fillStates(spells, unit, calendar, seen.row)
    if (covered === 0) continue
    const adult = placeAtOrAfter(calendar, unitTurns18[unit])
    countUnit(counts, unitMunicipality[unit] * days * WIDTH, covered, adult, calendar, seen)
  }
  return counts
}

/** What is known of the unit at hand at each day: its state without age (0 at rest), its standing (8 at rest). */
interface SeenAt {
  readonly row: Uint16Array
  readonly standing: Uint8Array
}

/**
 * Writes a unit's states (without age) into `row`, which is all zeros before; answers the covered range as
 * first << 16 | one past the last, 0 when no day is covered.
 */
export function fillStates(spells: Spells, unit: number, calendar: EvaluatedDays, row: Uint16Array): number {
  const { start, end, type } = spells
  const stop = spells.unitFirst[unit + 1]
  let first = 0xffff
  let last = 0
  for (let i = spells.unitFirst[unit]; i < stop; i++) {
    const from = placeAtOrAfter(calendar, start[i])
    const to = placeAtOrAfter(calendar, end[i] + 1)
    if (from >= to) continue
    const keeps = KEEPS[type[i]]
    const sets = SETS[type[i]]
    for (let day = from; day < to; day++) row[day] = (row[day] & keeps) | sets
    if (from < first) first = from
    if (to > last) last = to
  }
  return last === 0 ? 0 : (first << 16) | last
}

/** Counts one unit at every day that it is seen at, then and now, and puts `seen` to rest again. */
function countUnit(
  counts: Int32Array,
  offset: number,
  covered: number,
  adult: number,
  calendar: EvaluatedDays,
  { row, standing }: SeenAt,
): void {
  const first = covered >>> 16
  const last = covered & 0xffff
  const end = calendar.reachOfAll[last]
  for (let day = adult; day < end; day++) standing[day] = 0
  for (let day = first; day < last; day++) {
    const state = row[day] | (day < adult ? AGED_BIT : 0)
    standing[day] = STANDING_OF[state]
    if (row[day] !== 0) counts[offset + day * WIDTH + state]++
    row[day] = 0
  }
  countPairs(counts, offset + STATES, first, end, calendar.earlier[4], standing)
  countPairs(counts, offset + STATES + PAIRS, first, end, calendar.earlier[12], standing)
  const rest = adult < first ? adult : first
  for (let day = rest; day < end; day++) standing[day] = 8
}

/** Pairs of standings at days whose earlier day is evaluated too; off the staircase at both is not counted. */
function countPairs(
  counts: Int32Array,
  offset: number,
  first: number,
  end: number,
  earlier: Int32Array,
  standing: Uint8Array,
): void {
  for (let day = first; day < end; day++) {
    const then = earlier[day]
    if (then < 0) continue
    const was = standing[then]
    const is = standing[day]
    if (((was | is) & 7) !== 0) counts[offset + day * WIDTH + was * STANDINGS + is]++
  }
}
