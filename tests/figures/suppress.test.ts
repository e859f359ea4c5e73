import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suppressSmallCounts } from '../../src/figures/suppress.ts'
import { type FigureId, type FigureRow, unitOf } from '../../src/kernel/key-figure.ts'
import { puzzleOf, workedOut } from './integer-solver.ts'
import { aRow, distribution, findRow, withDenominator } from './small-counts.ts'
import { rowsOf, someChildren } from './small-registers.ts'

const hiddenGroups = (rows: readonly FigureRow[]) =>
  rows.filter((row) => row.note.startsWith('suppressed')).map((row) => `${row.figure} ${row.group}`)

describe('a count below the threshold', () => {
  test('is not printed, nor the value and limits that would tell it', () => {
    const [row] = suppressSmallCounts(
      [aRow('preventive_per_1000', 'total', { numerator: 4, denominator: 9000 })],
      5,
    )
    expect(row).toMatchObject({ numerator: null, value: null, low: null, high: null, note: 'suppressed' })
    expect(row.denominator).toBe(9000)
  })

  test('of 0 is printed, and so is the threshold itself', () => {
    const rows = [
      aRow('preventive_per_1000', 'total', { numerator: 0, denominator: 9000 }),
      aRow('preventive_per_1000', 'total', { numerator: 5, denominator: 9000, municipality: '657' }),
    ]
    expect(suppressSmallCounts(rows, 5)).toEqual(rows)
  })

  test('keeps the note of a break in registration after the word suppressed', () => {
    const row = aRow('preventive_per_1000', 'total', { numerator: 1, denominator: 9000, note: 'ny praksis' })
    expect(suppressSmallCounts([row], 5)[0].note).toBe('suppressed; ny praksis')
  })

  test.each([0, 1])('is printed when the threshold is %i', (threshold) => {
    const rows = [aRow('preventive_per_1000', 'total', { numerator: 1, denominator: 9000 })]
    expect(suppressSmallCounts(rows, threshold)).toEqual(rows)
  })

  test('hides nothing at another date or in another municipality', () => {
    const small = distribution('placement_forms', { kinship: 2, foster: 30, institution: 9 })
    const other = distribution('placement_forms', { kinship: 20, foster: 30, institution: 9 }).map((row) => ({
      ...row,
      date: '2017-05-31',
    }))
    expect(suppressSmallCounts([...small, ...other], 5).slice(3)).toEqual(other)
  })
})

describe('a hidden count cannot be worked out', () => {
  test('from the other placement forms: the smallest of them is hidden too', () => {
    const rows = distribution('placement_forms', { kinship: 2, foster: 30, institution: 9 })
    expect(hiddenGroups(suppressSmallCounts(rows, 5))).toEqual([
      'placement_forms kinship',
      'placement_forms institution',
    ])
  })

  test('when two children are the only one each of two forms: a third form is hidden', () => {
    const rows = distribution('placement_forms', { kinship: 1, foster: 30, institution: 1 })
    expect(hiddenGroups(suppressSmallCounts(rows, 5))).toHaveLength(3)
  })

  test('from the denominator of another figure that is the same count', () => {
    const rows = [
      aRow('placed_per_1000', 'total', { numerator: 3, denominator: 9000 }),
      ...distribution('placement_forms', { kinship: 0, foster: 3, institution: 0 }),
    ]
    const hidden = suppressSmallCounts(rows, 5)
    expect(hiddenGroups(hidden)).toHaveLength(4)
    expect(hidden.map((row) => row.denominator)).toEqual([9000, null, null, null])
  })

  test('from the children in institutions that the duration is about', () => {
    const rows = [
      ...distribution('placement_forms', { kinship: 12, foster: 30, institution: 4 }),
      aRow('institution_duration', 'median_days', { numerator: null, denominator: 4, value: 400 }),
      aRow('institution_duration', 'over_6_months', { numerator: 3, denominator: 4 }),
    ]
    const hidden = suppressSmallCounts(rows, 5)
    expect(findRow(hidden, 'institution_duration', 'median_days')).toMatchObject({
      denominator: null,
      value: null,
    })
    expect(findRow(hidden, 'institution_duration', 'over_6_months').numerator).toBeNull()
  })

  test('from the total of ceased placements that the groups are shares of', () => {
    const to = { kinship: 1, foster: 7, home_based: 8, preventive: 0, no_measure: 9 }
    const rows = [
      aRow('institution_ceased', 'total', { numerator: 25, denominator: 60 }),
      ...withDenominator('institution_ceased_to', 25, { other_placement: 8, not_placed: 17, ...to }),
    ]
    expect(hiddenGroups(suppressSmallCounts(rows, 5))).toEqual([
      'institution_ceased_to kinship',
      'institution_ceased_to foster',
    ])
  })

  test('from the sum of the home-based types', () => {
    const types = { family_stay: 3, home_placement: 5, preventive_measure: 501, parent_support: 97 }
    const rows = withDenominator('home_based_per_1000', 11355, { total: 570, ...types, sum_of_types: 606 })
    expect(hiddenGroups(suppressSmallCounts(rows, 5))).toEqual([
      'home_based_per_1000 family_stay',
      'home_based_per_1000 home_placement',
    ])
  })

  test('from the young people who turned 18, who are some of those that moved down', () => {
    const rows = withDenominator('home_based_movements', 50, {
      up: 1,
      down: 12,
      none: 37,
      down_turned_18: 12,
    })
    expect(hiddenGroups(suppressSmallCounts(rows, 5))).not.toEqual([
      'home_based_movements up',
      'home_based_movements down',
    ])
  })

  test('from a median over fewer children than the threshold', () => {
    const row = aRow('institution_duration', 'median_days', { numerator: null, denominator: 2, value: 90 })
    expect(suppressSmallCounts([row], 5)[0]).toMatchObject({ value: null, denominator: null })
  })

  test('from the highest or lowest caseload where there are fewer cases than the threshold', () => {
    const rows = [
      aRow('caseload', 'mean', { numerator: 3, denominator: 1 }),
      aRow('caseload', 'highest', { numerator: null, denominator: null, value: 3 }),
      aRow('caseload', 'lowest', { numerator: null, denominator: null, value: 3 }),
      aRow('caseload', 'per_full_time', { numerator: 3, denominator: 0.8 }),
    ]
    expect(suppressSmallCounts(rows, 5).map((row) => row.value)).toEqual([null, null, null, null])
  })
})

describe('across days', () => {
  const now = '2017-09-30'
  const before = '2017-05-31'
  const institutions = (date: string, institution: number) => [
    aRow('placed_per_1000', 'total', { numerator: 40 + institution, denominator: 9000, date }),
    ...distribution('placement_forms', { kinship: 10, foster: 30, institution }).map((row) => ({
      ...row,
      date,
    })),
  ]
  const ceased = (numerator: number, denominator: number) =>
    aRow('institution_ceased', 'total', { numerator, denominator, date: now })

  test('the children in institutions now cannot be worked out from those who stayed there', () => {
    const rows = [...institutions(before, 20), ...institutions(now, 4), ceased(14, 18)]
    const hidden = suppressSmallCounts(rows, 5)
    expect(hidden[7].numerator).toBeNull()
    // 18 - 14 stayed, so there are 4 at least; one of the two must go, or what says that there are 4 at most.
    expect(canBeWorkedOut(hidden, rows, [before, now])).toEqual([])
  })

  test('the children in institutions then cannot be worked out from the cohort that is counted later', () => {
    const rows = [...institutions(before, 4), ...institutions(now, 30), ceased(0, 4)]
    expect(canBeWorkedOut(suppressSmallCounts(rows, 5), rows, [before, now])).toEqual([])
  })

  test('those placed for long cannot be worked out from a median above half a year and those who stayed', () => {
    const rows = [
      ...institutions(before, 20),
      ...institutions(now, 5),
      ceased(17, 20),
      aRow('institution_duration', 'median_days', { numerator: null, denominator: 5, value: 400, date: now }),
      aRow('institution_duration', 'over_6_months', { numerator: 3, denominator: 5, date: now }),
    ]
    const hidden = suppressSmallCounts(rows, 5)
    expect(canBeWorkedOut(hidden, rows, [before, now])).toEqual([])
  })
})

test('whatever the counts, no printed number is a small count, and what is printed is as computed', () => {
  fc.assert(
    fc.property(someChildren(40), fc.integer({ min: 2, max: 6 }), (children, threshold) => {
      const rows = rowsOf(children)
      for (const [i, row] of suppressSmallCounts(rows, threshold).entries()) {
        const counts = [
          row.numerator,
          unitOf(row.figure as FigureId, row.group) === 'per_1000' ? 0 : row.denominator,
        ]
        for (const count of counts) expect((count ?? 0) >= 1 && (count ?? 0) < threshold).toBe(false)
        if (!row.note.startsWith('suppressed')) expect(row).toEqual(rows[i])
        // A count of nobody is no secret: it goes only with what it is a share of.
        if (rows[i].numerator === 0 && row.denominator !== null) expect(row).toEqual(rows[i])
      }
    }),
    { numRuns: 100 },
  )
})

/** What a solver for whole numbers works out of rows of these days. */
function canBeWorkedOut(
  hidden: readonly FigureRow[],
  truth: readonly FigureRow[],
  days: readonly string[],
): string[] {
  return workedOut(puzzleOf(hidden, truth, days), 5)
}
