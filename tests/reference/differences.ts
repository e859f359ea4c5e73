import type { FigureRow } from '../../src/kernel/key-figure.ts'

/** What must agree of a row: its place as text, its numbers. */
export interface ComparedRow {
  readonly place: string
  readonly numbers: readonly (number | null)[]
}

/** A row with all that is printed of it. */
export function whole(row: FigureRow): ComparedRow {
  const { figure, municipality, date, group, unit, note } = row
  return {
    place: `${figure} ${municipality} ${date} ${group} (${unit}) [${note}]`,
    numbers: [row.numerator, row.denominator, row.value, row.low, row.high],
  }
}

/** The rows that disagree, in words; numbers may differ by the order of additions (1e-9, relative). */
export function differences(actual: readonly ComparedRow[], expected: readonly ComparedRow[]): string[] {
  const found = expected.flatMap((row, i) => {
    const other = actual[i]
    return other && areSame(other, row)
      ? []
      : [`expected ${printed(row)}\n     got ${other && printed(other)}`]
  })
  const extra = actual.slice(expected.length).map((row) => `not expected ${printed(row)}`)
  return [...found, ...extra]
}

function areSame(a: ComparedRow, b: ComparedRow): boolean {
  return a.place === b.place && a.numbers.every((number, i) => isClose(number, b.numbers[i]))
}

function isClose(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

function printed(row: ComparedRow): string {
  return `${row.place}: ${row.numbers.map((number) => number ?? '-').join(' ')}`
}
