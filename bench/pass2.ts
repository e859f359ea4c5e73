import type { EvaluatedDays } from '../src/figures/engine/days.ts'
import type { Spells } from '../src/figures/engine/spells.ts'
import { AGED_BIT, KEEPS, SETS, STANDING_OF, STANDINGS, STATES } from '../src/figures/engine/state.ts'
import type { StateCounts } from '../src/figures/engine/pass.ts'
export const PAIRS = STANDINGS * STANDINGS
export function countStates2(spells: Spells, municipalities: number, calendar: EvaluatedDays): StateCounts {
  const days = calendar.days.length
  const counts = {
    states: new Int32Array(municipalities * days * STATES),
    pairs: { 4: new Int32Array(municipalities * days * PAIRS), 12: new Int32Array(municipalities * days * PAIRS) },
  }
  const row = new Uint16Array(days + 1)
  const { start, end, type, unitFirst, unitInScope, unitMunicipality, unitTurns18, unitCount } = spells
  const { firstAtOrAfter, earlier, reach } = calendar
  const lastOffset = firstAtOrAfter.length - 1
  const day0 = calendar.days[0]
  const { states } = counts
  const pairs4 = counts.pairs[4], pairs12 = counts.pairs[12]
  const e4 = earlier[4], e12 = earlier[12], r4 = reach[4], r12 = reach[12]
  const keepsOf = KEEPS, setsOf = SETS, standingOf = STANDING_OF
  for (let unit = 0; unit < unitCount; unit++) {
    if (unitInScope[unit] === 0) continue
    let first = days, last = 0
    const stop = unitFirst[unit + 1]
    for (let i = unitFirst[unit]; i < stop; i++) {
      let a = start[i] - day0, b = end[i] + 1 - day0
      a = a < 0 ? 0 : a > lastOffset ? lastOffset : a
      b = b < 0 ? 0 : b > lastOffset ? lastOffset : b
      const from = firstAtOrAfter[a], to = firstAtOrAfter[b]
      if (from >= to) continue
      const keeps = keepsOf[type[i]], sets = setsOf[type[i]]
      for (let day = from; day < to; day++) row[day] = (row[day] & keeps) | sets
      if (from < first) first = from
      if (to > last) last = to
    }
    if (first >= last) continue
    let t = unitTurns18[unit] - day0
    t = t < 0 ? 0 : t > lastOffset ? lastOffset : t
    const adult = firstAtOrAfter[t]
    const offset = unitMunicipality[unit] * days
    let until = last
    if (r4[last] > until) until = r4[last]
    if (r12[last] > until) until = r12[last]
    for (let day = first; day < until; day++) {
      const state = row[day]
      const aged = day < adult ? AGED_BIT : 0
      const cell = offset + day
      if (state !== 0) states[cell * STATES + (state | aged)]++
      const is = standingOf[state | aged]
      const then4 = e4[day]
      if (then4 >= 0) { const was = row[then4]; if ((state | was) !== 0) pairs4[cell * PAIRS + standingOf[was | (then4 < adult ? AGED_BIT : 0)] * STANDINGS + is]++ }
      const then12 = e12[day]
      if (then12 >= 0) { const was = row[then12]; if ((state | was) !== 0) pairs12[cell * PAIRS + standingOf[was | (then12 < adult ? AGED_BIT : 0)] * STANDINGS + is]++ }
    }
    for (let day = first; day < last; day++) row[day] = 0
  }
  return counts
}
