import { readdir } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import type { Tables } from './database.ts'
import type { Stores } from './stores.ts'

const MIGRATIONS = new URL('./migrations/', import.meta.url)

/** Whether the register can be used: the database answers, is of exactly this version, and takes writes. */
export async function isReady(stores: Stores): Promise<boolean> {
  const files = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort()
  const applied = await stores.beforeSignIn(async (db) => {
    await tryToWrite(db)
    const { rows } = await sql<{ name: string }>`select name from applied_migrations() as name`.execute(db)
    return rows.map(({ name }) => name).sort()
  })
  return files.join() === applied.join()
}

/** The database is a standby, or was told to take no writes. */
class ReadOnly extends Error {}

/**
 * Throws where a write would: no record is touched. A message in the log of the database asks for a transaction number
 * and is flushed when it is committed; a list longer than its memory goes to the disk, into a new file, so that a disk is
 * found to be full though there is still room in the tables.
 */
async function tryToWrite(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ only: string }>`
    select current_setting('transaction_read_only') as only, set_config('work_mem', '64kB', true)`.execute(db)
  if (rows[0]?.only !== 'off') throw new ReadOnly('the database takes no writes')
  await sql`select pg_logical_emit_message(true, 'trin', 'ready')`.execute(db)
  await sql`select count(*) from generate_series(1, 20000)`.execute(db)
}
