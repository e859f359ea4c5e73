import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect, sql, type Transaction } from 'kysely'
import { lockFolder } from './folder-lock.ts'
import { withRememberedPlans } from './remembered-plans.ts'

/** Rows come as they are; each file of `store/` parses what it reads. */
export type Tables = Record<string, Record<string, unknown>>

/** An open database; disposing it closes it. */
export interface Database extends AsyncDisposable {
  readonly kysely: Kysely<Tables>
  readonly engine: 'pglite' | 'postgres'
  /** What the queue of jobs stands on: a server, to which it has connections of its own, or the one embedded database. */
  readonly queueOn: { readonly url: string; readonly as: SignedInAs } | { readonly pglite: PGlite }
}

/**
 * As whom a PostgreSQL server is used: as the owner of the register, who may change its tables and the queue's, or as a
 * server of it, whose connections begin in a role that reads no record, whatever their login could become.
 */
export type SignedInAs = 'owner' | 'server'

/** All tables, functions and policies of Trin live in this schema. */
export const SCHEMA = 'trin'

/** The queue's own tables lie here, apart from the register; the library lays and changes them (jobs/queue.ts). */
export const QUEUE_SCHEMA = 'trin_jobs'

/** Where the register is kept: a PostgreSQL server, or a folder of the embedded one. */
export type Place = { readonly url: string; readonly as?: SignedInAs } | { readonly folder: string }

/** Opens the database; throws `FolderInUse` when another process has the folder. */
export async function openDatabase(place: Place): Promise<Database> {
  return 'url' in place ? openPostgres(place.url, place.as ?? 'owner') : openEmbedded(place.folder)
}

// Types that JavaScript has no exact value for come as text; big numbers of ours (sequence numbers) are exact.
const DATE = 1082
const TIMESTAMPTZ = 1184
const INT8 = 20
const NUMERIC = 1700
const READ: Readonly<Record<number, (text: string) => unknown>> = {
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: instantOf,
  [INT8]: Number,
  [NUMERIC]: Number,
}

/** `2026-11-22 18:37:30.123456+00` of a session in UTC, as ISO; no digit is lost. */
function instantOf(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11).replace(/\+00(?::00)?$/, 'Z')}`
}

// Temporary tables last: named first, as they are where nothing is said, one of a table's name would be read in its place
// by the functions that run as the owner.
const SEARCH_PATH = `${SCHEMA},pg_temp`

/** So long does whoever asks wait for a connection, a new one or one that others use. */
const CONNECT_MS = 10_000
const SETTINGS: Readonly<Record<string, string | number>> = {
  search_path: SEARCH_PATH,
  timezone: 'UTC',
  // The policies make every plan look dear; compiling it would take longer than any of our queries does.
  jit: 'off',
  idle_in_transaction_session_timeout: 60_000,
  // Someone waits for the answer: what takes longer is cut, and its connection serves others. Commands have no such limit.
  statement_timeout: 30_000,
  lock_timeout: 5000,
}

/** Lets long work take its time: a migration, an import, a backup. Ends with the transaction. */
export async function withoutLimits(db: Transaction<Tables>): Promise<void> {
  await sql`select ${NO_LIMITS}`.execute(db)
}

/** The same, within a query that sets other things as well. */
export const NO_LIMITS = sql`set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true)`

async function openPostgres(url: string, as: SignedInAs): Promise<Database> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    options: optionsOf(as === 'server' ? { ...SETTINGS, role: 'trin_server' } : SETTINGS),
    types: {
      getTypeParser(oid: number, format?: 'text' | 'binary') {
        return READ[oid] ?? pg.types.getTypeParser(oid, format)
      },
    },
  })
  // A connection that breaks is replaced, idle or in the middle of a transaction: whoever asks next on it is told. An error
  // that nobody listens to would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: withRememberedPlans(pool) }) })
  return { kysely, engine: 'postgres', queueOn: { url, as }, [Symbol.asyncDispose]: () => kysely.destroy() }
}

/** As PostgreSQL takes settings when a connection begins. */
function optionsOf(settings: Readonly<Record<string, string | number>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}

async function openEmbedded(folder: string): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const lock = await lockFolder(folder)
  const pglite = await PGlite.create(path.join(folder, 'register'), { parsers: READ })
  await pglite.exec(`set search_path to ${SEARCH_PATH}; set timezone to 'UTC'`)
  const kysely = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  return {
    kysely,
    engine: 'pglite',
    queueOn: { pglite },
    async [Symbol.asyncDispose]() {
      await kysely.destroy()
      await lock.release()
    },
  }
}
