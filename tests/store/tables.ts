import { sql } from 'kysely'
import type { Database } from '../../src/store/database.ts'

/**
 * Every row of every table as PostgreSQL writes it, and where its sequences have come to; sessions and work that waits
 * left out, and the transaction of an event, whose number means nothing in another database.
 */
export async function wholeRegister(
  { kysely }: Database,
  /** Only these columns of each table. */
  only?: ReadonlyMap<string, readonly string[]>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'trin' and tablename not in (
      'session', 'migration', 'laid', 'guarded_kind', 'waiting_job')`.execute(kysely)
  const found: Record<string, readonly string[]> = {}
  for (const { name } of tables.rows) {
    const whole = name === 'event' ? sql`(to_jsonb(t) - 'transaction')::text` : sql`t::text`
    const row = only ? columnsIn(only.get(name) ?? []) : whole
    const { rows } = await sql<{ row: string }>`
      select ${row} as row from ${sql.table(name)} t order by (${row}) collate "C"`.execute(kysely)
    found[name] = rows.map(({ row }) => row)
  }
  const sequences = await sql<{ line: string }>`
    select sequencename || ' ' || coalesce(last_value, 0) as line from pg_sequences where schemaname = 'trin' order by 1`.execute(
    kysely,
  )
  found.sequences = sequences.rows.map(({ line }) => line)
  return found
}

function columnsIn(columns: readonly string[]) {
  return sql`(select jsonb_object_agg(c.key, c.value) from jsonb_each(to_jsonb(t)) c
    where c.key = any(${columns}) and c.key <> 'transaction')::text`
}

/** The columns of every table there is, by table. */
export async function columnsOfTables({ kysely }: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select table_name as name, array_agg(column_name::text) as columns from information_schema.columns
    where table_schema = 'trin' group by table_name`.execute(kysely)
  return new Map(rows.map(({ name, columns }) => [name, columns]))
}
