import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { pathOf } from '../path.ts'
import type { Observe, Observed } from './observation.ts'

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
      for (const [at, day] of cutOffs.entries()) {
        const isIn = piece.from <= day && (piece.to === null || day <= piece.to)
        if (isIn && day < spells.unitTurns18[unit])
          observe(spells.unitMunicipality[unit], at, spells.unitPerson[unit], day - piece.from, 1)
      }
    }
  }
}

function hasInstitution(type: Uint8Array, unitFirst: Int32Array, unit: number): boolean {
  for (let i = unitFirst[unit]; i < unitFirst[unit + 1]; i++) if (IS_INSTITUTION[type[i]] === 1) return true
  return false
}
