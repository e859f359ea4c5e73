import { type RawBuilder, sql } from 'kysely'
import type { RecordKinds } from '../kernel/record/record-kinds.ts'
import type { Store } from './stores.ts'

/** What is kept of a person beside records. */
const BESIDE_RECORDS = ['person_cpr', 'emergency_access', 'transfer']

/** What belongs to a person, in the order in which it can be deleted: what refers to others goes before them. */
function ofPerson({ referredFirst }: RecordKinds): readonly string[] {
  const kinds = referredFirst.filter((spec) => spec.about === 'child' && spec.kind !== 'relation')
  return [...kinds.map(({ kind }) => kind).toReversed(), ...BESIDE_RECORDS]
}

/** Rows that were deleted, by table. */
export type DeletedRows = Record<string, number>

/** The records that are this child, held so that nothing can be added to them until the transaction ends. */
export async function holdChild({ db, municipality }: Store, child: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from person where municipality = ${municipality} and (id = ${child}::uuid or merged_into = ${child}::uuid)
    order by id for update`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Deletes a child, which may have several records, all that belongs to it, and everyone of the family and network who
 * was known for this child's sake alone. The log of changes and the log of looks lose them too.
 */
export async function deleteChild(store: Store, ids: readonly string[]): Promise<DeletedRows> {
  const deleted: DeletedRows = {}
  const others = await relatedTo(store, ids)
  await deletePersons(store, ids, deleted)
  await deletePersons(store, await knownForNobody(store, others), deleted)
  return deleted
}

/** Looks from before a day. */
export async function deleteLooks(store: Store, before: string): Promise<DeletedRows> {
  const deleted: DeletedRows = {}
  await remove(store, deleted, { table: 'look', where: sql`at < ${before}::date` })
  return deleted
}

async function deletePersons(store: Store, persons: readonly string[], deleted: DeletedRows): Promise<void> {
  if (persons.length === 0) return
  const ids = sql`${[...persons]}::uuid[]`
  const gone = [...persons]
  gone.push(
    ...(await remove(store, deleted, {
      table: 'relation',
      where: sql`(person_id = any(${ids}) or other_id = any(${ids}))`,
    })),
  )
  for (const table of ofPerson(store.kinds)) {
    gone.push(...(await remove(store, deleted, { table, where: sql`person_id = any(${ids})` })))
  }
  await remove(store, deleted, {
    table: 'name_key',
    where: sql`person_id = any(${ids})`,
    column: 'person_id',
  })
  await forgetArrival(store, ids)
  await remove(store, deleted, { table: 'person', where: sql`id = any(${ids})` })
  await deleteTraces(store, { ids, gone, deleted })
}

/** The other municipality keeps that the child moved here, and no longer as whom. */
async function forgetArrival({ db, municipality }: Store, ids: RawBuilder<unknown>): Promise<void> {
  await sql`update transfer set received_person_id = null, version = version + 1
    where to_municipality = ${municipality} and received_person_id = any(${ids})`.execute(db)
}

interface Traces {
  readonly ids: RawBuilder<unknown>
  /** Ids of all the records that were deleted. */
  readonly gone: readonly string[]
  readonly deleted: DeletedRows
}

/** What the logs and the kept answers say of what was deleted. */
async function deleteTraces(store: Store, { ids, gone, deleted }: Traces): Promise<void> {
  const records = sql`${[...gone]}::uuid[]`
  await remove(store, deleted, {
    table: 'event',
    where: sql`(person_id = any(${ids}) or entity_id = any(${records})
      or (entity = 'relation' and (state ->> 'other_id')::uuid = any(${ids})))`,
    column: 'entity_id',
  })
  await remove(store, deleted, { table: 'look', where: sql`person_id = any(${ids})`, column: 'person_id' })
  await remove(store, deleted, {
    table: 'idempotent_answer',
    where: sql`answer ->> 'id' = any(${records}::text[])`,
    column: 'actor_id',
  })
}

async function relatedTo({ db, municipality }: Store, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ other_id: string }>`
    select distinct other_id from relation where municipality = ${municipality} and person_id = any(${[...ids]}::uuid[])
      and other_id <> all(${[...ids]}::uuid[])`.execute(db)
  return rows.map(({ other_id }) => other_id)
}

/** Of those around the child, who has no case and no record of a child's own and is around no other child. */
async function knownForNobody(
  { db, municipality, kinds }: Store,
  persons: readonly string[],
): Promise<readonly string[]> {
  const own = kinds.all
    .filter(({ lifecycle }) => lifecycle.makesAChild)
    .map(({ kind }) => sql`select person_id from ${sql.table(kind)} where municipality = ${municipality}`)
  const { rows } = await sql<{ id: string }>`
    select p.id from person p where p.municipality = ${municipality} and p.id = any(${[...persons]}::uuid[])
      and p.merged_into is null
      and not exists (select from person m where m.municipality = p.municipality and m.merged_into = p.id)
      and not exists (select from relation r where r.municipality = p.municipality and r.other_id = p.id)
      and not exists (select from (${sql.join(own, sql` union all `)}) as own where own.person_id = p.id)`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

interface Removal {
  readonly table: string
  readonly where: RawBuilder<unknown>
  readonly column?: string
}

/** Deletes and counts; answers the ids. */
async function remove(
  { db, municipality }: Store,
  deleted: DeletedRows,
  { table, where, column = table === 'look' ? 'person_id' : 'id' }: Removal,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from ${sql.table(table)} where municipality = ${municipality} and ${where}
    returning ${sql.ref(column)}::text as id`.execute(db)
  if (rows.length > 0) deleted[table] = (deleted[table] ?? 0) + rows.length
  return rows.map(({ id }) => id)
}
