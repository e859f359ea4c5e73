import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import { type MeasureOnStep, type PathPiece, pathOver } from '../kernel/place.ts'
import { OPEN_END, type Spells } from './engine/spells.ts'

/** A unit's path over the staircase, from its spells. */
export function pathOf({ unitFirst, type, start, end }: Spells, unit: number): PathPiece[] {
  const measures: MeasureOnStep[] = []
  for (let i = unitFirst[unit]; i < unitFirst[unit + 1]; i++) {
    const { step } = MEASURE_TYPES[type[i]]
    measures.push({ step, from: start[i], to: end[i] === OPEN_END ? null : end[i] })
  }
  return pathOver(measures)
}
