import fc from 'fast-check'
import { expect, test } from 'vitest'
import { computeFigures } from '../../src/figures/compute.ts'
import { poissonLimits } from '../../src/figures/limits.ts'
import { unitsBehind } from '../../src/figures/units.ts'
import { parseIsoDay } from '../../src/kernel/calendar.ts'
import { FIGURE_IDS } from '../../src/kernel/key-figure.ts'
import { differences, whole } from '../reference/differences.ts'
import { slowKeyFigures } from '../reference/key-figures.ts'
import { randomCase } from '../reference/random-package.ts'
import { poisson } from '../reference/statistics.ts'
import { toRegister } from '../reference/to-register.ts'

const RUNS = 150

test('on random registers the engine gives every row of a slow reading of the definitions', () => {
  const agrees = fc.property(randomCase(), ({ pkg, cutOffs }) => {
    const rows = computeFigures(toRegister(pkg), { dates: daysOf(cutOffs) })
    expect(differences(rows.map(whole), slowKeyFigures(pkg, cutOffs).map(whole))).toEqual([])
  })
  fc.assert(agrees, { numRuns: RUNS })
})

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
})

test('behind every number stand as many units as are counted', () => {
  const agrees = fc.property(randomCase(), ({ pkg, cutOffs }) => {
    const register = toRegister(pkg)
    for (const row of computeFigures(register, { dates: daysOf(cutOffs) })) {
      const behind = unitsBehind(register, {
        figure: row.figure,
        group: row.group,
        municipality: register.municipalities.indexOf(row.municipality),
        date: parseIsoDay(row.date) ?? register.pupils?.schoolYears.indexOf(row.date) ?? -1,
      })
      const { numerator, denominator } = behind ?? { numerator: [], denominator: [] }
      const counted = behind && row.numerator !== null ? row.numerator : numerator.length
      expect([row, numerator.length]).toEqual([row, counted])
      if (!behind || row.unit === 'per_1000') continue
      expect([row, denominator.length]).toEqual([row, row.denominator])
    }
  })
  fc.assert(agrees, { numRuns: 15 })
})

test.each([0, 1, 2, 5, 17, 99, 100, 101, 746, 998, 999, 1000, 1001, 5000, 60_000])(
  'the exact limits of a count of %i are those found by halving',
  (count) => {
    const limits = poissonLimits(count, 1000)
    const { low, high } = poisson(count)
    expect(Math.abs(limits.low - low)).toBeLessThanOrEqual(1e-9 * Math.max(1, low))
    expect(Math.abs(limits.high - high)).toBeLessThanOrEqual(1e-9 * high)
  },
)

function daysOf(cutOffs: readonly string[]): number[] {
  return [...cutOffs].sort().map((date) => parseIsoDay(date) ?? Number.NaN)
}
