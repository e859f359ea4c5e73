import { sql } from 'kysely'
import { nameKeysOf } from '../kernel/name-key.ts'
import type { RecordKind } from '../kernel/record/record.ts'
import { versionOf, writeInventedHistory } from './invented-history.ts'
import type { Keyring } from './keyring.ts'
import type { Store } from './stores.ts'

/** Columns and their values, `id` among them. */
export type PlainRow = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** A municipality that was made up, as rows of the register. */
export interface InventedMunicipality {
  readonly name: string
  readonly records: Readonly<Record<RecordKind, readonly PlainRow[]>>
  readonly cprs: readonly { readonly personId: string; readonly cpr: string }[]
}

/** The municipality has a register already, and children of the real world may be in it. */
export class NotInvented extends Error {
  constructor(municipality: string) {
    super(`municipality ${municipality} is a real one in this database; nothing invented is written into it`)
  }
}

/**
 * Fills an invented municipality, a whole kind of record at a time.
 * @returns false when it is there already; then nothing is changed
 */
export async function writeInventedMunicipality(
  store: Store,
  keys: Keyring,
  made: InventedMunicipality,
): Promise<boolean> {
  const { db, municipality } = store
  const { rows } = await sql<{ invented: boolean }>`
    select invented from tenant where municipality = ${municipality}`.execute(db)
  if (rows[0] && !rows[0].invented) throw new NotInvented(municipality)
  if (rows[0]) return false
  const description = 'Opdigtet kommune. Ingen af menneskene findes.'
  await sql`insert into tenant (municipality, name, invented, title, description)
    values (${municipality}, ${made.name}, true, ${made.name}, ${description})`.execute(db)
  await setEvents(store, 'disable')
  for (const spec of store.kinds.referredFirst) {
    const rows = made.records[spec.kind].map((row) => ({ ...row, version: versionOf(spec, row) }))
    await insertRows(store, spec.kind, rows)
  }
  await writeInventedHistory(store)
  await setEvents(store, 'enable')
  await insertNameKeys(store, made.records.person)
  await insertNumbers(store, keys, made.cprs)
  return true
}

/** The history of an invented municipality is told as it would have been, so no event is written of its being made up. */
async function setEvents({ db, kinds }: Store, to: 'enable' | 'disable'): Promise<void> {
  for (const { kind } of kinds.all)
    await sql`alter table ${sql.table(kind)} ${sql.raw(to)} trigger added`.execute(db)
}

/** Rows that say the same columns go in together; a column that is not said keeps its default. */
async function insertRows(
  { db, municipality }: Store,
  table: RecordKind,
  rows: readonly PlainRow[],
): Promise<void> {
  const byColumns = Map.groupBy(rows, (row) => Object.keys(row).sort().join())
  for (const alike of byColumns.values()) {
    const columns = sql.join(Object.keys(alike[0]).map((name) => sql.ref(name)))
    await sql`insert into ${sql.table(table)} (municipality, ${columns})
      select ${municipality}, ${columns}
      from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(alike)}::jsonb)`.execute(db)
  }
}

async function insertNameKeys({ db, municipality }: Store, persons: readonly PlainRow[]): Promise<void> {
  const keys = persons.flatMap(({ id, given_name, family_name }) =>
    nameKeysOf(`${given_name} ${family_name}`).map((key) => ({ key, person_id: id })),
  )
  await sql`insert into name_key (municipality, key, person_id)
    select ${municipality}, k.key, k.person_id
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k (key text, person_id uuid)`.execute(db)
}

async function insertNumbers(
  { db, municipality }: Store,
  keys: Keyring,
  cprs: InventedMunicipality['cprs'],
): Promise<void> {
  const rows = cprs.map(({ personId, cpr }) => {
    const { cipher, keyId } = keys.encrypt(cpr, municipality)
    return { person_id: personId, cipher: hex(cipher), hash: hex(keys.hash(cpr)), key_id: keyId }
  })
  await sql`insert into person_cpr (municipality, id, person_id, cipher, hash, key_id)
    select ${municipality}, gen_random_uuid(), n.person_id, decode(n.cipher, 'hex'), decode(n.hash, 'hex'), n.key_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (person_id uuid, cipher text, hash text, key_id text)`.execute(
    db,
  )
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
