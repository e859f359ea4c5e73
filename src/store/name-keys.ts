import { type RawBuilder, sql } from 'kysely'
import { nameKeysOf, searchKeysOf } from '../kernel/name-key.ts'
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
 * be unfinished. Null when the text holds no word. To stand in `id in (...)`, beside what says who may be seen.
 */
export function personsNamed(text: string): RawBuilder<unknown> | null {
  const ranges = searchKeysOf(text).flatMap(({ from, before, also, sounds }, word) => [
    ...[{ from, before }, ...also].map((range) => ({ word, ...range })),
    ...sounds.map((sound) => ({ word, from: sound, before: `${sound}${FIRST_OF_ALL}` })),
  ])
  if (ranges.length === 0) return null
  return sql`select persons_named(${ranges.map(({ word }) => word)}::int[], ${ranges.map(({ from }) => from)}::text[],
    ${ranges.map(({ before }) => before)}::text[])`
}

/** Before every letter and digit: between a key with it and one without lies that one key. */
const FIRST_OF_ALL = '\u0001'
