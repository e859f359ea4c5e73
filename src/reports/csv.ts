import { type FigureRow, ROW_COLUMNS } from '../kernel/key-figure.ts'
import { plainDecimal } from './rounding.ts'
import { safeCell } from './safe-cell.ts'

/** For a machine the text stays exactly as it is; for a spreadsheet no cell may run as a formula. */
export type CsvReader = 'machine' | 'spreadsheet'

const LEAST_DECIMALS = 6

/** The rows as key-figures.md "Output" lays them out: comma, `.` as decimal mark, unrounded, empty where unknown. */
export function figureRowsCsv(rows: readonly FigureRow[], reader: CsvReader = 'machine'): string {
  const lines = rows.map((row) => figureRowLine(row, reader))
  return `${ROW_COLUMNS.join(',')}\n${lines.join('')}`
}

/** One row with its line break. */
function figureRowLine(row: FigureRow, reader: CsvReader): string {
  const note = row.note === '' ? '' : quoted(reader === 'spreadsheet' ? safeCell(row.note) : row.note)
  return (
    `${row.figure},${row.municipality},${row.date},${row.group},${count(row.numerator)},` +
    `${count(row.denominator)},${unrounded(row.value)},${unrounded(row.low)},${unrounded(row.high)},` +
    `${row.unit},${note}\n`
  )
}

function count(value: number | null): string {
  return value === null ? '' : plainDecimal(value)
}

function unrounded(value: number | null): string {
  if (value === null) return ''
  const text = plainDecimal(value)
  const point = text.indexOf('.')
  if (point < 0) return `${text}.000000`
  const missing = LEAST_DECIMALS - (text.length - point - 1)
  return missing > 0 ? text + '0'.repeat(missing) : text
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
