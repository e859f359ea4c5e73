import { sql } from 'kysely'
import { isOfKind, type RecordKind, type RecordSpec, type StoredRecord } from '../../kernel/record/record.ts'
import { cprOf, hashList } from '../../store/cpr.ts'
import type { Keyring } from '../../store/keyring.ts'
import { wayBetween } from '../../store/moving-keys.ts'
import { columnsOf, type Row, seen } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { ADDRESS, PERSON } from '../people/person.record.ts'
import { RELATION } from '../people/relation.record.ts'
import type { MovingChild, MovingRecord } from './moves.rules.ts'

/** Marks what another municipality wrote before the child moved here; the figures leave it out (0003-moves.sql). */
export const BEFORE_MOVE = 'before-move:'

/**
 * All that goes over with a child, from all the records that are this child: closed cases stay, their measures go over
 * as history. The family and network come along as persons.
 */
export async function readMovingChild(
  store: Store,
  keys: Keyring,
  { ids, to }: { readonly ids: readonly [string, ...string[]]; readonly to: string },
): Promise<{ readonly moving: MovingChild; readonly changes: number }> {
  const changes = await changesOf(store, ids)
  const [child] = ids
  const relations = await movingRecords(store, RELATION, ids)
  const others = relations.flatMap((one) => (isOfKind(RELATION, one) ? [one.values.other_id] : []))
  const personIds = [...new Set([child, ...others.filter((id) => !ids.includes(id))])]
  const persons = await movingRecords(store, PERSON, personIds)
  const records: MovingRecord[] = []
  for (const spec of movingKinds(store)) {
    const about = spec === ADDRESS ? [...ids, ...personIds] : ids
    const all = spec === RELATION ? relations : await movingRecords(store, spec, [...new Set(about)])
    records.push(...all.filter(({ values }) => spec !== CHILD_CASE || values.closed_on === null))
  }
  return {
    moving: {
      child,
      persons: persons.map((one) => ({ ...one, personId: one.id })),
      records: records.map((record) => asOneChild(record, ids)),
      cprs: await movingNumbers(store, keys, { personIds, to }),
      providers: await providerNames(store, records),
    },
    changes,
  }
}

/** Kinds of record that go over with a child, each after those that it refers to. */
function movingKinds({ kinds }: Store): readonly RecordSpec[] {
  return kinds.referredFirst.filter(({ lifecycle }) => lifecycle.moves)
}

/** What belongs to a record that turned out to be the same child belongs to the child. */
function asOneChild(record: MovingRecord, ids: readonly [string, ...string[]]): MovingRecord {
  return record.personId !== null && ids.includes(record.personId) ? { ...record, personId: ids[0] } : record
}

async function movingRecords(
  store: Store,
  spec: RecordSpec,
  ids: readonly string[],
): Promise<readonly MovingRecord[]> {
  const { kind } = spec
  const { rows } = await sql<Row>`
    select ${columnsOf(spec)}, import_id from ${sql.table(kind)}
    where municipality = ${store.municipality}
      and ${sql.ref(kind === 'person' ? 'id' : 'person_id')} = any(${[...ids]}::uuid[])
    order by id`.execute(store.db)
  return rows.map((row) => movingRecord(kind, seen(store, spec, row), row.import_id))
}

function movingRecord(
  kind: RecordKind,
  { id, person_id, values }: StoredRecord,
  importId: unknown,
): MovingRecord {
  const { case_id, ...said } = values
  const cameFrom = typeof importId === 'string' && importId.startsWith(BEFORE_MOVE)
  return {
    kind,
    id,
    origin: cameFrom ? importId.slice(BEFORE_MOVE.length) : id,
    personId: person_id,
    caseId: typeof case_id === 'string' ? case_id : null,
    values: said,
  }
}

async function changesOf(store: Store, ids: readonly string[]): Promise<number> {
  const { db, municipality } = store
  const kinds = [PERSON, ...movingKinds(store)].map(({ kind }) => kind)
  const { rows } = await sql<{ changes: number }>`
    select count(*)::int as changes from event
    where municipality = ${municipality} and person_id = any(${[...ids]}::uuid[]) and entity = any(${kinds}::text[])`.execute(
    db,
  )
  return rows[0]?.changes ?? 0
}

async function movingNumbers(
  store: Store,
  keys: Keyring,
  { personIds, to }: { readonly personIds: readonly string[]; readonly to: string },
): Promise<MovingChild['cprs']> {
  const found: { personId: string; cipher: string; keyId: string }[] = []
  for (const personId of personIds) {
    const cpr = await cprOf(store, keys, personId)
    if (cpr === null) continue
    store.looks.saw(personId, 'cpr')
    const { cipher, keyId } = keys.encrypt(cpr, wayBetween(store.municipality, to))
    found.push({ personId, cipher: Buffer.from(cipher).toString('base64'), keyId })
  }
  return found
}

async function providerNames(
  { db, municipality }: Store,
  records: readonly MovingRecord[],
): Promise<Readonly<Record<string, string>>> {
  const ids = records.flatMap(({ values }) =>
    typeof values.provider_id === 'string' ? [values.provider_id] : [],
  )
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from provider where municipality = ${municipality} and id = any(${ids}::uuid[])`.execute(
    db,
  )
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

/** The numbers that came with an offer, opened; by the person's old id. */
export function arrivedNumbers(
  { municipality }: Store,
  keys: Keyring,
  { from, moving }: { readonly from: string; readonly moving: MovingChild },
): ReadonlyMap<string, string> {
  const way = wayBetween(from, municipality)
  return new Map(
    moving.cprs.map(({ personId, cipher, keyId }) => [
      personId,
      keys.decrypt(Buffer.from(cipher, 'base64'), keyId, way),
    ]),
  )
}

/** The person here who has the number; the record that it was merged into, if it was. */
export async function personWithNumber(store: Store, keys: Keyring, cpr: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(p.merged_into, p.id) as id from person_cpr c
    join person p on p.municipality = c.municipality and p.id = c.person_id
    where c.municipality = ${store.municipality} and c.current and c.hash = any(${hashList(keys, cpr)}) limit 1`.execute(
    store.db,
  )
  return rows[0]?.id ?? null
}

/** The record here that is this one: it came from here, or came here before. */
export async function recordFrom(store: Store, { kind }: RecordSpec, origin: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(kind)} where municipality = ${store.municipality} and id = ${origin}::uuid
    union all
    select id from ${sql.table(kind)} where municipality = ${store.municipality} and import_id = ${`${BEFORE_MOVE}${origin}`}
    limit 1`.execute(store.db)
  return rows[0]?.id ?? null
}

/** Providers here, by name: a measure goes on with the same one where both municipalities know it. */
export async function providersByName({ db, municipality }: Store): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from provider where municipality = ${municipality} and active order by id`.execute(db)
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/** The team that a worker here belongs to; null when there is no such worker at work. */
export async function workerHere(
  { db, municipality }: Store,
  id: string,
): Promise<{ readonly team: string | null } | null> {
  const { rows } = await sql<{ team: string | null }>`
    select team_id as team from worker
    where municipality = ${municipality} and id = ${id}::uuid and active and roles && '{caseworker,team_leader,prevention_worker}'`.execute(
    db,
  )
  return rows[0] ?? null
}

export async function isTeamHere({ db, municipality }: Store, id: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from team where municipality = ${municipality} and id = ${id}::uuid and active`.execute(
      db,
    )
  return rows.length > 0
}
