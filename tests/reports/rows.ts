import { type FigureRow, unitOf } from '../../src/kernel/key-figure.ts'

/** A row about Haderslev's placed children; a test sets only what it is about. */
export function aRow(changes: Partial<FigureRow> = {}): FigureRow {
  const row = {
    figure: 'placed_per_1000',
    municipality: '510',
    date: '2017-09-30',
    group: 'total',
    numerator: 118,
    denominator: 11742,
    value: 10.04939533299268,
    low: 8.3,
    high: 12.05,
    note: '',
    ...changes,
  } as const
  return { ...row, unit: unitOf(row.figure, row.group) }
}
