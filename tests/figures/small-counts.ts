import fc from 'fast-check'
import { FIGURES, type FigureId, type FigureRow, unitOf } from '../../src/kernel/key-figure.ts'

/** A row of one municipality and date; only the numbers that a test is about need be given. */
export function aRow(figure: FigureId, group: string, given: Partial<FigureRow>): FigureRow {
  const { numerator = 0, denominator = 0 } = given
  const value = numerator === null || !denominator ? null : (100 * numerator) / denominator
  return {
    figure,
    municipality: '510',
    date: '2017-09-30',
    group,
    value,
    low: value === null ? null : value / 2,
    high: value === null ? null : value * 2,
    unit: unitOf(figure, group),
    note: '',
    ...given,
    numerator,
    denominator,
  }
}

/** Rows of one figure over one denominator, in the order of its groups. */
export function withDenominator(
  figure: FigureId,
  denominator: number,
  numerators: Record<string, number>,
): FigureRow[] {
  return FIGURES[figure].groups.map((group) =>
    aRow(figure, group, { numerator: numerators[group], denominator }),
  )
}

/** Rows whose numerators add up to the denominator. */
export function distribution(figure: FigureId, numerators: Record<string, number>): FigureRow[] {
  return withDenominator(figure, total(Object.values(numerators)), numerators)
}

export function findRow(rows: readonly FigureRow[], figure: FigureId, group: string): FigureRow {
  const row = rows.find((row) => row.figure === figure && row.group === group)
  if (!row) throw new Error(`no row ${figure} ${group}`)
  return row
}

const few = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 }))

/** All rows of the state figures of one municipality and date, with small counts that hang together. */
export function arbitraryMunicipality(): fc.Arbitrary<FigureRow[]> {
  return fc.tuple(placed(), ceased(), homeBased(), movements()).map((figures) => figures.flat())
}

function placed(): fc.Arbitrary<FigureRow[]> {
  return fc.tuple(few, few, few, fc.nat(100)).map(([kinship, foster, institution, nth]) => [
    aRow('placed_per_1000', 'total', { numerator: kinship + foster + institution, denominator: 9000 }),
    ...distribution('placement_forms', { kinship, foster, institution }),
    aRow('institution_duration', 'median_days', { numerator: null, denominator: institution, value: 200 }),
    aRow('institution_duration', 'over_6_months', {
      numerator: nth % (institution + 1),
      denominator: institution,
    }),
  ])
}

function ceased(): fc.Arbitrary<FigureRow[]> {
  return fc
    .tuple(few, few, few, few, few, few)
    .map(([kinship, foster, home_based, preventive, no_measure, stayed]) => {
      const other_placement = kinship + foster
      const not_placed = home_based + preventive + no_measure
      const all = other_placement + not_placed
      const groups = { other_placement, not_placed, kinship, foster, home_based, preventive, no_measure }
      return [
        aRow('institution_ceased', 'total', { numerator: all, denominator: all + stayed }),
        ...withDenominator('institution_ceased_to', all, groups),
      ]
    })
}

function homeBased(): fc.Arbitrary<FigureRow[]> {
  return fc.tuple(few, few, few, few, fc.nat(100)).map(([a, b, c, d, nth]) => {
    const least = Math.max(a, b, c, d)
    const sum = a + b + c + d
    return withDenominator('home_based_per_1000', 9000, {
      total: least + (nth % (sum - least + 1)),
      family_stay: a,
      home_placement: b,
      preventive_measure: c,
      parent_support: d,
      sum_of_types: sum,
    })
  })
}

function movements(): fc.Arbitrary<FigureRow[]> {
  return fc.tuple(few, few, few, fc.nat(100)).map(([up, down, none, nth]) =>
    withDenominator('home_based_movements', up + down + none, {
      up,
      down,
      none,
      down_turned_18: nth % (down + 1),
    }),
  )
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
