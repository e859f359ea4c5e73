import type ExcelJS from 'exceljs'
import { definitionOf } from '../figures/catalogue.ts'
import { parseIsoDay } from '../kernel/calendar.ts'
import type { FigureId, FigureRow, FigureUnit } from '../kernel/key-figure.ts'
import type { Language, Text } from '../kernel/text.ts'
import { groupTitle } from './figure-tables.ts'
import { safeCell } from './safe-cell.ts'

export interface WorkbookOptions {
  readonly language: Language
  readonly title: string
  nameOf(municipality: string): string
}

const MS_A_DAY = 86_400_000
/** Danish number formats whatever the language of the spreadsheet: 406 is Danish (Denmark). */
const DANISH = '[$-406]'
const DATE_FORMAT = `${DANISH}dd-mm-yyyy`
const COUNT_FORMAT = `${DANISH}#,##0`
const FORMATS: Readonly<Record<FigureUnit, string>> = {
  per_1000: `${DANISH}#,##0.00`,
  percent: `${DANISH}#,##0.0`,
  days: `${DANISH}#,##0.0`,
  cases: `${DANISH}#,##0.0`,
  index_1_5: `${DANISH}#,##0.00`,
  percent_mean: `${DANISH}#,##0.0`,
}

const COLUMNS: readonly { title: Text; width: number }[] = [
  { title: { da: 'Nøgletal', en: 'Key figure' }, width: 44 },
  { title: { da: 'Kommunekode', en: 'Municipality code' }, width: 14 },
  { title: { da: 'Kommune', en: 'Municipality' }, width: 20 },
  { title: { da: 'Opgørelsesdato', en: 'Cut-off' }, width: 16 },
  { title: { da: 'Gruppe', en: 'Group' }, width: 34 },
  { title: { da: 'Tæller', en: 'Numerator' }, width: 11 },
  { title: { da: 'Nævner', en: 'Denominator' }, width: 11 },
  { title: { da: 'Værdi', en: 'Value' }, width: 11 },
  { title: { da: '95 % fra', en: '95 % from' }, width: 11 },
  { title: { da: '95 % til', en: '95 % to' }, width: 11 },
  { title: { da: 'Enhed', en: 'Unit' }, width: 22 },
  { title: { da: 'Note', en: 'Note' }, width: 50 },
]

const UNITS: Readonly<Record<FigureUnit, Text>> = {
  per_1000: { da: 'pr. 1.000 børn', en: 'per 1,000 children' },
  percent: { da: 'procent', en: 'per cent' },
  days: { da: 'dage', en: 'days' },
  cases: { da: 'sager', en: 'cases' },
  index_1_5: { da: 'indeks 1-5', en: 'index 1-5' },
  percent_mean: { da: 'gennemsnitlig procent', en: 'mean per cent' },
}

const TEXTS = {
  figures: { da: 'Nøgletal', en: 'Key figures' },
  definitions: { da: 'Definitioner', en: 'Definitions' },
  suppressed: { da: 'skjult', en: 'hidden' },
} as const

/** A workbook that a controller opens and reads: the rows, and what each figure means. Works in a browser too. */
export async function figureWorkbook(
  rows: readonly FigureRow[],
  options: WorkbookOptions,
): Promise<Uint8Array> {
  const { default: Excel } = await import('exceljs')
  const workbook = new Excel.Workbook()
  fillWorkbook(workbook, rows, options)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Puts the sheets into a workbook; each row is let go of at once, for a workbook that is written as it is filled. */
export function fillWorkbook(
  workbook: ExcelJS.Workbook,
  rows: readonly FigureRow[],
  options: WorkbookOptions,
): void {
  workbook.title = options.title
  addFigures(workbook, rows, options)
  addDefinitions(workbook, new Set(rows.map((row) => row.figure)), options.language)
}

function addFigures(workbook: ExcelJS.Workbook, rows: readonly FigureRow[], options: WorkbookOptions): void {
  const sheet = workbook.addWorksheet(TEXTS.figures[options.language], {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
  })
  sheet.columns = COLUMNS.map(({ title, width }) => ({
    header: title[options.language],
    width,
    // A long note stays in its column, so that a printed page keeps a size that can be read.
    style: title.en === 'Note' ? { alignment: { wrapText: true, vertical: 'top' } } : {},
  }))
  heading(sheet)
  for (const row of rows) addRow(sheet, row, options)
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: COLUMNS.length } }
}

function addRow(sheet: ExcelJS.Worksheet, row: FigureRow, { language, nameOf }: WorkbookOptions): void {
  const added = sheet.addRow([
    definitionOf(row.figure).title[language],
    row.municipality,
    safeCell(nameOf(row.municipality)),
    dateCell(row.date),
    groupTitle(row.figure, row.group)[language],
    row.numerator,
    row.denominator,
    row.value,
    row.low,
    row.high,
    UNITS[row.unit][language],
    row.note === '' ? null : safeCell(row.note.replace(/^suppressed/, TEXTS.suppressed[language])),
  ])
  added.getCell(4).numFmt = DATE_FORMAT
  for (const column of [6, 7]) added.getCell(column).numFmt = countFormat(row)
  for (const column of [8, 9, 10]) added.getCell(column).numFmt = FORMATS[row.unit]
  added.commit()
}

/** Full-time equivalents have decimals; children, cases and measures have none. */
function countFormat(row: FigureRow): string {
  return row.group === 'per_full_time' ? `${DANISH}#,##0.00` : COUNT_FORMAT
}

/** A real date, so that a spreadsheet can sort and filter it; a school year stays text. */
function dateCell(date: string): Date | string {
  const day = parseIsoDay(date)
  return day === null ? safeCell(date) : new Date(day * MS_A_DAY)
}

function addDefinitions(
  workbook: ExcelJS.Workbook,
  figures: ReadonlySet<FigureId>,
  language: Language,
): void {
  const sheet = workbook.addWorksheet(TEXTS.definitions[language], {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  const headers: Text[] = [
    { da: 'Nøgletal', en: 'Key figure' },
    { da: 'Definition', en: 'Definition' },
    { da: 'Tæller', en: 'Numerator' },
    { da: 'Nævner', en: 'Denominator' },
    { da: 'Valg', en: 'Choices' },
    { da: 'Kilde', en: 'Source' },
  ]
  sheet.columns = headers.map((header, index) => ({ header: header[language], width: index === 0 ? 36 : 60 }))
  heading(sheet)
  for (const figure of figures) {
    const { title, definition, numerator, denominator, choices, source } = definitionOf(figure)
    const texts = [title, definition, numerator, denominator].map((text) => text[language])
    const row = sheet.addRow(
      [...texts, choices.map((choice) => choice[language]).join('\n'), source].map(safeCell),
    )
    row.alignment = { wrapText: true, vertical: 'top' }
    row.commit()
  }
}

function heading(sheet: ExcelJS.Worksheet): void {
  const row = sheet.getRow(1)
  row.font = { bold: true }
  row.border = { bottom: { style: 'thin' } }
  row.commit()
}
