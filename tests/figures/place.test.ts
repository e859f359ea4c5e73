import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MEASURE_TYPES } from '../../src/catalogue/measure-types.ts'
import { evaluatedDays } from '../../src/figures/engine/days.ts'
import { fillStates } from '../../src/figures/engine/pass.ts'
import { OPEN_END, type Spells, spellsOf } from '../../src/figures/engine/spells.ts'
import { placeOfState } from '../../src/figures/engine/state.ts'
import { parseIsoDay } from '../../src/kernel/calendar.ts'
import { type MeasureOnStep, placeOn } from '../../src/kernel/place.ts'
import { randomCase } from '../reference/random-package.ts'
import { toRegister } from '../reference/to-register.ts'

function measuresOf({ unitFirst, start, end, type }: Spells, unit: number): MeasureOnStep[] {
  return Array.from({ length: unitFirst[unit + 1] - unitFirst[unit] }, (_, nth) => {
    const at = unitFirst[unit] + nth
    const to = end[at] === OPEN_END ? null : end[at]
    return { step: MEASURE_TYPES[type[at]].step, from: start[at], to }
  })
}

test('where the engine says that a child stands is where the plain rule says, on every day that is counted', () => {
  const agrees = fc.property(randomCase(), ({ pkg, cutOffs }) => {
    const spells = spellsOf(toRegister(pkg))
    const calendar = evaluatedDays(cutOffs.map((iso) => parseIsoDay(iso) ?? 0))
    for (let unit = 0; unit < spells.unitCount; unit++) {
      const row = new Int32Array(calendar.days.length)
      fillStates(spells, unit, calendar, row, 0)
      const measures = measuresOf(spells, unit)
      const places = [...row].map(placeOfState)
      // In whatever order the measures are known.
      for (const known of [measures, measures.toReversed()])
        expect(calendar.days.map((day) => placeOn(known, day))).toEqual(places)
    }
  })
  fc.assert(agrees, { numRuns: 150 })
})
