import { sql } from 'kysely'
import type { StoredRecord } from '../../kernel/record/record.ts'
import { columnsOf, type Row, seen } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { ADDRESS } from './person.record.ts'

/** Where a person lives on a day: the newest address that has begun and not ended. Null when none is known. */
export async function currentAddress(
  store: Store,
  personId: string,
  today: string,
): Promise<StoredRecord<typeof ADDRESS> | null> {
  const { rows } = await sql<Row>`
    select ${columnsOf(ADDRESS)} from address
    where municipality = ${store.municipality} and person_id in (select one_child(${personId}::uuid))
      and (start_date is null or start_date <= ${today}::date) and (end_date is null or end_date >= ${today}::date)
    order by start_date desc nulls last, person_id = ${personId}::uuid desc, id desc limit 1`.execute(
    store.db,
  )
  return rows[0] ? seen(store, ADDRESS, rows[0]) : null
}
