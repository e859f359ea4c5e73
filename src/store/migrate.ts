import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { type Database, SCHEMA } from './database.ts'

const FOLDER = new URL('./migrations/', import.meta.url)
/** Any number, the same in every process: whoever migrates holds this lock meanwhile. */
const LOCK = 7_464_201

/** The database was made by a newer or another Trin than this. */
export class UnknownMigration extends Error {
  constructor(name: string, why: string) {
    super(`migration ${name} of the database ${why}; start the newer Trin that made it`)
  }
}

/**
 * Brings the database to this version: forward only, each migration once, all or nothing, one process at a time.
 * @returns names of the migrations that were run
 */
export async function migrate({ kysely }: Database): Promise<readonly string[]> {
  const files = await migrationFiles()
  return kysely.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(db)
    await sql.raw(`create schema if not exists ${SCHEMA}`).execute(db)
    await sql`create table if not exists migration (
      name text primary key, digest text not null, applied_at timestamptz not null default now())`.execute(db)
    const { rows } = await sql<{ name: string; digest: string }>`select name, digest from migration`.execute(
      db,
    )
    for (const { name, digest } of rows) {
      const file = files.find((candidate) => candidate.name === name)
      if (!file) throw new UnknownMigration(name, 'is not known here')
      if (file.digest !== digest) throw new UnknownMigration(name, 'was another than the one here')
    }
    const missing = files.filter(({ name }) => !rows.some((row) => row.name === name))
    for (const { name, digest, text } of missing) {
      for (const statement of statementsOf(text)) await sql.raw(statement).execute(db)
      await sql`insert into migration (name, digest) values (${name}, ${digest})`.execute(db)
    }
    return missing.map(({ name }) => name)
  })
}

async function migrationFiles() {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, FOLDER), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** One statement at a time, since a prepared query is one: split at a `;` that ends a line outside a `$$` body. */
function statementsOf(text: string): readonly string[] {
  const statements: string[] = []
  let statement = ''
  let isInBody = false
  for (const line of text.split('\n')) {
    if (line.trimStart().startsWith('--') && !isInBody) continue
    statement += `${line}\n`
    if ((line.split('$$').length - 1) % 2 === 1) isInBody = !isInBody
    if (isInBody || !line.trimEnd().endsWith(';')) continue
    statements.push(statement)
    statement = ''
  }
  if (statement.trim() !== '') throw new Error('A migration ends without a semicolon')
  return statements
}
