import { sql } from 'kysely'
import type { Keyring } from './keyring.ts'
import type { Store } from './stores.ts'

/** A CPR number on its way, encrypted for that move alone. */
interface MovingNumber {
  readonly personId: string
  readonly cipher: string
  readonly keyId: string
}

/** CPR numbers on their way are bound to the move: in no other row can they be opened. */
export function wayBetween(from: string, to: string): string {
  return `${from}>${to}`
}

/** Puts the numbers in offers that wait under the key in use; returns how many, 0 when none are left. */
export async function rotateOffered({ db, municipality }: Store, keys: Keyring): Promise<number> {
  const { rows } = await sql<{ id: string; to: string; cprs: readonly MovingNumber[] }>`
    select id, to_municipality as to, payload #> '{moving,cprs}' as cprs from transfer
    where municipality = ${municipality} and answer is null order by id for update`.execute(db)
  let rotated = 0
  for (const { id, to, cprs } of rows) {
    const old = cprs.filter(({ keyId }) => keyId !== keys.currentId)
    if (old.length === 0) continue
    rotated += old.length
    const now = cprs.map((one) => underCurrentKey(one, keys, wayBetween(municipality, to)))
    await sql`update transfer set payload = jsonb_set(payload, '{moving,cprs}', ${JSON.stringify(now)}::jsonb), version = version + 1
      where municipality = ${municipality} and id = ${id}::uuid`.execute(db)
  }
  return rotated
}

function underCurrentKey(one: MovingNumber, keys: Keyring, way: string): MovingNumber {
  const cpr = keys.decrypt(Buffer.from(one.cipher, 'base64'), one.keyId, way)
  const { cipher, keyId } = keys.encrypt(cpr, way)
  return { ...one, cipher: Buffer.from(cipher).toString('base64'), keyId }
}
