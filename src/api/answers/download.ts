import { figureRowsCsv } from '../../reports/csv.ts'
import type { FigureQuery } from '../wire.ts'
import { figureRows } from './figure.ts'
import { type Known, named } from './known.ts'

/** Tells a spreadsheet that the text is UTF-8, so that æ, ø and å come through. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The rows of a figure as a file that a spreadsheet opens; no cell runs as a formula. */
export async function download(
  known: Known,
  query: FigureQuery,
  format: 'csv' | 'xlsx',
): Promise<Uint8Array> {
  const rows = figureRows(known, query)
  if (format === 'csv') return new TextEncoder().encode(BYTE_ORDER_MARK + figureRowsCsv(rows, 'spreadsheet'))
  const { figureWorkbook } = await import('../../reports/workbook.ts')
  const title = known.register?.about.title || 'Trin'
  return figureWorkbook(rows, { language: 'da', title, nameOf: (code) => named(code).name })
}
