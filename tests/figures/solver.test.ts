import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hideAllSmall } from '../../src/figures/hide-counts.ts'
import { hideStaircases } from '../../src/figures/hide-staircases.ts'
import { printedRows } from '../../src/figures/printed-rows.ts'
import { hiddenRows } from '../../src/figures/suppress.ts'
import type { FigureRow } from '../../src/kernel/key-figure.ts'
import { puzzleOf, puzzleWithStaircases, workedOut } from './integer-solver.ts'
import { type Child, DATES, FIRST_PRINTED, rowsOf, someChildren, staircasesOf } from './small-registers.ts'

const PRINTED = DATES.slice(FIRST_PRINTED)
const A_YEAR = 3
const THRESHOLD = 5

/** What a solver works out of a municipality from its rows alone, and from its rows and staircases together. */
function found(children: readonly Child[], threshold: number) {
  const truth = rowsOf(children)
  const { rows, printed } = hiddenRows(truth, threshold)
  const staircases = staircasesOf(children)
  const shown = hideStaircases(staircases, printed, threshold)
  const puzzle = puzzleOf(rows, truth, PRINTED)
  const pictures = PRINTED.flatMap((date) => shown.get(date) ?? [])
  return {
    fromRows: workedOut(puzzle, threshold),
    together: workedOut(
      puzzleWithStaircases(puzzle, pictures, { truth: staircases, yearBefore: A_YEAR }),
      threshold,
    ),
  }
}

describe('an independent solver for whole numbers', () => {
  // `REGISTERS=300` tries more of each size.
  const numRuns = Number(process.env.REGISTERS ?? 20)
  test.each([12, 40, 90, 250])(
    'finds no hidden count in twenty registers of up to %i children, within a date or across dates, nor with the staircases beside',
    (most) => {
      for (const children of fc.sample(someChildren(most), { seed: most, numRuns }))
        expect(found(children, THRESHOLD)).toEqual({ fromRows: [], together: [] })
    },
  )

  test('finds none whatever the counts and the threshold', () => {
    fc.assert(
      fc.property(someChildren(30), fc.integer({ min: 2, max: 8 }), (children, threshold) => {
        expect(found(children, threshold)).toEqual({ fromRows: [], together: [] })
      }),
      { numRuns: 40 },
    )
  })

  test('finds what is left where only the small counts themselves are hidden, so that it can find something', () => {
    const [children] = fc.sample(someChildren(90), { seed: 90, numRuns: 1 })
    const truth = rowsOf(children)
    const small = ({ numerator, denominator, unit }: FigureRow) =>
      [numerator, unit === 'per_1000' ? null : denominator].some((count) => count && count < THRESHOLD)
    const rows = truth.map((row) =>
      small(row) ? { ...row, numerator: null, denominator: null, value: null } : row,
    )
    expect(workedOut(puzzleOf(rows, truth, PRINTED), THRESHOLD).length).toBeGreaterThan(0)
  })
})

test('little more is hidden than the small counts themselves and what stands over them', () => {
  const share = { least: 0, hidden: 0, all: 0 }
  for (const children of fc.sample(someChildren(90), { seed: 1, numRuns: 40 })) {
    const rows = rowsOf(children)
    const printed = printedRows(rows)
    hideAllSmall(printed, THRESHOLD)
    share.least += rows.filter((row, at) => printed.shown(at) !== row).length
    share.hidden += hiddenRows(rows, THRESHOLD).rows.filter((row, at) => row !== rows[at]).length
    share.all += rows.length
  }
  expect(share.hidden).toBeGreaterThan(share.least)
  expect((share.hidden - share.least) / share.all).toBeLessThan(0.05)
})
