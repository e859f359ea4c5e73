import { type Kysely, sql } from 'kysely'
import type { Tables } from './database.ts'
import { type SqlFile, sqlFiles } from './sql-files.ts'
import type { Stores } from './stores.ts'

/** Whether the register can be used: the database answers, is of exactly this version, and takes writes. */
export async function isReady(stores: Stores): Promise<boolean> {
  const files = await sqlFiles('migrations')
  const applied = await stores.beforeSignIn(async (db) => {
    await tryToWrite(db)
    return appliedMigrations(db)
  })
  return areThese(files, applied)
}

/**
 * Whether someone has brought the register to exactly this version, its views and functions too; for a server that may
 * not do that itself.
 */
export async function isOfThisVersion(stores: Stores): Promise<boolean> {
  const applied = await stores.beforeSignIn(appliedMigrations)
  if (!areThese(await sqlFiles('migrations'), applied)) return false
  const { rows } = await stores
    .job('', 'version')
    .read(({ db }) =>
      sql<{ file: string; digest: string }>`select file, digest from laid_files()`.execute(db),
    )
  const stands = new Map(rows.map(({ file, digest }) => [file, digest]))
  return (await sqlFiles('sql')).every(({ name, digest }) => stands.get(name) === digest)
}

async function appliedMigrations(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from applied_migrations() as name`.execute(db)
  return rows.map(({ name }) => name)
}

function areThese(files: readonly SqlFile[], applied: readonly string[]): boolean {
  return files.map(({ name }) => name).join() === applied.toSorted().join()
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
