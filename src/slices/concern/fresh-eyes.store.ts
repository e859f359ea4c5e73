import { sql } from 'kysely'
import { danishOrder } from '../../store/danish-order.ts'
import type { Row } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import type { MeasureLaw } from './fresh-eyes.rules.ts'

/** The law of each measure that ran for a child on a day, also of those that whoever asks does not see. */
export async function lawOfRunning(
  { db }: Store,
  personId: string,
  onDay: string,
): Promise<readonly MeasureLaw[]> {
  const { rows } = await sql<Row>`
    select legal_basis, measure_type, start_date::text from measures_running(${personId}::uuid, ${onDay}::date)`.execute(
    db,
  )
  return rows.map((row) => ({
    legalBasis: typeof row.legal_basis === 'string' ? row.legal_basis : null,
    measureType: String(row.measure_type),
    startDate: String(row.start_date),
  }))
}

/** Whether someone is new to the case of a notification: the database decides, from who has written what. */
export async function isFresh(
  { db }: Store,
  of: { readonly child: string; readonly notification: string; readonly who: string },
): Promise<boolean> {
  const { rows } = await sql<{ took_part: boolean }>`
    select ${of.who}::uuid in (select who_took_part(${of.child}::uuid, ${of.notification}::uuid)) as took_part`.execute(
    db,
  )
  return rows[0]?.took_part === false
}

/** Someone of the authority who is new to a case. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly team: string | null
}

/** Advisers and leaders of the authority who are new to the case of a notification, in Danish order. */
export async function freshColleagues(
  { db, municipality }: Store,
  notification: string,
): Promise<readonly Colleague[]> {
  const { rows } = await sql<Row>`
    select f.id::text, f.name, t.name as team from fresh_workers(${notification}::uuid) f
    left join team t on t.municipality = ${municipality} and t.id = f.team_id
    order by ${danishOrder(sql`f.name`)}, f.id`.execute(db)
  return rows.map((row) => ({
    id: String(row.id),
    name: String(row.name),
    team: typeof row.team === 'string' ? row.team : null,
  }))
}

/** The last day (ISO) of an access that is given now to look with fresh eyes. */
export async function freshEyesUntil({ db }: Store): Promise<string> {
  const { rows } = await sql<{ until: string }>`select fresh_eyes_until()::text as until`.execute(db)
  return String(rows[0]?.until)
}
