import { sql } from 'kysely'
import type { Store } from './stores.ts'

/** Whether two records turned out to be the same child. */
export async function isOneChild({ db }: Store, one: string, other: string): Promise<boolean> {
  const { rows } = await sql<{ is_one: boolean }>`
    select ${other}::uuid in (select one_child(${one}::uuid)) as is_one`.execute(db)
  return rows[0]?.is_one === true
}

/**
 * Ids of all the records that are one child: first the one that the others were merged into. Whatever is read of a
 * child is read of all of them. Only the id itself when there is no such record.
 */
export async function recordsOfOneChild(
  store: Store,
  personId: string,
): Promise<readonly [string, ...string[]]> {
  const { rows } = await sql<{ id: string; merged_into: string | null }>`
    select p.id, p.merged_into from person p
    where p.municipality = ${store.municipality} and p.id in (select one_child(${personId}::uuid))
    order by p.merged_into is not null, p.id`.execute(store.db)
  const [first = personId, ...others] = rows.map(({ id }) => id)
  return [first, ...others]
}
