import { type DuckDBConnection, DuckDBDataChunk, INTEGER } from '@duckdb/node-api'
import { MEASURE_TYPES } from '../src/catalogue/measure-types.ts'
import { type Day, NO_DAY } from '../src/kernel/calendar.ts'
import { type Register, TARGET_GROUPS } from '../src/kernel/package/register.ts'

const ROWS_A_CHUNK = 2048

/** Loads a register as the tables of its data package, in DuckDB's memory, with the cut-offs that the SQL asks for. */
export async function loadTables(
  connection: DuckDBConnection,
  register: Register,
  cutOffs: readonly Day[],
): Promise<void> {
  const { persons, measures, population } = register
  await load(connection, 'raw_persons', {
    person: persons.row,
    birth: persons.birth,
    target: persons.targetGroup,
  })
  await load(connection, 'raw_measures', {
    measure: measures.row,
    person: measures.person,
    municipality: measures.municipality,
    type: measures.type,
    start: measures.start,
    end: measures.end,
  })
  if (population) {
    const { municipality, date, children } = population
    await load(connection, 'raw_population', { municipality, date, children })
  }
  await load(connection, 'raw_cut_offs', { date: cutOffs })
  await loadNames(connection, 'target_names', TARGET_GROUPS)
  await loadNames(
    connection,
    'type_names',
    MEASURE_TYPES.map((type) => type.code),
  )
  await loadNames(connection, 'municipality_names', register.municipalities)
  await connection.run(AS_IN_THE_PACKAGE)
}

/** As the data package lays them out, in the register's order; the raw tables go. */
const AS_IN_THE_PACKAGE = `
  CREATE TABLE persons AS
    SELECT 'p' || person AS person_id, DATE '1970-01-01' + birth AS birth_date, t.name AS target_group
    FROM raw_persons JOIN target_names t ON t.place = target ORDER BY person;
  CREATE TABLE measures AS
    SELECT 'm' || measure AS measure_id, 'p' || person AS person_id, n.name AS municipality,
      t.name AS measure_type, DATE '1970-01-01' + "start" AS start_date,
      CASE WHEN "end" <> ${NO_DAY} THEN DATE '1970-01-01' + "end" END AS end_date
    FROM raw_measures JOIN type_names t ON t.place = type JOIN municipality_names n ON n.place = municipality
    ORDER BY measure;
  CREATE TABLE population AS
    SELECT n.name AS municipality, DATE '1970-01-01' + date AS date, children AS population_0_17
    FROM raw_population JOIN municipality_names n ON n.place = municipality;
  CREATE TABLE cut_offs AS SELECT DATE '1970-01-01' + date AS date FROM raw_cut_offs;
  DROP TABLE raw_persons; DROP TABLE raw_measures; DROP TABLE raw_population; DROP TABLE raw_cut_offs;`

type Columns = Readonly<Record<string, ArrayLike<number>>>

async function load(connection: DuckDBConnection, table: string, columns: Columns): Promise<void> {
  const names = Object.keys(columns).map((name) => `"${name}" INTEGER`)
  await connection.run(`CREATE TABLE ${table} (${names.join(', ')})`)
  const appender = await connection.createAppender(table)
  const values = Object.values(columns)
  for (let first = 0; first < values[0].length; first += ROWS_A_CHUNK) {
    const last = Math.min(first + ROWS_A_CHUNK, values[0].length)
    const chunk = DuckDBDataChunk.create(values.map(() => INTEGER))
    chunk.setColumns(values.map((column) => Array.prototype.slice.call(column, first, last)))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

async function loadNames(
  connection: DuckDBConnection,
  table: string,
  names: readonly string[],
): Promise<void> {
  await connection.run(`CREATE TABLE ${table} (place INTEGER, name VARCHAR)`)
  const appender = await connection.createAppender(table)
  for (const [place, name] of names.entries()) {
    appender.appendInteger(place)
    appender.appendVarchar(name)
    appender.endRow()
  }
  appender.closeSync()
}
