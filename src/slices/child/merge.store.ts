import { sql } from 'kysely'
import type { Store } from '../../store/stores.ts'

/** A child's record, as far as a merge asks. */
export interface MergingChild {
  readonly id: string
  readonly kind: 'child' | 'adult'
  /** The record it was merged into. */
  readonly mergedInto: string | null
  /** Whether other records were merged into it. */
  readonly hasMerged: boolean
  /** Whether this user sees all of it. */
  readonly whole: boolean
  /** Whether that is so in an emergency alone. */
  readonly onlyEmergency: boolean
}

/** The records of these ids that the user sees, held until the transaction ends so that no other merge comes between. */
export async function holdForMerge(store: Store, ids: readonly string[]): Promise<readonly MergingChild[]> {
  const { db, municipality } = store
  await sql`select id from person where municipality = ${municipality} and id = any(${[...ids]}::uuid[])
    order by id for update`.execute(db)
  const { rows } = await sql<{
    id: string
    kind: 'child' | 'adult'
    merged_into: string | null
    has_merged: boolean
    whole: boolean
    only_emergency: boolean
  }>`
    select p.id, p.kind, p.merged_into, sees_whole(p.id) as whole, only_emergency(p.id),
      (select count(*) > 1 from one_child(p.id)) and p.merged_into is null as has_merged
    from person p where p.municipality = ${municipality} and p.id = any(${[...ids]}::uuid[])`.execute(db)
  return rows.map((row) => {
    store.looks.saw(row.id, 'person')
    const { id, kind, merged_into: mergedInto, has_merged: hasMerged, whole } = row
    return { id, kind, mergedInto, hasMerged, whole, onlyEmergency: row.only_emergency }
  })
}

/** Sets what a record was merged into; null makes it a record of its own again. Nothing else is touched. */
export async function writeMergedInto(store: Store, id: string, into: string | null): Promise<void> {
  await sql`update person set merged_into = ${into}::uuid, version = version + 1
    where municipality = ${store.municipality} and id = ${id}::uuid`.execute(store.db)
}
