import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { type Day, monthsBack, NO_DAY } from '../../domain/calendar.ts'
import type { Investigations } from '../../domain/register.ts'
import { measuresByPerson, type Spells } from '../engine/spells.ts'
import type { Observe, Observed } from './observation.ts'

const IS_STEP_2 = Uint8Array.from(MEASURE_TYPES, (type) => (type.step === 2 ? 1 : 0))

/**
 * The children 0-17 in scope with a step 2 measure that started in the half year up to each cut-off; the value
 * is 1 when an investigation was decided after the earliest such start and not after the cut-off.
 * Source: evaluation 2018, footnote 24.
 */
export function observeFollowedByInvestigation(observed: Observed, observe: Observe): void {
  const { register, spells, cutOffs } = observed
  const { investigations } = register
  if (!investigations) return
  const byPerson = measuresByPerson(investigations.person, register.persons.count)
  const after = cutOffs.map((day) => monthsBack(day, 6))
  for (let unit = 0; unit < spells.unitCount; unit++) {
    if (spells.unitInScope[unit] === 0) continue
    for (const [at, day] of cutOffs.entries()) {
      const start = earliestStart(spells, unit, after[at], day)
      if (start === NO_DAY || day >= spells.unitTurns18[unit]) continue
      const person = spells.unitPerson[unit]
      const municipality = spells.unitMunicipality[unit]
      const rows = byPerson.measure.subarray(byPerson.first[person], byPerson.first[person + 1])
      const isFollowed = isDecidedWithin(investigations, rows, municipality, start, day)
      observe(municipality, at, person, isFollowed ? 1 : 0, 1)
    }
  }
}

/** The earliest start of a step 2 measure after `after` and not after `day`; `NO_DAY` when there is none. */
function earliestStart(spells: Spells, unit: number, after: Day, day: Day): Day {
  for (let i = spells.unitFirst[unit]; i < spells.unitFirst[unit + 1]; i++) {
    if (spells.start[i] > day) break
    if (IS_STEP_2[spells.type[i]] === 1 && spells.start[i] > after) return spells.start[i]
  }
  return NO_DAY
}

function isDecidedWithin(
  investigations: Investigations,
  rows: Int32Array,
  municipality: number,
  after: Day,
  day: Day,
): boolean {
  return rows.some(
    (row) =>
      investigations.municipality[row] === municipality &&
      investigations.decidedOn[row] > after &&
      investigations.decidedOn[row] <= day,
  )
}
