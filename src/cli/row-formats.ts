import type { FigureRow } from '../kernel/key-figure.ts'
import type { Language } from '../kernel/text.ts'
import { figureRowsCsv } from '../reports/csv.ts'
import { municipalityName } from './municipality-name.ts'

const ROW_FORMATS = ['table', 'csv', 'json', 'xlsx'] as const
export type RowFormat = (typeof ROW_FORMATS)[number]

export function isRowFormat(text: string): text is RowFormat {
  return ROW_FORMATS.some((format) => format === text)
}

/** The rows in the form asked for; only that form's parts are loaded. */
export async function rowsAs(
  format: RowFormat,
  rows: readonly FigureRow[],
  { language, width }: { language: Language; width: number | null },
): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return figureRowsCsv(rows)
    case 'json':
      return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`
    case 'table': {
      const { figureTables } = await import('../reports/figure-tables.ts')
      return figureTables(rows, { language, width, nameOf: municipalityName })
    }
    case 'xlsx': {
      const { streamedWorkbook } = await import('../reports/workbook-stream.ts')
      return streamedWorkbook(rows, { language, title: 'Trin', nameOf: municipalityName })
    }
  }
}
