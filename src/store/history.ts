import { type RawBuilder, sql } from 'kysely'
import type { RecordKind, RecordSpec, StoredRecord } from '../kernel/record/record.ts'
import { type Row, recordOf } from './records.ts'
import type { Store } from './stores.ts'

/** One change of one record: who, when, what and why, and the record as it was from then on. */
export interface RecordEvent {
  readonly seq: number
  /** ISO instant. */
  readonly at: string
  /** The worker's name, another system's, or the command that an operator ran. */
  readonly by: string
  readonly action: string
  readonly reason: string
  readonly kind: RecordKind
  readonly record: StoredRecord
}

/** All changes of one record, the first first. */
export async function historyOf(
  store: Store,
  { kind }: RecordSpec,
  id: string,
): Promise<readonly RecordEvent[]> {
  return events(store, sql`e.entity = ${kind} and e.entity_id = ${id}::uuid`)
}

/** The change that made a record what it is now; null when the user sees none. */
export async function lastChangeOf(
  store: Store,
  { kind }: RecordSpec,
  id: string,
): Promise<RecordEvent | null> {
  const newest = sql`e.version = (
    select max(n.version) from event n
    where n.municipality = e.municipality and n.entity = e.entity and n.entity_id = e.entity_id)`
  const [last] = await events(store, sql`e.entity = ${kind} and e.entity_id = ${id}::uuid and ${newest}`)
  return last ?? null
}

/** Everything that has been changed about a child and what turned out to be the same child, the first first. */
export async function historyOfChild(store: Store, personId: string): Promise<readonly RecordEvent[]> {
  return events(store, ofChild(store, personId))
}

/** The records of a child as they were known at an earlier moment (ISO instant). */
export async function knownOfChild(
  store: Store,
  personId: string,
  at: string,
): Promise<readonly RecordEvent[]> {
  return events(
    store,
    sql`${ofChild(store, personId)} and e.at <= ${at}::timestamptz and not exists (
    select from event n where n.municipality = e.municipality and n.entity = e.entity
      and n.entity_id = e.entity_id and n.version > e.version and n.at <= ${at}::timestamptz)`,
  )
}

function ofChild(store: Store, personId: string): RawBuilder<unknown> {
  const kinds = sql.join(store.kinds.all.map(({ kind }) => sql.lit(kind)))
  return sql`e.person_id in (select one_child(${personId}::uuid)) and e.entity in (${kinds})`
}

async function events(store: Store, condition: RawBuilder<unknown>): Promise<readonly RecordEvent[]> {
  const { rows } = await sql<Row>`
    select e.seq, e.at, e.action, e.reason, e.entity, e.state, e.person_id, coalesce(w.name, e.system, '') as by
    from event e left join worker w on w.municipality = e.municipality and w.id = e.worker_id
    where e.municipality = ${store.municipality} and ${condition}
    order by e.seq`.execute(store.db)
  return rows.map((row) => eventOf(store, row))
}

function eventOf(store: Store, row: Row): RecordEvent {
  const spec = store.kinds.of(String(row.entity))
  if (typeof row.person_id === 'string') store.looks.saw(row.person_id, spec.kind)
  return {
    seq: Number(row.seq),
    at: String(row.at),
    by: String(row.by),
    action: String(row.action),
    reason: String(row.reason),
    kind: spec.kind,
    record: recordOf(spec, Object(row.state)),
  }
}
