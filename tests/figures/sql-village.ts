import { DuckDBInstance } from '@duckdb/node-api'
import { definitionOf } from '../../src/figures/catalogue.ts'
import { renderFigureSql } from '../../src/figures/sql/render.ts'
import type { FigureId } from '../../src/kernel/key-figure.ts'

const TABLES = {
  persons: 'person_id text, birth_date date, target_group text',
  measures:
    'person_id text, municipality text, measure_type text, start_date date, end_date date, measure_id text, legal_basis text, intensity text',
  population: 'municipality text, date date, population_0_17 integer',
  investigations: 'person_id text, municipality text, decided_on date',
  followups: 'followup_id text, measure_id text, date date, kind text, next_due_date date',
  caseworkers: 'caseworker_id text, municipality text, fte double precision',
  assignments: 'case_id text, caseworker_id text, start_date date, end_date date',
  pupils:
    'person_id text, municipality text, school_year text, grade integer, academic_wellbeing double precision, social_wellbeing double precision, absence_percent double precision, months_registered double precision',
}

/** Lines of each table as written in VALUES, without the brackets; trailing columns may be left out. */
export type Village = Partial<Record<keyof typeof TABLES, readonly string[]>>

/** The figure's SQL run in DuckDB: one text for each row, `municipality date group: numerator/denominator = value`. */
export async function figureOf(
  figure: FigureId,
  village: Village,
  cutOffs: readonly string[],
): Promise<string[]> {
  return rowsOf(renderFigureSql(definitionOf(figure)), village, cutOffs)
}

/** As `figureOf`, for any statement. */
export async function rowsOf(sql: string, village: Village, cutOffs: readonly string[]): Promise<string[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    for (const statement of tablesOf(village, cutOffs)) await connection.run(statement)
    const reader = await connection.runAndReadAll(sql)
    return reader.getRowsJson().map((row) => {
      const [, municipality, date, group, numerator, denominator, value] = row.map((cell) => cell ?? '-')
      return `${municipality} ${date} ${group}: ${numerator}/${denominator} = ${shown(value)}`
    })
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

function shown(value: unknown): string {
  return value === '-' ? '-' : String(Math.round(Number(value) * 1000) / 1000)
}

function tablesOf(village: Village, cutOffs: readonly string[]): string[] {
  const tables = Object.entries(TABLES).map(([name, columns]) => `CREATE TABLE ${name} (${columns})`)
  const lines = Object.entries(village).flatMap(([name, rows]) =>
    rows.map((row) => `INSERT INTO ${name} (${columnsFor(name, row)}) VALUES (${row})`),
  )
  const dates = cutOffs.map((date) => `INSERT INTO cut_offs VALUES (DATE '${date}')`)
  return [...tables, ...lines, 'CREATE TABLE cut_offs (date date)', ...dates]
}

function columnsFor(name: string, row: string): string {
  const columns = TABLES[name as keyof typeof TABLES].split(', ').map((column) => column.split(' ')[0])
  return columns.slice(0, row.split(',').length).join(', ')
}
