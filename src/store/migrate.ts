import { sql, type Transaction } from 'kysely'
import { type Database, SCHEMA, type Tables } from './database.ts'
import { runSql, type SqlFile, sqlFiles } from './sql-files.ts'

/** Any number, the same in every process: whoever migrates holds this lock meanwhile. */
const LOCK = 7_464_201
/** From here on the database remembers which views and functions it has; later migrations call the guards by name. */
const REMEMBERS = '0011-laid-again.sql'

/** The database was made by a newer or another Trin than this. */
export class UnknownMigration extends Error {
  constructor(name: string, why: string) {
    super(`migration ${name} of the database ${why}; start the newer Trin that made it`)
  }
}

/**
 * Brings the database to this version: migrations forward only, each once; the guards before those that call them, views
 * and functions after them all, again whenever their text is another. All or nothing, one process at a time.
 * @returns names of the migrations that were run
 */
export async function migrate({ kysely }: Database): Promise<readonly string[]> {
  const files = await sqlFiles('migrations')
  const laid = await sqlFiles('sql')
  return kysely.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(db)
    const missing = await missingMigrations(db, files)
    await run(
      db,
      missing.filter(({ name }) => name <= REMEMBERS),
    )
    const areGuardsOther = await layAgain(db, laid.filter(isOfGuards), missing.length > 0)
    await run(
      db,
      missing.filter(({ name }) => name > REMEMBERS),
    )
    await layAgain(
      db,
      laid.filter((file) => !isOfGuards(file)),
      missing.length > 0,
    )
    if (areGuardsOther) await sql`call guard_again()`.execute(db)
    return missing.map(({ name }) => name)
  })
}

/** The procedures that migrations call stand in files whose names begin with 0. */
function isOfGuards({ name }: SqlFile): boolean {
  return name.startsWith('0')
}

async function missingMigrations(db: Transaction<Tables>, files: readonly SqlFile[]) {
  await sql.raw(`create schema if not exists ${SCHEMA}`).execute(db)
  await sql`create table if not exists migration (
    name text primary key, digest text not null, applied_at timestamptz not null default now())`.execute(db)
  const { rows } = await sql<{ name: string; digest: string }>`select name, digest from migration`.execute(db)
  for (const { name, digest } of rows) {
    const file = files.find((candidate) => candidate.name === name)
    if (!file) throw new UnknownMigration(name, 'is not known here')
    if (file.digest !== digest) throw new UnknownMigration(name, 'was another than the one here')
  }
  return files.filter(({ name }) => !rows.some((row) => row.name === name))
}

async function run(db: Transaction<Tables>, migrations: readonly SqlFile[]): Promise<void> {
  for (const file of migrations) {
    await runSql(db, file)
    await sql`insert into migration (name, digest) values (${file.name}, ${file.digest})`.execute(db)
  }
}

/**
 * Lays the files whose text is another than the one that stands in the database; all of them after a migration, which may
 * have had to take a view away.
 * @returns whether any was laid
 */
async function layAgain(
  db: Transaction<Tables>,
  files: readonly SqlFile[],
  isMigrated: boolean,
): Promise<boolean> {
  const { rows } = await sql<{ file: string; digest: string }>`select file, digest from laid`.execute(db)
  const stands = new Map(rows.map(({ file, digest }) => [file, digest]))
  const others = files.filter(({ name, digest }) => isMigrated || stands.get(name) !== digest)
  for (const file of others) {
    await runSql(db, file)
    await sql`insert into laid (file, digest) values (${file.name}, ${file.digest})
      on conflict (file) do update set digest = excluded.digest, laid_at = now()`.execute(db)
  }
  return others.length > 0
}
