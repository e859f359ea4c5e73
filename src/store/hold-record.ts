import { sql } from 'kysely'
import type { RecordSpec } from '../kernel/record/record.ts'
import type { Store } from './stores.ts'

/** Keeps everyone else from changing a record until this transaction ends: they wait. */
export async function holdRecord(
  { db, municipality }: Store,
  { kind }: RecordSpec,
  id: string,
): Promise<void> {
  await sql`select 1 from ${sql.table(kind)} where municipality = ${municipality} and id = ${id}::uuid for update`.execute(
    db,
  )
}
