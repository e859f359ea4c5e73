import { sql } from 'kysely'
import type { RecordKind, StoredRecord } from '../kernel/record/record.ts'
import { type Row, seen } from './records.ts'
import type { Store } from './stores.ts'

/** A request that may be sent twice and must create once. */
export interface RepeatableRequest {
  /** The worker, or the token of another system. */
  readonly actorId: string
  readonly key: string
  /** Digest of what was asked: the same key for something else is a mistake. */
  readonly digest: Uint8Array
}

/** Where the answer of a creation is found again: the record as it was created stands in its history. */
export interface KeptAnswer {
  readonly status: number
  readonly kind: RecordKind
  readonly id: string
}

/**
 * What the same request was answered before; null when it comes for the first time. Whoever sends it at the same
 * moment waits until this transaction has ended, and is then answered what it answered.
 */
export async function earlierAnswer(
  { db, municipality, kinds }: Store,
  { actorId, key, digest }: RepeatableRequest,
): Promise<KeptAnswer | 'other-request' | null> {
  await sql`select pg_advisory_xact_lock(hashtext(${municipality} || ${actorId}), hashtext(${key}))`.execute(
    db,
  )
  const { rows } = await sql<Row>`
    select status, answer ->> 'kind' as kind, answer ->> 'id' as id, request_hash = ${digest} as is_same
    from idempotent_answer
    where municipality = ${municipality} and actor_id = ${actorId}::uuid and key = ${key}`.execute(db)
  const [row] = rows
  if (!row) return null
  if (row.is_same !== true) return 'other-request'
  return { status: Number(row.status), kind: kinds.of(String(row.kind)).kind, id: String(row.id) }
}

/** Keeps what the request was answered, in the transaction that did it. Nothing of the child is kept here. */
export async function keepAnswer(
  { db, municipality }: Store,
  { actorId, key, digest }: RepeatableRequest,
  { status, kind, id }: KeptAnswer,
): Promise<void> {
  await sql`
    insert into idempotent_answer (municipality, actor_id, key, request_hash, status, answer)
    values (${municipality}, ${actorId}::uuid, ${key}, ${digest}, ${status}, ${JSON.stringify({ kind, id })}::jsonb)`.execute(
    db,
  )
}

/** A record as it was when it was created; without its values for one who gave it away and sees it no more. */
export async function asCreated(store: Store, kind: RecordKind, id: string): Promise<StoredRecord> {
  const { rows } = await sql<Row>`
    select e.state from event e
    where e.municipality = ${store.municipality} and e.entity = ${kind} and e.entity_id = ${id}::uuid
      and e.version = 1`.execute(store.db)
  if (!rows[0]) return { id, version: 1, person_id: kind === 'person' ? id : null, values: {} }
  return seen(store, store.kinds.of(kind), Object(rows[0].state))
}
