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

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
