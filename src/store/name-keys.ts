import { type RawBuilder, sql } from 'kysely'
import { nameKeysOf, searchKeysOf } from '../domain/name-key.ts'
import type { Store } from './stores.ts'

/** Makes a person found by its name as it is now, and no longer by the one it had. */
export async function writeNameKeys(
  store: Store,
  personId: string,
  names: { readonly given_name: string; readonly family_name: string },
): Promise<void> {
  const { db, municipality } = store
  const keys = nameKeysOf(`${names.given_name} ${names.family_name}`)
  await sql`delete from name_key where municipality = ${municipality} and person_id = ${personId}::uuid
    and key <> all(${keys}::text[])`.execute(db)
  if (keys.length === 0) return
  await sql`insert into name_key (municipality, key, person_id)
    select ${municipality}, key, ${personId}::uuid from unnest(${keys}::text[]) as t (key)
    on conflict do nothing`.execute(db)
}

/**
 * A query for the ids of persons whose names hold every word of the text, in any spelling and any order; the words may
 * be unfinished. Null when the text holds no word. To stand in `id in (...)`.
 */
export function personsNamed(store: Store, text: string): RawBuilder<unknown> | null {
  const words = searchKeysOf(text)
  if (words.length === 0) return null
  const found = words.map(
    ({ from, before, sounds }) => sql`
      select k.person_id from name_key k where k.municipality = ${store.municipality}
        and ((k.key >= ${from} and k.key < ${before}) or k.key = any(${[...sounds]}::text[]))`,
  )
  return sql.join(found, sql` intersect `)
}
