import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIsoDay } from '../../src/domain/calendar.ts'
import type { FigureRow } from '../../src/domain/key-figure.ts'
import { computeFigures } from '../../src/figures/compute.ts'
import { slowKeyFigures } from '../reference/key-figures.ts'
import { type RandomCase, randomCase } from '../reference/random-package.ts'
import { toRegister } from '../reference/to-register.ts'

const RUNS = 150

test('on random registers the engine gives every row of a slow reading of the definitions', () => {
  fc.assert(
    fc.property(randomCase(), ({ pkg, cutOffs }) => {
      const expected = slowKeyFigures(pkg, cutOffs).map(printed)
      expect(engineRows({ pkg, cutOffs }).map(printed)).toEqual(expected)
    }),
    { numRuns: RUNS },
  )
}, 120_000)

function engineRows({ pkg, cutOffs }: RandomCase): FigureRow[] {
  return computeFigures(toRegister(pkg), { dates: daysOf(cutOffs) })
}

function daysOf(cutOffs: readonly string[]): number[] {
  return [...cutOffs].sort().map((date) => parseIsoDay(date) ?? Number.NaN)
}

/** A row as one line; numbers to nine digits, so that the order of additions does not matter. */
function printed(row: FigureRow): string {
  const place = [row.figure, row.municipality, row.date, row.group].join(' ')
  const numbers = [row.numerator, row.denominator, row.value, row.low, row.high].map((number) =>
    number === null ? '-' : Number(number.toPrecision(9)) + 0,
  )
  return `${place}: ${numbers.join(' ')} ${row.unit} [${row.note}]`
}
