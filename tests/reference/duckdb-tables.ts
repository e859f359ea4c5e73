import type { DuckDBConnection } from '@duckdb/node-api'
import type { PlainPackage } from './plain-package.ts'
import { COLUMNS } from './write-package.ts'

const NUMBERS = [
  'population_0_17',
  'fte',
  'grade',
  'academic_wellbeing',
  'social_wellbeing',
  'absence_percent',
  'months_registered',
]
const DATES = ['birth_date', 'start_date', 'end_date', 'date', 'decided_on', 'completed_on', 'next_due_date']

/**
 * Fills a database with tables named and laid out as the package's resources, and `cut_offs`: a resource that the
 * package lacks is an empty table, an empty field NULL.
 */
export async function fillTables(
  connection: DuckDBConnection,
  pkg: PlainPackage,
  cutOffs: readonly string[],
): Promise<void> {
  for (const name of Object.keys(COLUMNS) as (keyof PlainPackage)[]) {
    await fillTable(connection, name, COLUMNS[name], (pkg[name] ?? []) as readonly object[])
  }
  await fillTable(
    connection,
    'cut_offs',
    ['date'],
    cutOffs.map((date) => ({ date })),
  )
}

async function fillTable(
  connection: DuckDBConnection,
  name: string,
  columns: readonly string[],
  rows: readonly object[],
): Promise<void> {
  const typed = columns.map((column) => `"${column}" ${typeOf(column)}`).join(', ')
  await connection.run(`create or replace table ${name} (${typed})`)
  if (rows.length === 0) return
  const lines = rows.map((row) => {
    const values = new Map<string, string>(Object.entries(row))
    return `(${columns.map((column) => literal(values.get(column) ?? '')).join(', ')})`
  })
  await connection.run(`insert into ${name} values ${lines.join(', ')}`)
}

function typeOf(column: string): string {
  if (DATES.includes(column)) return 'date'
  return NUMBERS.includes(column) ? 'double' : 'varchar'
}

function literal(value: string): string {
  return value === '' ? 'null' : `'${value.replaceAll("'", "''")}'`
}
