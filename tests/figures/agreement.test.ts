import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIsoDay } from '../../src/domain/calendar.ts'
import { FIGURE_IDS } from '../../src/domain/key-figure.ts'
import { computeFigures } from '../../src/figures/compute.ts'
import { differences, whole } from '../reference/differences.ts'
import { slowKeyFigures } from '../reference/key-figures.ts'
import { randomCase } from '../reference/random-package.ts'
import { toRegister } from '../reference/to-register.ts'

const RUNS = 150

test('on random registers the engine gives every row of a slow reading of the definitions', () => {
  const agrees = fc.property(randomCase(), ({ pkg, cutOffs }) => {
    const rows = computeFigures(toRegister(pkg), { dates: daysOf(cutOffs) })
    expect(differences(rows.map(whole), slowKeyFigures(pkg, cutOffs).map(whole))).toEqual([])
  })
  fc.assert(agrees, { numRuns: RUNS })
}, 120_000)

test('some figures of some municipalities are the same rows as among all', () => {
  const choice = fc.record({
    figures: fc.subarray([...FIGURE_IDS], { minLength: 1 }),
    municipalities: fc.subarray(['510', '657', '167', '101', '621'], { minLength: 1 }),
  })
  const agrees = fc.property(randomCase(), choice, ({ pkg, cutOffs }, { figures, municipalities }) => {
    const rows = computeFigures(toRegister(pkg), { dates: daysOf(cutOffs), figures, municipalities })
    const expected = slowKeyFigures(pkg, cutOffs)
      .filter((row) => figures.includes(row.figure))
      .filter((row) => municipalities.includes(row.municipality))
    expect(differences(rows.map(whole), expected.map(whole))).toEqual([])
  })
  fc.assert(agrees, { numRuns: 25 })
}, 120_000)

function daysOf(cutOffs: readonly string[]): number[] {
  return [...cutOffs].sort().map((date) => parseIsoDay(date) ?? Number.NaN)
}
