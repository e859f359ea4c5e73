import { sql } from 'kysely'
import { hashList } from './cpr.ts'
import type { Keyring } from './keyring.ts'
import type { Store } from './stores.ts'

/** Whose CPR number it is, among those whom the user may see; otherwise null. */
export async function visibleOwner(
  { db, municipality, looks }: Store,
  keys: Keyring,
  cpr: string,
): Promise<string | null> {
  const digits = cpr.replace('-', '')
  const { rows } = await sql<{ id: string }>`
    select coalesce(p.merged_into, p.id) as id from person_cpr n
    join person p on p.municipality = n.municipality and p.id = n.person_id
    where n.municipality = ${municipality} and n.current and n.hash = any(${hashList(keys, digits)})
    limit 1`.execute(db)
  const [owner] = rows
  if (!owner) return null
  looks.saw(owner.id, 'cpr')
  return owner.id
}
