import { sql } from 'kysely'
import type { Store } from './stores.ts'

/** How many requests and deviations wait for an answer that this leader may give. */
export async function approvalsWaiting({ db, municipality, workerId }: Store): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from grant_request g
        where g.municipality = ${municipality} and g.answer is null and g.asked_by <> ${workerId}::uuid)
      + (select count(*) from deviation d
        where d.municipality = ${municipality} and d.answer is null and d.asked_by <> ${workerId}::uuid))::int as count`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}
