import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { definitionOf } from '../src/figures/catalogue.ts'
import { renderFigureSql, renderStateFiguresSql } from '../src/figures/sql/render.ts'
import type { FigureRow } from '../src/kernel/key-figure.ts'
import type { Register } from '../src/kernel/package/register.ts'
import { loadTables } from './duckdb-tables.ts'
import { CUT_OFFS } from './synthetic-register.ts'

type Numbers = readonly (number | null)[]

/** What a synthetic register's resources allow: the figures of units, and the institution runs. */
const STATEMENTS = [renderStateFiguresSql(), renderFigureSql(definitionOf('institution_duration'))]

/** Loads a register into DuckDB's memory, and lets go of it when the work is done. */
export async function withTables<Answer>(
  register: Register,
  work: (connection: DuckDBConnection) => Promise<Answer>,
): Promise<Answer> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    await loadTables(connection, register, CUT_OFFS)
    return await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Computes all those figures and reads their rows. */
export async function runSql(connection: DuckDBConnection): Promise<void> {
  for (const statement of STATEMENTS) await connection.runAndReadAll(statement)
}

/** In how many rows SQL and engine differ; anything but none makes their times meaningless. */
export async function differingRows(
  connection: DuckDBConnection,
  engine: readonly FigureRow[],
): Promise<number> {
  const sql = await rowsOf(connection)
  const differing = engine.filter((row) => {
    const other = sql.get([row.figure, row.municipality, row.date, row.group].join(' '))
    const own = [row.numerator, row.denominator, row.value]
    return !other || own.some((number, i) => !isSame(number, other[i]))
  })
  return differing.length + Math.abs(sql.size - engine.length)
}

async function rowsOf(connection: DuckDBConnection): Promise<Map<string, Numbers>> {
  const rows = new Map<string, Numbers>()
  for (const statement of STATEMENTS) {
    const read = await connection.runAndReadAll(
      `SELECT concat_ws(' ', figure, municipality, date, "group"),
         numerator::DOUBLE, denominator::DOUBLE, value::DOUBLE
       FROM (${statement})`,
    )
    for (const [place, ...numbers] of read.getRows()) {
      rows.set(
        String(place),
        numbers.map((number) => (number === null ? null : Number(number))),
      )
    }
  }
  return rows
}

function isSame(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
}
