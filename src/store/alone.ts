import { sql } from 'kysely'
import { type Database, withoutLimits } from './database.ts'

/** Any number, the same in every process, and another than that of the migrations. */
const LOCK = 7_464_202

/**
 * Does something that only one server of a register may do at a time; the others wait for their turn. The embedded
 * database has one server.
 */
export async function alone<T>({ kysely, engine }: Database, work: () => Promise<T>): Promise<T> {
  if (engine === 'pglite') return work()
  return kysely.transaction().execute(async (db) => {
    await withoutLimits(db)
    // The lock is held while the work is done on other connections, however long that takes.
    await sql`select set_config('idle_in_transaction_session_timeout', '0', true),
      pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(db)
    return work()
  })
}
