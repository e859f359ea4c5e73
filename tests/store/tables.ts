import { sql } from 'kysely'
import type { Database } from '../../src/store/database.ts'

/**
 * Every row of every table as PostgreSQL writes it, and where its sequences have come to; sessions and work that waits
 * left out, and the transaction of an event, whose number means nothing in another database.
 */
export async function wholeRegister({
  kysely,
}: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'trin' and tablename not in (
      'session', 'migration', 'laid', 'guarded_kind', 'waiting_job')`.execute(kysely)
  const found: Record<string, readonly string[]> = {}
  for (const { name } of tables.rows) {
    const row = name === 'event' ? sql`(to_jsonb(t) - 'transaction')::text` : sql`t::text`
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
