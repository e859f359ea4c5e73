import { sql } from 'kysely'
import type { Keyring } from './keyring.ts'
import { wayBetween } from './moving-keys.ts'
import type { Store } from './stores.ts'

/** Puts some of the municipality's CPR numbers under the key in use; returns how many, 0 when none are left. */
export async function rotateBatch(store: Store, keys: Keyring, size: number): Promise<number> {
  const { db, municipality } = store
  const { rows } = await sql<{ id: string; cipher: Uint8Array; key_id: string }>`
    select id, cipher, key_id from person_cpr
    where municipality = ${municipality} and key_id <> ${keys.currentId}
    order by id limit ${size} for update`.execute(db)
  if (rows.length === 0) return 0
  const rotated = rows.map(({ id, cipher, key_id }) => {
    const cpr = keys.decrypt(cipher, key_id, municipality)
    return { id, cipher: hexOf(keys.encrypt(cpr, municipality).cipher), hash: hexOf(keys.hash(cpr)) }
  })
  await sql`
    update person_cpr c set cipher = decode(r.cipher, 'hex'), hash = decode(r.hash, 'hex'),
      key_id = ${keys.currentId}, version = c.version + 1
    from jsonb_to_recordset(${JSON.stringify(rotated)}::jsonb) as r (id uuid, cipher text, hash text)
    where c.municipality = ${municipality} and c.id = r.id`.execute(db)
  return rows.length
}

interface MovingNumber {
  readonly personId: string
  /** Base64. */
  readonly cipher: string
  readonly keyId: string
}

/** The same for the numbers of children who have been offered to another municipality; returns how many. */
export async function rotateMoving(store: Store, keys: Keyring, size: number): Promise<number> {
  const { db, municipality } = store
  const { rows } = await sql<{ id: string; to: string; cprs: readonly MovingNumber[] }>`
    select id, to_municipality as to, payload #> '{moving,cprs}' as cprs from transfer
    where municipality = ${municipality} and exists (
      select from jsonb_array_elements(payload #> '{moving,cprs}') n where n ->> 'keyId' <> ${keys.currentId})
    order by id limit ${size} for update`.execute(db)
  for (const { id, to, cprs } of rows) {
    const rotated = cprs.map((one) => rotatedNumber(keys, one, wayBetween(municipality, to)))
    await sql`
      update transfer set payload = jsonb_set(payload, '{moving,cprs}', ${JSON.stringify(rotated)}::jsonb),
        version = version + 1
      where municipality = ${municipality} and id = ${id}::uuid`.execute(db)
  }
  return rows.reduce((sum, { cprs }) => sum + cprs.length, 0)
}

function rotatedNumber(keys: Keyring, { personId, cipher, keyId }: MovingNumber, way: string): MovingNumber {
  const sealed = keys.encrypt(keys.decrypt(Buffer.from(cipher, 'base64'), keyId, way), way)
  return { personId, cipher: Buffer.from(sealed.cipher).toString('base64'), keyId: sealed.keyId }
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
