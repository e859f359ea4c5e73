import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { OPEN_END } from '../engine/spells.ts'
import { pathOf } from '../path.ts'
import { cutOffAtOrAfter, type Observe, type Observed } from './observation.ts'

const IS_INSTITUTION = Uint8Array.from(MEASURE_TYPES, (type) => (type.step === 6 ? 1 : 0))

/**
 * The children with placement form institution at each cut-off, 0-17 and in scope, with the days of their
 * current run up to the cut-off. Source: Socialstyrelsen's key figure 2; key-figures.md, "Institution run".
 */
export function observeInstitutionRuns({ spells, cutOffs }: Observed, observe: Observe): void {
  for (let unit = 0; unit < spells.unitCount; unit++) {
    if (spells.unitInScope[unit] === 0 || !hasInstitution(spells.type, spells.unitFirst, unit)) continue
    for (const piece of pathOf(spells, unit)) {
      if (piece.step !== 6) continue
      const end = Math.min(piece.to ?? OPEN_END, spells.unitTurns18[unit] - 1)
      for (let at = cutOffAtOrAfter(cutOffs, piece.from); at < cutOffs.length && cutOffs[at] <= end; at++)
        observe(spells.unitMunicipality[unit], at, spells.unitPerson[unit], cutOffs[at] - piece.from, 1)
    }
  }
}

function hasInstitution(type: Uint8Array, unitFirst: Int32Array, unit: number): boolean {
  for (let i = unitFirst[unit]; i < unitFirst[unit + 1]; i++) if (IS_INSTITUTION[type[i]] === 1) return true
  return false
}
