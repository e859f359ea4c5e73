import { type RawBuilder, sql } from 'kysely'
import { isSaid } from '../kernel/record/fields.ts'
import type {
  FieldSpec,
  FieldValue,
  RecordSpec,
  RecordValues,
  StoredRecord,
  ValuesOf,
} from '../kernel/record/record.ts'
import { columnType } from './column-type.ts'
import { ON_DANISH_CLOCKS } from './danish-clock.ts'
import { danishOrder } from './danish-order.ts'
import type { Store } from './stores.ts'

/** What a record is made of beside its fields. */
export interface RecordPlace {
  readonly id: string
  /** The child it belongs to; for kinds about a child. */
  readonly personId?: string
  readonly caseId?: string | null
  readonly importId?: string
}

/** What a list of records is narrowed to; all that is given must hold. */
export interface RecordFilter {
  readonly personId?: string
  readonly caseId?: string
  /** Fields and the value they must have. */
  readonly equal?: RecordValues
  /** First and last day (ISO) of the field that the list is ordered by; for kinds ordered by a day. */
  readonly from?: string
  readonly to?: string
  /** Which end of the list comes first; as lists of the kind usually begin when left out. */
  readonly newestFirst?: boolean
  /**
   * Whether only what is known of certain children can be among the records, as for all who do not see the whole
   * department. Changes no answer: it lets the database start from those children.
   */
  readonly isOfOwnChildren?: boolean
  /** The last record of the page before. */
  readonly after?: { readonly value: FieldValue; readonly id: string }
  readonly limit: number
}

/** What came of a correction: someone else may have been first, and then their version is answered. */
export type Corrected<Spec extends RecordSpec = RecordSpec> =
  | { readonly ok: true; readonly value: StoredRecord<Spec> }
  | { readonly ok: false; readonly refused: 'not-found' | 'not-allowed' }
  | { readonly ok: false; readonly refused: 'conflict'; readonly theirs: StoredRecord<Spec> }

/** Keeps a new record; the event of it is written with it. The database refuses what the user may not. */
export async function createRecord<Spec extends RecordSpec>(
  store: Store,
  spec: Spec,
  place: RecordPlace,
  values: RecordValues,
): Promise<StoredRecord<Spec>> {
  const { kind } = spec
  const said = spec.fields.filter(({ name }) => isSaid(values[name]))
  const row = [
    ['municipality', sql`${store.municipality}`],
    ['id', sql`${place.id}::uuid`],
    ...(spec.about === 'child' ? [['person_id', sql`${place.personId}::uuid`] as const] : []),
    ...(spec.ofCase ? [['case_id', sql`${place.caseId ?? null}::uuid`] as const] : []),
    ...(place.importId === undefined ? [] : [['import_id', sql`${place.importId}`] as const]),
    ...(kind === 'person' ? [['registered_by', sql`${store.workerId}::uuid`] as const] : []),
    ...said.map((field) => [field.name, sqlValue(field, values[field.name])] as const),
  ] as const
  const columns = sql.join(row.map(([name]) => sql.ref(name)))
  await sql`insert into ${sql.table(kind)} (${columns}) values (${sql.join(row.map(([, value]) => value))})`.execute(
    store.db,
  )
  const personId = kind === 'person' ? place.id : (place.personId ?? null)
  return { id: place.id, version: 1, person_id: personId, values: completed(spec, values) }
}

/** Changes some fields of a record that still has the version that was read. The old values stay in its history. */
export async function correctRecord<Spec extends RecordSpec>(
  store: Store,
  spec: Spec,
  { id, version }: { readonly id: string; readonly version: number },
  changes: RecordValues,
): Promise<Corrected<Spec>> {
  const changed = spec.fields.filter(({ name }) => changes[name] !== undefined)
  const isMoved = spec.ofCase && changes.case_id !== undefined
  const set = [
    sql`version = version + 1`,
    ...(isMoved ? [sql`case_id = ${changes.case_id}::uuid`] : []),
    ...changed.map((field) => sql`${sql.ref(field.name)} = ${kept(spec, field, changes[field.name])}`),
  ]
  const { rows } = await sql<Row>`
    update ${sql.table(spec.kind)} set ${sql.join(set)}
    where municipality = ${store.municipality} and id = ${id}::uuid and version = ${version}
    returning ${columnsOf(spec)}`.execute(store.db)
  if (rows[0]) return { ok: true, value: seen(store, spec, rows[0]) }
  const theirs = await getRecord(store, spec, id)
  if (!theirs) return { ok: false, refused: 'not-found' }
  // The version is the one that was read: it is the database that keeps the user from changing it.
  if (theirs.version === version) return { ok: false, refused: 'not-allowed' }
  return { ok: false, refused: 'conflict', theirs }
}

/** A record as it is now; null when there is none that the user may see. */
export async function getRecord<Spec extends RecordSpec>(
  store: Store,
  spec: Spec,
  id: string,
): Promise<StoredRecord<Spec> | null> {
  const { rows } = await sql<Row>`
    select ${columnsOf(spec)} from ${sql.table(spec.kind)}
    where municipality = ${store.municipality} and id = ${id}::uuid`.execute(store.db)
  return rows[0] ? seen(store, spec, rows[0]) : null
}

/** Records of a kind in the order of its lists, a page at a time; only those the user may see. */
export async function listRecords<Spec extends RecordSpec>(
  store: Store,
  spec: Spec,
  filter: RecordFilter,
): Promise<readonly StoredRecord<Spec>[]> {
  const newestFirst = filter.newestFirst ?? spec.order.newestFirst
  const field = orderField(spec)
  const order = orderOf(field)
  const direction = newestFirst ? sql`desc` : sql`asc`
  const { rows } = await sql<Row>`
    select ${columnsOf(spec)} from ${sql.table(spec.kind)}
    where ${sql.join(conditions(store, spec, { ...filter, newestFirst }, { field, order }), sql` and `)}
    order by ${order} ${direction}, id ${direction} limit ${filter.limit}`.execute(store.db)
  return rows.map((row) => seen(store, spec, row))
}

/** Where a record stands in the lists of its kind, for the page after it; null when the user does not see it. */
export async function placeInList(
  { db, municipality }: Store,
  spec: RecordSpec,
  id: string,
): Promise<{ readonly value: FieldValue; readonly id: string } | null> {
  const column = sql.ref(orderField(spec).name)
  const { rows } = await sql<Row>`
    select ${column} as place from ${sql.table(spec.kind)} where municipality = ${municipality} and id = ${id}::uuid`.execute(
    db,
  )
  return rows[0] ? { value: fieldValue(rows[0].place), id } : null
}

function orderField(spec: RecordSpec): FieldSpec {
  const field = spec.fields.find(({ name }) => name === spec.order.field)
  if (!field) throw new Error(`${spec.kind} is ordered by a field that it has not`)
  return field
}

function conditions(
  { municipality }: Store,
  spec: RecordSpec,
  { personId, caseId, equal = {}, from, to, after, newestFirst, isOfOwnChildren = false }: RecordFilter,
  { field, order }: { readonly field: FieldSpec; readonly order: RawBuilder<unknown> },
): readonly RawBuilder<unknown>[] {
  const wanted = spec.fields.filter(({ name }) => equal[name] !== undefined && equal[name] !== null)
  const beyond = newestFirst ? sql`<` : sql`>`
  return [
    sql`municipality = ${municipality}`,
    ...(personId && spec.about === 'child' ? [sql`person_id in (select one_child(${personId}::uuid))`] : []),
    ...(caseId && spec.ofCase ? [sql`case_id = ${caseId}::uuid`] : []),
    ...(isOfOwnChildren ? ofOwnChildren(spec) : []),
    ...(from ? [sql`${sql.ref(field.name)} >= ${startOfDay(field, from)}`] : []),
    ...(to ? [sql`${sql.ref(field.name)} < ${startOfDay(field, to)} + interval '1 day'`] : []),
    ...wanted.map((one) => sql`${sql.ref(one.name)} = ${sqlValue(one, equal[one.name])}`),
    ...(after ? [sql`(${order}, id) ${beyond} (${placed(field, after.value)}, ${after.id}::uuid)`] : []),
  ]
}

/** Where the policies would let the user through, said so that the database starts there instead of at every child. */
function ofOwnChildren({ about }: RecordSpec): readonly RawBuilder<unknown>[] {
  if (about === 'set-up') return []
  if (about === 'child') return [sql`person_id in (${OWN_CHILDREN})`]
  return [
    sql`id in (${OWN_CHILDREN} union select r.other_id from relation r
      where r.municipality = (select my_municipality()) and r.person_id in (${OWN_CHILDREN}))`,
  ]
}

/** Ids of the children that someone who does not see the department can see anything of. */
export const OWN_CHILDREN = sql`
  select c.person_id from child_case c
    where c.municipality = (select my_municipality())
      and (c.team_id = (select my_team()) or c.caseworker_id = (select my_id()))
  union select extra_persons() union select named_persons()`

/** A day of Denmark: an instant belongs to the day it was there. */
function startOfDay({ form }: FieldSpec, day: string): RawBuilder<unknown> {
  return form === 'timestamp' ? sql`(${day}::timestamp ${ON_DANISH_CLOCKS})` : sql`${day}::date`
}

/** A date that may be empty sorts as the earliest. */
const EARLIEST = '0001-01-01'

function orderOf(field: FieldSpec): RawBuilder<unknown> {
  const column = sql.ref(field.name)
  if (field.form === 'text') return danishOrder(column)
  return field.form === 'date' && !field.required
    ? sql`coalesce(${column}, ${EARLIEST}::date)`
    : sql`${column}`
}

/** A value as the list is ordered by it. */
function placed(field: FieldSpec, value: FieldValue): RawBuilder<unknown> {
  const known = sqlValue(field, value ?? EARLIEST)
  return field.form === 'text' ? danishOrder(known) : known
}

export type Row = Record<string, unknown>

/** The columns of a record: what all have, and its fields. */
export function columnsOf(spec: RecordSpec): RawBuilder<unknown> {
  const common = [
    'id',
    'version',
    ...(spec.about === 'child' ? ['person_id'] : []),
    ...(spec.ofCase ? ['case_id'] : []),
  ]
  return sql.join([...common, ...spec.fields.map(({ name }) => name)].map((name) => sql.ref(name)))
}

/** A row as a record, and the look at it noted. */
export function seen<Spec extends RecordSpec>({ looks }: Store, spec: Spec, row: Row): StoredRecord<Spec> {
  const record = recordOf(spec, row)
  if (record.person_id) looks.saw(record.person_id, spec.kind)
  return record
}

/** Parses a row, or the state of an event, as the record that it is. */
export function recordOf<Spec extends RecordSpec>(spec: Spec, row: Row): StoredRecord<Spec> {
  const personId = spec.about === 'person' ? row.id : row.person_id
  const values: RecordValues = {
    ...(spec.ofCase && { case_id: fieldValue(row.case_id) }),
    ...Object.fromEntries(spec.fields.map(({ name, form }) => [name, parsed(form, row[name])])),
  }
  return {
    id: String(row.id),
    version: Number(row.version),
    person_id: typeof personId === 'string' ? personId : null,
    // The columns are those of the specification, and a test holds their types to it.
    values: values as ValuesOf<Spec>,
  }
}

/** The state of an event has its instants in another dress. */
function parsed(form: FieldSpec['form'], value: unknown): FieldValue {
  const isInstant = form === 'timestamp' && typeof value === 'string'
  return fieldValue(isInstant ? value.replace(/\+00:00$/, 'Z') : value)
}

function fieldValue(value: unknown): FieldValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function completed<Spec extends RecordSpec>(spec: Spec, values: RecordValues): ValuesOf<Spec> {
  // The values have been checked by the specification (records/check.ts).
  return Object.fromEntries(spec.fields.map(({ name }) => [name, values[name] ?? null])) as ValuesOf<Spec>
}

/** Texts that may not be null are emptied instead. */
function kept(spec: RecordSpec, field: FieldSpec, value: FieldValue): RawBuilder<unknown> {
  if (isSaid(value)) return sqlValue(field, value)
  if (NULLABLE_TEXTS.has(`${spec.kind}.${field.name}`)) return sql`null`
  if (field.form === 'text' || field.form === 'legal-basis') return sql`''`
  return field.form === 'boolean' ? sql`false` : sql`null`
}

const NULLABLE_TEXTS: ReadonlySet<string> = new Set(['worker.email'])

function sqlValue(field: FieldSpec, value: FieldValue): RawBuilder<unknown> {
  return sql`${value}::${sql.raw(columnType(field))}`
}
