import { sql } from 'kysely'
import type { RecordKind, StoredRecord } from '../domain/record.ts'
import { RECORD_SPECS } from '../domain/records/all.ts'
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
export async function historyOf(store: Store, kind: RecordKind, id: string): Promise<readonly RecordEvent[]> {
  return events(store, sql`e.entity = ${kind} and e.entity_id = ${id}::uuid`)
}

/** Everything that has been changed about a child, the first first. */
export async function historyOfChild(store: Store, personId: string): Promise<readonly RecordEvent[]> {
  const kinds = sql.join(Object.keys(RECORD_SPECS).map((kind) => sql.lit(kind)))
  return events(store, sql`e.person_id = ${personId}::uuid and e.entity in (${kinds})`)
}

/** The records of a child as they were known at an earlier moment (ISO instant). */
export async function knownOfChild(
  store: Store,
  personId: string,
  at: string,
): Promise<readonly RecordEvent[]> {
  const latest = new Map<string, RecordEvent>()
  for (const event of await historyOfChild(store, personId)) {
    if (Temporal.Instant.compare(event.at, at) <= 0) latest.set(`${event.kind} ${event.record.id}`, event)
  }
  return [...latest.values()]
}

async function events(store: Store, condition: ReturnType<typeof sql>): Promise<readonly RecordEvent[]> {
  const { rows } = await sql<Row>`
    select e.seq, e.at, e.action, e.reason, e.entity, e.state, e.person_id, coalesce(w.name, e.system, '') as by
    from event e left join worker w on w.municipality = e.municipality and w.id = e.worker_id
    where e.municipality = ${store.municipality} and ${condition}
    order by e.entity_id, e.version`.execute(store.db)
  return rows.map((row) => eventOf(store, row)).sort((one, other) => one.seq - other.seq)
}

function eventOf(store: Store, row: Row): RecordEvent {
  const spec = Object.values(RECORD_SPECS).find(({ kind }) => kind === row.entity)
  if (!spec) throw new Error(`An event is about ${row.entity}, which is no kind of record`)
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
