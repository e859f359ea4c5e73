import { sql } from 'kysely'
import { personName } from '../kernel/record-name.ts'
import type { SeenKind } from './looks.ts'
import type { Row } from './records.ts'
import type { Store } from './stores.ts'

/** Of some children, the names of those that the user sees the whole of; each look is logged as of these kinds. */
export async function seenChildren(
  store: Store,
  ids: readonly string[],
  kinds: readonly SeenKind[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select p.id, p.given_name, p.family_name, p.protected from person p
    where p.municipality = ${store.municipality} and p.id = any(${[...new Set(ids)]}::uuid[]) and sees_whole(p.id)`.execute(
    store.db,
  )
  const names = new Map<string, string>()
  for (const row of rows) {
    const id = String(row.id)
    names.set(id, personName(row).da)
    for (const kind of kinds) store.looks.saw(id, kind)
  }
  return names
}

/** Who made some changes and why, as far as the user may see them. */
export async function whoAndWhy(
  { db, municipality }: Store,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, { readonly by: string; readonly reason: string }>> {
  if (seqs.length === 0) return new Map()
  const { rows } = await sql<{ seq: number; by: string; reason: string }>`
    select e.seq, e.reason, coalesce(w.name, e.system, '') as by
    from event e left join worker w on w.municipality = e.municipality and w.id = e.worker_id
    where e.municipality = ${municipality} and e.seq = any(${[...seqs]}::bigint[])`.execute(db)
  return new Map(rows.map(({ seq, by, reason }) => [Number(seq), { by, reason }]))
}
