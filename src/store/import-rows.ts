import { type RawBuilder, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { PackageLine } from '../kernel/package/package-lines.ts'
import type { RecordKind } from '../kernel/record/record.ts'
import { giveSystemsAWorker } from './municipality.ts'
import type { Store } from './stores.ts'

/** A column of a record that an import fills from a text. */
export interface ImportColumn {
  readonly name: string
  readonly form: 'text' | 'word' | 'date' | 'instant' | 'int' | 'numeric' | 'boolean' | Lookup
  /** Given when the record is made and never changed by a newer package. */
  readonly isOnce?: boolean
}

/** The text is the package's id of another record, or a name that the municipality may have given one already. */
export interface Lookup {
  readonly in: RecordKind
  /** The column of the incoming line that holds the id, where it is not the column itself. */
  readonly by?: string
  /** Column of the record found; its id when left out. */
  readonly take?: 'person_id'
  readonly isName?: boolean
}

/** Records to be kept, each under the id that the package knows it by. */
export interface Incoming {
  readonly table: string
  readonly columns: readonly ImportColumn[]
  readonly records: readonly PackageLine[]
  /** Records that are already there are left as they are. */
  readonly isOnlyNew?: boolean
  readonly onKept?: (count: number) => void
}

export interface Merged {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  /** Records of an earlier package that are not in this one; they are left. */
  readonly missing: number
}

const BATCH = 5_000

/** Adds a new municipality; the answer says whether it was there already, and whether its children are invented. */
export async function keepTenant(
  { db, municipality }: Store,
  tenant: {
    readonly name: string
    readonly invented: boolean
    readonly title: string
    readonly description: string
  },
): Promise<{ readonly isNew: boolean; readonly invented: boolean }> {
  const { rows } = await sql<{ invented: boolean }>`
    select invented from tenant where municipality = ${municipality}`.execute(db)
  if (rows[0]) return { isNew: false, invented: rows[0].invented }
  await sql`
    insert into tenant (municipality, name, invented, suppress_below, title, description)
    values (${municipality}, ${tenant.name}, ${tenant.invented}, ${tenant.invented ? 0 : 5}, ${tenant.title},
      ${tenant.description})`.execute(db)
  await giveSystemsAWorker(db, municipality)
  return { isNew: true, invented: tenant.invented }
}

/** Whether the register has children, but none of those that the package has: then it was not filled from such a package. */
export async function hasOtherChildren(
  { db, municipality }: Store,
  importIds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ others: boolean }>`
    select exists (select from person where municipality = ${municipality} and kind = 'child')
      and not exists (
        select from person p join jsonb_array_elements_text(${JSON.stringify(importIds)}::jsonb) as i (id) on p.import_id = i.id
        where p.municipality = ${municipality}
      ) as others`.execute(db)
  return rows[0]?.others === true
}

/**
 * Keeps records of a package: new ones are made, those whose id came with an earlier package are changed where they
 * differ, each with its event. Some thousands at a time, in the transaction of the store.
 */
export async function mergeRecords(store: Store, incoming: Incoming): Promise<Merged> {
  const { table, records, onKept, isOnlyNew = false } = incoming
  const before = await importedCount(store, table)
  let created = 0
  let changed = 0
  for (let from = 0; from < records.length; from += BATCH) {
    const batch = records.slice(from, from + BATCH).map((record) => ({ ...record, id: uuid() }))
    const lines = incomingLines(store, incoming, JSON.stringify(batch))
    if (before > 0 && !isOnlyNew) changed += await changeThose(store, incoming, lines)
    created += await makeNew(store, incoming, lines)
    if (from === 0 && created > 0) await countRows(store, table)
    onKept?.(Math.min(from + BATCH, records.length))
  }
  const met = records.length - created
  return { created, changed, unchanged: met - changed, missing: Math.max(0, before - met) }
}

/**
 * Tells the planner how many rows there are, and holds off whoever else would count them before this transaction ends:
 * they would see none of its rows, and the records that follow would each be looked for by reading a whole table.
 */
async function countRows({ db }: Store, table: string): Promise<void> {
  await sql`analyze ${sql.table(table)}`.execute(db)
}

/** A population that was typed in by hand becomes the package's, so that no date has two. */
export async function adoptPopulation({ db, municipality }: Store, dates: readonly string[]): Promise<void> {
  await sql`
    update population set import_id = date::text, version = version + 1
    where municipality = ${municipality} and import_id is null and date::text = any(${dates})`.execute(db)
}

async function importedCount({ db, municipality }: Store, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table)}
    where municipality = ${municipality} and import_id is not null`.execute(db)
  return rows[0]?.count ?? 0
}

/** The lines with every text read as what its column holds. */
function incomingLines(store: Store, { columns }: Incoming, batch: string): RawBuilder<unknown> {
  const names = new Set(
    columns.map(({ name, form }) => (typeof form === 'object' ? (form.by ?? name) : name)),
  )
  const texts = sql.join([...names].map((name) => sql`${sql.ref(name)} text`))
  const values = columns.map((column) => sql`${readAs(store, column)} as ${sql.ref(column.name)}`)
  return sql`
    select i.id, i.import_id, ${sql.join(values)}
    from jsonb_to_recordset(${batch}::jsonb) as i (id uuid, import_id text, ${texts})`
}

function readAs({ municipality }: Store, { name, form }: ImportColumn): RawBuilder<unknown> {
  const text = sql.ref(`i.${typeof form === 'object' ? (form.by ?? name) : name}`)
  if (typeof form === 'object') {
    const found = (column: string) => sql`(
      select f.${sql.ref(form.take ?? 'id')} from ${sql.table(form.in)} f
      where f.municipality = ${municipality} and f.${sql.ref(column)} = ${text} limit 1)`
    if (!form.isName) return found('import_id')
    return sql`case when ${text} <> '' then coalesce(${found('import_id')}, ${found('name')}) end`
  }
  switch (form) {
    case 'text':
      return sql`coalesce(${text}, '')`
    case 'word':
      return sql`nullif(${text}, '')`
    case 'date':
      return sql`nullif(${text}, '')::date`
    case 'instant':
      return sql`nullif(${text}, '')::timestamptz`
    default:
      return sql`nullif(${text}, '')::${sql.raw(form)}`
  }
}

async function changeThose(
  { db, municipality }: Store,
  { table, columns }: Incoming,
  lines: RawBuilder<unknown>,
): Promise<number> {
  const names = columns.filter(({ isOnce }) => !isOnce).map(({ name }) => name)
  if (names.length === 0) return 0
  const old = sql.join(names.map((name) => sql.ref(`t.${name}`)))
  const now = sql.join(names.map((name) => sql.ref(`n.${name}`)))
  const set = sql.join(names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`n.${name}`)}`))
  const { numAffectedRows } = await sql`
    with n as materialized (${lines})
    update ${sql.table(table)} t set version = t.version + 1, ${set} from n
    where t.municipality = ${municipality} and t.import_id = n.import_id
      and row(${old}) is distinct from row(${now})`.execute(db)
  return Number(numAffectedRows ?? 0)
}

async function makeNew(
  { db, municipality }: Store,
  { table, columns }: Incoming,
  lines: RawBuilder<unknown>,
): Promise<number> {
  const isNamed = columns.some(({ form }) => typeof form !== 'object') && ['team', 'provider'].includes(table)
  const into = sql.join(columns.map(({ name }) => sql.ref(name)))
  const values = sql.join(columns.map(({ name }) => sql.ref(`n.${name}`)))
  const { numAffectedRows } = await sql`
    with n as materialized (${lines})
    insert into ${sql.table(table)} (municipality, id, import_id, ${into})
    select ${municipality}, n.id, n.import_id, ${values} from n
    where not exists (
      select from ${sql.table(table)} t where t.municipality = ${municipality}
        and (t.import_id = n.import_id ${isNamed ? sql`or t.name = n.import_id` : sql``})
    )
    order by n.id`.execute(db)
  return Number(numAffectedRows ?? 0)
}
