import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { type Day, monthsBack } from '../../kernel/calendar.ts'
import type { Investigations } from '../../kernel/package/register.ts'
import { rowsByReference, type Spells } from '../engine/spells.ts'
import { cutOffAtOrAfter, type Observe, type Observed } from './observation.ts'

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
  const byPerson = rowsByReference(investigations.person, register.persons.count)
  visitEarliestStarts(spells, cutOffs, (unit, at, start) => {
    const person = spells.unitPerson[unit]
    const municipality = spells.unitMunicipality[unit]
    const rows = byPerson.rows.subarray(byPerson.first[person], byPerson.first[person + 1])
    const isFollowed = isDecidedWithin(investigations, rows, municipality, start, cutOffs[at])
    observe(municipality, at, person, isFollowed ? 1 : 0, 1)
  })
}

/** The earliest step 2 start in the half year up to each cut-off, for units in scope that are 0-17 then. */
function visitEarliestStarts(
  spells: Spells,
  cutOffs: readonly Day[],
  visit: (unit: number, at: number, start: Day) => void,
): void {
  const after = cutOffs.map((day) => monthsBack(day, 6))
  const visitedFor = new Int32Array(cutOffs.length).fill(-1)
  for (let unit = 0; unit < spells.unitCount; unit++) {
    if (spells.unitInScope[unit] === 0) continue
    for (let i = spells.unitFirst[unit]; i < spells.unitFirst[unit + 1]; i++) {
      if (IS_STEP_2[spells.type[i]] === 0) continue
      const start = spells.start[i]
      // Spells are in order of start, so the first that reaches a cut-off is the earliest.
      for (let at = cutOffAtOrAfter(cutOffs, start); at < cutOffs.length && after[at] < start; at++) {
        if (visitedFor[at] === unit || cutOffs[at] >= spells.unitTurns18[unit]) continue
        visitedFor[at] = unit
        visit(unit, at, start)
      }
    }
  }
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
