import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { lookNames } from './look-names.store.ts'

/** An access that someone took in an emergency: to whom, why, how long, and which leader has taken note of it. */
export interface EmergencyAccess {
  readonly id: string
  readonly version: number
  readonly child: { readonly id: string; readonly name: string }
  readonly worker: { readonly id: string; readonly name: string }
  readonly reason: string
  /** ISO instants. */
  readonly from: string
  readonly until: string
  readonly acknowledgedBy: string | null
  readonly acknowledgedAt: string | null
}

/** The record that a child is kept under, seen or not; null when the municipality has no such child. */
export async function emergencyChild(
  { db }: Store,
  personId: string,
): Promise<{ readonly id: string; readonly isOpen: boolean } | null> {
  const { rows } = await sql<{ id: string | null; is_open: boolean }>`
    select c.id, sees_whole(c.id) and not exists (
      select from emergency_access e
      where e.municipality = my_municipality() and e.worker_id = my_id() and e.person_id = c.id and e.until_at > now()
    ) as is_open from emergency_child(${personId}::uuid) as c (id)`.execute(db)
  const child = rows[0]
  return child?.id ? { id: child.id, isOpen: child.is_open } : null
}

/** Writes down the access; from the next transaction on the child is there for this user, until it ends. */
export async function writeEmergencyAccess(
  store: Store,
  access: { readonly personId: string; readonly reason: string; readonly hours: number },
): Promise<EmergencyAccess> {
  const { rows } = await sql<{ id: string }>`
    insert into emergency_access (municipality, id, person_id, worker_id, reason, until_at)
    values (${store.municipality}, gen_random_uuid(), ${access.personId}::uuid, ${store.workerId}::uuid,
      ${access.reason}, now() + make_interval(hours => ${access.hours}::int))
    returning id`.execute(store.db)
  const written = await getEmergency(store, rows[0].id)
  if (!written) throw new Error('An emergency access is not there for the one who took it')
  return written
}

/** Those that no leader has taken note of first, then the newest; a leader's are all, anyone else's their own. */
export async function listEmergencies(store: Store): Promise<readonly EmergencyAccess[]> {
  return emergencies(store, sql`true`)
}

export async function getEmergency(store: Store, id: string): Promise<EmergencyAccess | null> {
  return (await emergencies(store, sql`e.id = ${id}::uuid`))[0] ?? null
}

/** How many accesses of others wait for this leader to take note of them; none wait for anyone else. */
export async function emergenciesWaiting({ db, municipality }: Store): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from emergency_access
    where municipality = ${municipality} and acknowledged_at is null and worker_id <> my_id()
      and i_am('team_leader', 'manager')`.execute(db)
  return rows[0].waiting
}

/** A leader has taken note of it. False when the database keeps this user from it, or someone was first. */
export async function writeAcknowledged(store: Store, id: string): Promise<boolean> {
  const { rows } = await sql`
    update emergency_access set acknowledged_by = my_id(), acknowledged_at = now(), version = version + 1
    where municipality = ${store.municipality} and id = ${id}::uuid and acknowledged_at is null
    returning id`.execute(store.db)
  return rows.length === 1
}

/** So many are shown; older ones that a leader has taken note of are found in the log. */
const SHOWN = 200

async function emergencies(
  store: Store,
  condition: RawBuilder<unknown>,
): Promise<readonly EmergencyAccess[]> {
  const { rows } = await sql<Row>`
    select e.id, e.version, e.person_id, e.worker_id, w.name as worker, e.reason, e.from_at, e.until_at,
      a.name as acknowledged_by, e.acknowledged_at
    from emergency_access e
    join worker w on w.municipality = e.municipality and w.id = e.worker_id
    left join worker a on a.municipality = e.municipality and a.id = e.acknowledged_by
    where e.municipality = ${store.municipality} and ${condition}
    order by e.acknowledged_at is not null, e.from_at desc, e.id limit ${sql.lit(SHOWN)}`.execute(store.db)
  const nameOf = await lookNames(
    store,
    rows.map(({ person_id }) => String(person_id)),
  )
  return rows.map((row) => ({
    id: String(row.id),
    version: Number(row.version),
    child: { id: String(row.person_id), name: nameOf(String(row.person_id)) },
    worker: { id: String(row.worker_id), name: String(row.worker) },
    reason: String(row.reason),
    from: String(row.from_at),
    until: String(row.until_at),
    acknowledgedBy: textOf(row.acknowledged_by),
    acknowledgedAt: textOf(row.acknowledged_at),
  }))
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
