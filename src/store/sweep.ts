import { sql } from 'kysely'
import { IDLE } from './sessions.ts'
import type { Store } from './stores.ts'

/** Nobody sends a creation again after so long: a draft lives a day on its device (docs/decisions/0015). */
const ANSWERS_KEPT = '90 days'

/**
 * Removes what nobody can use any more: sessions that have ended, with what the provider gave to end its own, and the
 * answers kept for requests that might be sent again. No record is touched.
 */
export async function sweep({ db, municipality }: Store): Promise<void> {
  await sql`delete from session where municipality = ${municipality}
    and (until_at < now() or last_used_at < now() - ${IDLE}::interval)`.execute(db)
  await sql`delete from idempotent_answer where municipality = ${municipality}
    and at < now() - ${ANSWERS_KEPT}::interval`.execute(db)
}
