import { sql } from 'kysely'
import { type Birth, datedFields } from '../kernel/record/before-birth.ts'
import type { RecordSpec, RecordValues } from '../kernel/record/record.ts'
import { ON_DANISH_CLOCKS } from './danish-clock.ts'
import type { Store } from './stores.ts'

/** When a person whom this user sees was born, or is expected to be; null when that is not known. */
export async function birthOf({ db, municipality }: Store, personId: string): Promise<Birth | null> {
  const { rows } = await sql<{ born: string | null; expected: string | null }>`
    select birth_date::text as born, expected_birth_date::text as expected from person
    where municipality = ${municipality} and id = ${personId}::uuid`.execute(db)
  const { born = null, expected = null } = rows[0] ?? {}
  const day = born ?? expected
  return day === null ? null : { day, isExpected: born === null }
}

/** The first day that stands in each dated field of a child's records of a kind, as far as this user sees them. */
export async function firstDays(store: Store, spec: RecordSpec, personId: string): Promise<RecordValues> {
  const dated = datedFields(spec)
  if (dated.length === 0) return {}
  const columns = dated.map(({ name, form }) =>
    form === 'timestamp'
      ? sql`min((${sql.ref(name)} ${ON_DANISH_CLOCKS})::date)::text as ${sql.ref(name)}`
      : sql`min(${sql.ref(name)})::text as ${sql.ref(name)}`,
  )
  const { rows } = await sql<RecordValues>`
    select ${sql.join(columns)} from ${sql.table(spec.kind)}
    where municipality = ${store.municipality} and person_id in (select one_child(${personId}::uuid))`.execute(
    store.db,
  )
  return rows[0] ?? {}
}
