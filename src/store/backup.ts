import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql, type Transaction } from 'kysely'
import { backupDigest, type Heading, type Migration, type TableLine } from './backup-format.ts'
import { type Database, SCHEMA, type Tables, withoutLimits } from './database.ts'
import { pseudonymKeyOf } from './fitting-keys.ts'

/** What `trin backup` tells when it is done. */
export interface BackedUp {
  readonly rows: Readonly<Record<string, number>>
}

/**
 * What the database is made by is made anew, and those who are signed in sign in again: no part of the register. Nor is
 * work that waits: a register that is restored, perhaps to rehearse, must not begin to send anything by itself (docs/jobs.md).
 */
const LEFT_OUT: readonly string[] = ['migration', 'laid', 'guarded_kind', 'session', 'waiting_job']
/** Transactions have other numbers in another database: there the restore itself is the one (0006-changes.sql). */
const LEFT_OUT_COLUMNS: readonly string[] = ['event.transaction']
const PAGE = 2000
const CURSOR = 'backup_rows'

/** Puts the whole register in one file, as it was at one moment, while others may go on working in it. */
export async function backup(database: Database, file: string): Promise<BackedUp> {
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID().slice(0, 8)}.partial`)
  const rows: Record<string, number> = {}
  try {
    await database.kysely.transaction().execute(async (db) => {
      await sql`set transaction isolation level repeatable read, read only`.execute(db)
      await withoutLimits(db)
      await writtenAlike(db)
      const target = createWriteStream(partial, { mode: 0o600, flags: 'wx' })
      await pipeline(Readable.from(chunked(lines(db, rows))), createGzip(), target)
    })
    await keep(partial, file)
  } finally {
    await rm(partial, { force: true })
  }
  return { rows }
}

/** Values are written, and read again, in one way, however the server is set up. */
export async function writtenAlike(db: Transaction<Tables>): Promise<void> {
  await sql`select set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'postgres', true),
    set_config('bytea_output', 'hex', true), set_config('timezone', 'UTC', true)`.execute(db)
}

async function* lines(db: Transaction<Tables>, rows: Record<string, number>): AsyncGenerator<string> {
  const digest = backupDigest()
  const noted = (line: string) => {
    digest.update(`${line}\n`)
    return line
  }
  yield noted(JSON.stringify(await headingOf(db)))
  for (const table of await tablesOf(db)) {
    const line = await tableLine(db, table)
    yield noted(JSON.stringify(line))
    rows[table] = 0
    for await (const row of rowsOf(db, line)) {
      rows[table] += 1
      yield noted(row)
    }
  }
  yield JSON.stringify({ end: true, rows, digest: digest.digest('hex') })
}

async function headingOf(db: Transaction<Tables>): Promise<Heading> {
  const { rows } = await sql<{ at: string }>`select now() as at`.execute(db)
  return {
    backup: 'trin',
    format: 1,
    at: String(rows[0]?.at),
    migrations: await migrationsOf(db),
    pseudonymKey: await pseudonymKeyOf(db),
  }
}

/** What the tables of this database were made by. */
export async function migrationsOf(db: Transaction<Tables>): Promise<readonly Migration[]> {
  const { rows } = await sql<Migration>`select name, digest from migration order by name`.execute(db)
  return rows.map(({ name, digest }) => ({ name, digest }))
}

/** Every table of the register, also those of migrations to come. */
export async function tablesOf(db: Transaction<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = ${SCHEMA}::regnamespace and c.relkind in ('r', 'p') order by c.relname`.execute(db)
  return rows.map(({ name }) => name).filter((name) => !LEFT_OUT.includes(name))
}

async function tableLine(db: Transaction<Tables>, table: string): Promise<TableLine> {
  const { rows } = await sql<{ name: string; is_identity: boolean }>`
    select a.attname as name, a.attidentity <> '' as is_identity from pg_attribute a
    where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by a.attnum`.execute(db)
  const kept = rows.filter(({ name }) => !LEFT_OUT_COLUMNS.includes(`${table}.${name}`))
  const sequences: Record<string, string> = {}
  for (const { name } of kept.filter(({ is_identity }) => is_identity)) {
    const sequence = sql`pg_get_serial_sequence(${table}, ${name})::regclass`
    const last = await sql<{ last: string | null }>`
      select coalesce(pg_sequence_last_value(${sequence}), 0)::text as last`.execute(db)
    sequences[name] = String(last.rows[0]?.last)
  }
  return { table, columns: kept.map(({ name }) => name), sequences }
}

/** Pages of a cursor, so that a large table is never in memory; in no order, since nothing depends on it. */
async function* rowsOf(db: Transaction<Tables>, { table, columns }: TableLine): AsyncGenerator<string> {
  const texts = sql.join(columns.map((name) => sql`${sql.ref(name)}::text`))
  await sql`declare ${sql.ref(CURSOR)} no scroll cursor for
    select json_build_array(${texts})::text as line from ${sql.table(table)}`.execute(db)
  for (;;) {
    const page = await sql<{ line: string }>`fetch ${sql.lit(PAGE)} from ${sql.ref(CURSOR)}`.execute(db)
    yield* page.rows.map(({ line }) => line)
    if (page.rows.length < PAGE) break
  }
  await sql`close ${sql.ref(CURSOR)}`.execute(db)
}

const CHUNK = 1 << 16

/** Lines as chunks of a size that a stream works well with. */
async function* chunked(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let chunk = ''
  for await (const line of lines) {
    chunk += `${line}\n`
    if (chunk.length < CHUNK) continue
    yield Buffer.from(chunk)
    chunk = ''
  }
  yield Buffer.from(chunk)
}

/** The file has its name only when it is whole and on the disk. */
async function keep(partial: string, file: string): Promise<void> {
  const written = await open(partial, 'r')
  await written.sync()
  await written.close()
  await rename(partial, file)
}
