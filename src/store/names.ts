import { sql } from 'kysely'
import { severalIn } from '../kernel/record/fields.ts'
import type { RecordKind, RecordValues, StoredRecord } from '../kernel/record/record.ts'
import type { RecordKinds } from '../kernel/record/record-kinds.ts'
import { NAMED_KINDS, type NamedKind, nameOf } from '../kernel/record-name.ts'
import type { Text } from '../kernel/text.ts'
import type { Row } from './records.ts'
import type { Store } from './stores.ts'

/** A record, and which kind of record it is. */
export interface KindOfRecord {
  readonly kind: RecordKind
  readonly record: StoredRecord
}

/** What records refer to, in words. */
export interface Names {
  readonly byId: Readonly<Record<string, string>>
  /** Children and adults whose name and address are protected. */
  readonly protectedIds: ReadonlySet<string>
}

/** A record as it is shown beside others: the name and the address of one who is protected are left out. */
export function withoutProtected({ kind, record }: KindOfRecord, { protectedIds }: Names): StoredRecord {
  const isProtected = record.person_id !== null && protectedIds.has(record.person_id)
  const hidden = isProtected ? (PROTECTED_FIELDS[kind] ?? []) : []
  if (hidden.length === 0) return record
  return {
    ...record,
    values: { ...record.values, ...Object.fromEntries(hidden.map((name) => [name, null])) },
  }
}

const PROTECTED_FIELDS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  person: ['given_name', 'family_name'],
  address: ['street', 'postcode', 'city', 'phone', 'email'],
}

/**
 * Names of everything that the records refer to and of the children they belong to, as far as the user may see them.
 * `titleOf` words a measure type.
 */
export async function namesOf(
  store: Store,
  records: readonly KindOfRecord[],
  titleOf: (measureType: string) => Text,
): Promise<Names> {
  const asked = referredIds(store.kinds, records)
  const byId: Record<string, string> = {}
  const protectedIds = new Set<string>()
  for (const row of await namedRows(store, asked)) {
    const id = String(row.id)
    const kind = kindOf(row.kind)
    const values: RecordValues = Object(row.values)
    byId[id] = nameOf(kind, values, titleOf).da
    if (values.protected === true) protectedIds.add(id)
    if (typeof row.child === 'string') store.looks.saw(row.child, kind === 'person' ? 'name' : kind)
  }
  return { byId, protectedIds }
}

function kindOf(text: unknown): NamedKind {
  const kind = NAMED_KINDS.find((one) => one === text)
  if (!kind) throw new Error(`${text} has no name`)
  return kind
}

/** The column that says whose it is, and the fields that `nameOf` reads. */
const NAMED_BY: Readonly<
  Record<NamedKind, { readonly child: 'id' | 'person_id' | null; readonly fields: readonly string[] }>
> = {
  person: { child: 'id', fields: ['given_name', 'family_name', 'protected'] },
  worker: { child: null, fields: ['name'] },
  team: { child: null, fields: ['name'] },
  provider: { child: null, fields: ['name'] },
  district: { child: null, fields: ['name'] },
  measure: { child: 'person_id', fields: ['measure_type', 'start_date'] },
  child_case: { child: 'person_id', fields: ['kind', 'title', 'opened_on'] },
  notification: { child: 'person_id', fields: ['received_at'] },
  plan: { child: 'person_id', fields: ['started_on'] },
  goal: { child: 'person_id', fields: ['goal'] },
}

type Asked = Readonly<Record<NamedKind, Set<string>>>

function referredIds(kinds: RecordKinds, records: readonly KindOfRecord[]): Asked {
  const asked: Asked = {
    person: new Set(),
    worker: new Set(),
    team: new Set(),
    provider: new Set(),
    district: new Set(),
    measure: new Set(),
    child_case: new Set(),
    notification: new Set(),
    plan: new Set(),
    goal: new Set(),
  }
  for (const { kind, record } of records) {
    if (record.person_id) asked.person.add(record.person_id)
    const { case_id: caseId } = record.values
    if (typeof caseId === 'string') asked.child_case.add(caseId)
    for (const field of kinds.of(kind).fields) {
      if (field.form !== 'reference' && field.form !== 'references') continue
      for (const id of severalIn(record.values[field.name])) asked[kindOf(field.of)].add(id)
    }
  }
  return asked
}

/** One query for each kind that is referred to, all in one round trip. */
async function namedRows({ db, municipality }: Store, asked: Asked): Promise<readonly Row[]> {
  // The first names the columns, so it is asked even when it is about nobody.
  const wanted = NAMED_KINDS.filter((kind) => kind === 'person' || asked[kind].size > 0)
  if (wanted.length === 1 && asked.person.size === 0) return []
  const parts = wanted.map((kind) => {
    const { child, fields } = NAMED_BY[kind]
    const values = fields.map((name) => sql`${sql.lit(name)}, ${sql.ref(name)}`)
    return sql`select ${sql.lit(kind)} as kind, id, ${child === null ? sql`null` : sql.ref(child)} as child,
      jsonb_build_object(${sql.join(values)}) as values from ${sql.table(kind)}
      where municipality = ${municipality} and id = any(${[...asked[kind]]}::uuid[])`
  })
  return (await sql<Row>`${sql.join(parts, sql` union all `)}`.execute(db)).rows
}
