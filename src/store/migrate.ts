import { sql, type Transaction } from 'kysely'
import { type Database, SCHEMA, type Tables, withoutLimits } from './database.ts'
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
export function migrate({ kysely }: Database): Promise<readonly string[]> {
  return kysely.transaction().execute(migrateIn)
}

/** The same in a transaction that does more. */
export async function migrateIn(db: Transaction<Tables>): Promise<readonly string[]> {
  const missing = await missingMigrations(db)
  const laid = await sqlFiles('sql')
  const areGuardsOther = await runWithGuards(db, missing)
  await layAgain(
    db,
    laid.filter((file) => !isOfGuards(file)),
    missing.length > 0,
  )
  if (areGuardsOther) await sql`call guard_again()`.execute(db)
  return missing.map(({ name }) => name)
}

/**
 * Puts the empty tables of an earlier Trin in the place of those that are there, whatever is in them: what was written
 * then is read into these, and `migrateIn` brings it to this version.
 */
export async function startAsBefore(db: Transaction<Tables>, last: string): Promise<void> {
  await sql.raw(`drop schema ${SCHEMA} cascade`).execute(db)
  const missing = await missingMigrations(db)
  await runWithGuards(
    db,
    missing.filter(({ name }) => name <= last),
  )
}

/** @returns whether the guards have another text than they had */
async function runWithGuards(db: Transaction<Tables>, missing: readonly SqlFile[]): Promise<boolean> {
  const later = missing.filter(({ name }) => name > REMEMBERS)
  await run(
    db,
    missing.filter(({ name }) => name <= REMEMBERS),
  )
  if (!(await remembers(db))) return false
  const guards = (await sqlFiles('sql')).filter(isOfGuards)
  const areOther = await layAgain(db, guards, missing.length > 0)
  await run(db, later)
  return areOther
}

async function remembers(db: Transaction<Tables>): Promise<boolean> {
  const { rows } = await sql`select from migration where name = ${REMEMBERS}`.execute(db)
  return rows.length > 0
}

/** The procedures that migrations call stand in files whose names begin with 0. */
function isOfGuards({ name }: SqlFile): boolean {
  return name.startsWith('0')
}

/** What is to be run; whoever asks holds the lock until the transaction ends. */
async function missingMigrations(db: Transaction<Tables>): Promise<readonly SqlFile[]> {
  const files = await sqlFiles('migrations')
  await withoutLimits(db)
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(db)
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
