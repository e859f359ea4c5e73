import { sql } from 'kysely'
import { parseCpr } from '../kernel/cpr.ts'
import type { Keyring } from './keyring.ts'
import type { Store } from './stores.ts'

/**
 * Gives a person a CPR number, in place of the one it had; the old one is kept as a former number. `taken`: it is
 * another person's number in this municipality. The number has been through `parseCpr`.
 */
export async function setCpr(
  store: Store,
  keys: Keyring,
  personId: string,
  cpr: string,
): Promise<'set' | 'taken'> {
  const digits = parseCpr(cpr)
  if (!digits) throw new Error('a CPR number reached the store without having been checked')
  const { db, municipality } = store
  await holdNumber(store, keys, digits)
  const owners = await ownersOf(store, keys, digits)
  if (owners.some(({ id, own }) => own && id === personId)) return 'set'
  const ids = [...new Set([personId, ...owners.map(({ id }) => id)])]
  if (ids.length > 1 && !(await areOneChild(store, ids))) return 'taken'
  await sql`update person_cpr set current = false, version = version + 1
    where municipality = ${municipality} and person_id = ${personId}::uuid and current`.execute(db)
  const { cipher, keyId } = keys.encrypt(digits, municipality)
  await sql`insert into person_cpr (municipality, id, person_id, cipher, hash, key_id)
    values (${municipality}, gen_random_uuid(), ${personId}::uuid, ${cipher}, ${keys.hash(digits)}, ${keyId})`.execute(
    db,
  )
  return 'set'
}

/** A person's number as it is now; of the record it was merged with, when it has none itself. Null when there is none. */
export async function cprOf(store: Store, keys: Keyring, personId: string): Promise<string | null> {
  const { rows } = await sql<{ cipher: Uint8Array; key_id: string }>`
    select c.cipher, c.key_id from person_cpr c
    where c.municipality = ${store.municipality} and c.current and c.person_id in (
      select ${personId}::uuid union all select p.id from person p
      where p.municipality = ${store.municipality} and p.merged_into = ${personId}::uuid)
    order by c.person_id = ${personId}::uuid desc, c.id limit 1`.execute(store.db)
  return rows[0] ? keys.decrypt(rows[0].cipher, rows[0].key_id, store.municipality) : null
}

/** Two who give the same number at the same moment take turns, so that only one of them gets it. */
async function holdNumber({ db, municipality }: Store, keys: Keyring, cpr: string): Promise<void> {
  const name = `${municipality} ${Buffer.from(keys.hash(cpr)).toString('hex')}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db)
}

interface Owner {
  readonly id: string
  /** False: the number is of a record that was merged into this one, or of a person whom this user may not see. */
  readonly own: boolean
}

/** Whose number it is now, whether this user may see them or not. */
async function ownersOf(store: Store, keys: Keyring, cpr: string): Promise<readonly Owner[]> {
  const hashes = hashList(keys, cpr)
  const { rows } = await sql<{ id: string; own: boolean }>`
    select person_id as id, true as own from person_cpr
    where municipality = ${store.municipality} and current and hash = any(${hashes})
    union all select id, false from find_persons(${hashes}, '{}', null)`.execute(store.db)
  return rows
}

/** The hashes of a number under all keys, as a value for SQL. */
export function hashList(keys: Keyring, cpr: string) {
  const texts = keys.hashes(cpr).map((hash) => Buffer.from(hash).toString('hex'))
  return sql`array(select decode(h, 'hex') from unnest(${texts}::text[]) as t (h))`
}

async function areOneChild({ db, municipality }: Store, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ children: number }>`
    select case when count(*) = ${ids.length} then count(distinct coalesce(merged_into, id))::int end as children from person
    where municipality = ${municipality} and id = any(${[...ids]}::uuid[])`.execute(db)
  return rows[0]?.children === 1
}
