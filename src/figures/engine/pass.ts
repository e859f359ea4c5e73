import { type EvaluatedDays, type Lag, placeAtOrAfter } from './days.ts'
import type { Spells } from './spells.ts'
import { AGED_BIT, KEEPS, SETS, STANDING_OF, STANDINGS, STATES } from './state.ts'

export const PAIRS = STANDINGS * STANDINGS

/** Counts of one municipality at one day: its states, then the pairs of standings for each lag. */
export const WIDTH = STATES + 2 * PAIRS
/** Where the pairs of a lag begin; a pair is standing then x 16 + standing now, counted at the day of "now". */
export const PAIRS_AT: Record<Lag, number> = { 4: STATES, 12: STATES + PAIRS }

/** The municipalities that a pass counts, in a row: indexes into `Register.municipalities`. */
export interface Counted {
  readonly first: number
  readonly count: number
}

/**
 * The one pass behind every state figure: how many units in scope stood in each state at each day, and in each
 * pair of standings (then, now) for the two lags. Index: (municipality x days + day) x `WIDTH` + what is counted,
 * where the first municipality counted is 0.
 */
export function countStates(
  spells: Spells,
  { first: of, count }: Counted,
  calendar: EvaluatedDays,
): Int32Array {
  const days = calendar.days.length
  const desk = laidOut(calendar, count)
  const { all, countsAt } = desk
  const { municipalityFirst, unitInScope, unitMunicipality, unitTurns18 } = spells
  const end = municipalityFirst[of + count]
  for (let unit = municipalityFirst[of]; unit < end; unit++) {
    if (unitInScope[unit] === 0) continue
    const covered = fillStates(spells, unit, calendar, all, ROW_AT)
    if (covered === 0) continue
    const first = covered >>> 16
    const last = covered & 0xffff
    const adult = placeAtOrAfter(calendar, unitTurns18[unit])
    const counts = countsAt + ((unitMunicipality[unit] - of) * days + first) * WIDTH
    countUnit(desk, counts, first, calendar.reachOfAll[last], adult)
    for (let day = first; day < last; day++) all[ROW_AT + day] = 0
  }
  return all.subarray(countsAt)
}

/**
 * All that the walk over a unit's days reads and writes, in one array: the standing of each state, the row of
 * the unit at hand (its state without age at each day, zeros at rest), the earlier days, the counts. The walk
 * is most of the work, and with several arrays the same walk takes half as long again.
 */
interface Desk {
  readonly all: Int32Array
  readonly earlier4At: number
  readonly earlier12At: number
  readonly countsAt: number
}

const ROW_AT = STATES

function laidOut(calendar: EvaluatedDays, municipalities: number): Desk {
  const days = calendar.days.length
  const earlier4At = ROW_AT + days + 1
  const earlier12At = earlier4At + days
  const countsAt = earlier12At + days
  const all = new Int32Array(countsAt + municipalities * days * WIDTH)
  all.set(STANDING_OF)
  all.set(calendar.earlier[4], earlier4At)
  all.set(calendar.earlier[12], earlier12At)
  return { all, earlier4At, earlier12At, countsAt }
}

/**
 * Writes a unit's states (without age) into `row` from `rowAt`, which holds zeros before; answers the covered
 * range of days as first << 16 | one past the last, 0 when no day is covered.
 */
export function fillStates(
  spells: Spells,
  unit: number,
  calendar: EvaluatedDays,
  row: Int32Array,
  rowAt: number,
): number {
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
    for (let day = rowAt + from; day < rowAt + to; day++) row[day] = (row[day] & keeps) | sets
    if (from < first) first = from
    if (to > last) last = to
  }
  return last === 0 ? 0 : (first << 16) | last
}

/** One walk over the days that a unit is seen at: its state, and its standing then and now for each lag. */
function countUnit(
  { all, earlier4At, earlier12At }: Desk,
  counts: number,
  first: number,
  end: number,
  adult: number,
) {
  // Taken once: a constant of another module is looked up again at every use, and this runs ten million times.
  const width = WIDTH
  const rowAt = ROW_AT
  const aged = AGED_BIT
  const standings = STANDINGS
  const at4 = STATES
  const at12 = STATES + PAIRS
  for (let day = first, cell = counts; day < end; day++, cell += width) {
    const row = all[rowAt + day]
    const state = day < adult ? row | aged : row
    if (row !== 0) all[cell + state]++
    const is = all[state]
    const then4 = all[earlier4At + day]
    if (then4 >= 0) {
      const was = all[rowAt + then4]
      if ((row | was) !== 0) all[cell + at4 + all[then4 < adult ? was | aged : was] * standings + is]++
    }
    const then12 = all[earlier12At + day]
    if (then12 >= 0) {
      const was = all[rowAt + then12]
      if ((row | was) !== 0) all[cell + at12 + all[then12 < adult ? was | aged : was] * standings + is]++
    }
  }
}
