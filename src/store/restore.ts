import { sql, type Transaction } from 'kysely'
import { type BackedUp, migrationsOf, tablesOf, writtenAlike } from './backup.ts'
import { checkBackup, DamagedBackup, type Heading, readBackup, type TableLine } from './backup-format.ts'
import { type Database, type Tables, withoutLimits } from './database.ts'
import { takePseudonymKey, type WrongKeyHere, wrongKeyIn } from './fitting-keys.ts'
import type { Keyring } from './keyring.ts'
import { migrateIn, startAsBefore } from './migrate.ts'

/** A register is there already: a restore never writes over one. */
export class NotEmpty extends Error {
  constructor() {
    super('there is a register in the database already')
  }
}

/** The keys of this server are not those of the backup. */
export class OtherKeys extends Error {
  readonly wrong: WrongKeyHere

  constructor(wrong: WrongKeyHere) {
    super(`${wrong.variable} is not that of the backup`)
    this.wrong = wrong
  }
}

/** The backup was made by a Trin with other tables than this one has. */
export class OtherTables extends Error {}

/** What is known of a backup beforehand. */
interface Known {
  /** What `checkBackup` found in the file, where it has been asked. */
  readonly checked?: Heading
  /** The keys that it is to be used with; a backup that does not fit them is not restored. */
  readonly keys?: Keyring | null
}

/**
 * Fills an empty, migrated database from a backup, and brings one of an earlier Trin to this version: all of it, or,
 * where the file is damaged, nothing.
 */
export async function restore(
  { kysely }: Database,
  file: string,
  { checked, keys }: Known = {},
): Promise<BackedUp> {
  const heading = checked ?? (await checkBackup(file))
  return kysely.transaction().execute(async (db) => {
    await withoutLimits(db)
    await sql`lock table tenant in share row exclusive mode`.execute(db)
    const { rows } = await sql`select 1 from tenant limit 1`.execute(db)
    if (rows.length > 0) throw new NotEmpty()
    await writtenAlike(db)
    const isOlder = checkTables(heading, await migrationsOf(db))
    if (isOlder) await startAsBefore(db, lastOf(heading))
    const tables = await tablesOf(db)
    await setGuards(db, tables, 'off')
    const counts = await load(db, file, tables)
    await setGuards(db, tables, 'on')
    if (isOlder) await migrateIn(db)
    if (heading.pseudonymKey) await takePseudonymKey(db, heading.pseudonymKey)
    const wrong = keys ? await wrongKeyIn(db, keys) : null
    if (wrong) throw new OtherKeys(wrong)
    return { rows: counts }
  })
}

/** Whether the backup was made by an earlier Trin than this; throws when this one does not come after it. */
function checkTables(heading: Heading, ours: Heading['migrations']): boolean {
  const isOurs = heading.migrations.every(
    ({ name, digest }, at) => ours[at]?.name === name && ours[at].digest === digest,
  )
  if (isOurs && heading.migrations.length > 0) return heading.migrations.length < ours.length
  throw new OtherTables(
    `the backup is of another Trin, whose last migration is ${lastOf(heading)}; restore it with that one`,
  )
}

function lastOf({ migrations }: Heading): string {
  return migrations.at(-1)?.name ?? 'none'
}

/**
 * Rows come in the order of the tables' names, with their events and versions: no trigger may add to them, and a row may
 * refer to one that comes later. What they refer to is checked when they are all there. An owner may do this; a superuser
 * need not.
 */
async function setGuards(
  db: Transaction<Tables>,
  tables: readonly string[],
  to: 'on' | 'off',
): Promise<void> {
  if (to === 'on') await sql`set constraints all immediate`.execute(db)
  for (const table of tables) {
    const alter = sql`alter table ${sql.table(table)}`
    await sql`${alter} ${to === 'on' ? sql`enable` : sql`disable`} trigger user`.execute(db)
    const { rows } = await sql<{ name: string }>`
      select conname as name from pg_constraint where contype = 'f' and conrelid = ${table}::regclass`.execute(
      db,
    )
    const timing = to === 'on' ? sql`not deferrable` : sql`deferrable initially deferred`
    for (const { name } of rows) {
      await sql`${alter} alter constraint ${sql.ref(name)} ${timing}`.execute(db)
    }
  }
}

async function load(
  db: Transaction<Tables>,
  file: string,
  tables: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for await (const { table, rows } of batchesOf(file)) {
    const name = table.table
    if (!tables.includes(name)) throw new DamagedBackup(`it has a table ${name}, and this register has none`)
    counts[name] = (counts[name] ?? 0) + (await insert(db, table, rows))
    if (rows.length === 0) await setSequences(db, table)
  }
  return counts
}

interface Batch {
  readonly table: TableLine
  readonly rows: readonly string[]
}

const BATCH_ROWS = 2000
const BATCH_CHARACTERS = 4_000_000

/** The rows of each table in batches; the last batch of a table is empty. */
async function* batchesOf(file: string): AsyncGenerator<Batch> {
  let table: TableLine | null = null
  let rows: string[] = []
  let characters = 0
  for await (const part of readBackup(file)) {
    if ('row' in part) {
      rows.push(part.row)
      characters += part.row.length
    }
    const isFull = rows.length >= BATCH_ROWS || characters >= BATCH_CHARACTERS
    if (table && rows.length > 0 && (isFull || !('row' in part))) {
      yield { table, rows }
      rows = []
      characters = 0
    }
    if (table && !('row' in part)) yield { table, rows: [] }
    if ('table' in part) table = part.table
  }
}

/** @returns how many rows were kept */
async function insert(
  db: Transaction<Tables>,
  { table, columns }: TableLine,
  rows: readonly string[],
): Promise<number> {
  if (rows.length === 0) return 0
  const types = await typesOf(db, table)
  const values = columns.map((name, at) => {
    const type = types.get(name)
    if (!type) throw new DamagedBackup(`${table} has a column ${name}, and that of this register has none`)
    return sql`(r.line ->> ${sql.lit(at)})::${sql.raw(type)}`
  })
  const { numAffectedRows = 0n } = await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))}) overriding system value
    select ${sql.join(values)} from json_array_elements(${`[${rows.join(',')}]`}::json) as r (line)`.execute(
    db,
  )
  if (Number(numAffectedRows) !== rows.length)
    throw new DamagedBackup(`not all rows of ${table} could be kept`)
  return rows.length
}

/** As PostgreSQL itself writes the types of its columns. */
async function typesOf(db: Transaction<Tables>, table: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(db)
  return new Map(rows.map(({ name, type }) => [name, type]))
}

async function setSequences(db: Transaction<Tables>, { table, sequences }: TableLine): Promise<void> {
  for (const [column, last] of Object.entries(sequences)) {
    if (last === '0') continue
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), ${last}::bigint)`.execute(db)
  }
}
