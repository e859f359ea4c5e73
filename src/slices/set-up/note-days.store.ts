import { sql } from 'kysely'
import type { Store } from '../../store/stores.ts'

/** Within how many days a talk is written down, as the municipality has decided; null where it has said no number. */
export async function noteDaysOf({ db, municipality }: Store): Promise<number | null> {
  const { rows } = await sql<{ note_days: number | null }>`
    select note_days from work_setting where municipality = ${municipality}`.execute(db)
  return rows[0]?.note_days ?? null
}
