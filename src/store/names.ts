import { sql } from 'kysely'
import type { RecordKind, StoredRecord } from '../domain/record.ts'
import type { RecordKinds } from '../domain/record-kinds.ts'
import { severalIn } from '../domain/records/fields.ts'
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

/** Stands for the name of one whose name is protected, wherever it is not the name that is asked for. */
export const PROTECTED_NAME = 'Beskyttet navn'

/** A person's name as lists show it. */
export function shownName(person: {
  readonly given_name: unknown
  readonly family_name: unknown
  readonly protected: unknown
}): string {
  if (person.protected === true) return PROTECTED_NAME
  return `${person.given_name ?? ''} ${person.family_name ?? ''}`.trim() || 'Uden navn'
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
  titleOf: (measureType: string) => string,
): Promise<Names> {
  const asked = referredIds(store.kinds, records)
  const byId: Record<string, string> = {}
  const protectedIds = new Set<string>()
  for (const row of await namedRows(store, asked)) {
    const id = String(row.id)
    byId[id] = nameOf(row, titleOf)
    if (row.protected === true) protectedIds.add(id)
    if (typeof row.child === 'string')
      store.looks.saw(row.child, row.kind === 'person' ? 'name' : kindOf(row.kind))
  }
  return { byId, protectedIds }
}

function nameOf(row: Row, titleOf: (measureType: string) => string): string {
  if (row.kind === 'measure') return `${titleOf(String(row.name))}, fra ${row.more}`
  if (row.kind !== 'person') return String(row.name)
  return shownName({ given_name: row.name, family_name: row.more, protected: row.protected })
}

const NAMED_KINDS = [
  'person',
  'worker',
  'team',
  'provider',
  'district',
  'measure',
  'child_case',
  'notification',
  'plan',
  'goal',
] as const
type NamedKind = (typeof NAMED_KINDS)[number]

function kindOf(text: unknown): NamedKind {
  const kind = NAMED_KINDS.find((one) => one === text)
  if (!kind) throw new Error(`${text} has no name`)
  return kind
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
  const columns = {
    person: sql`'person' as kind, id, id as child, given_name as name, family_name as more, protected`,
    worker: sql`'worker', id, null, name, null, null`,
    team: sql`'team', id, null, name, null, null`,
    provider: sql`'provider', id, null, name, null, null`,
    district: sql`'district', id, null, name, null, null`,
    measure: sql`'measure', id, person_id, measure_type, start_date::text, null`,
    child_case: sql`'child_case', id, person_id, coalesce(nullif(title, ''),
      case kind when 'course' then 'Forløb' else 'Sag' end || ' fra ' || opened_on), null, null`,
    notification: sql`'notification', id, person_id,
      'Underretning fra ' || (received_at at time zone 'Europe/Copenhagen')::date, null, null`,
    plan: sql`'plan', id, person_id, 'Plan fra ' || started_on, null, null`,
    goal: sql`'goal', id, person_id, goal, null, null`,
  }
  // The first names the columns, so it is asked even when it is about nobody.
  const wanted = NAMED_KINDS.filter((kind) => kind === 'person' || asked[kind].size > 0)
  if (wanted.length === 1 && asked.person.size === 0) return []
  const parts = wanted.map(
    (kind) => sql`select ${columns[kind]} from ${sql.table(kind)}
      where municipality = ${municipality} and id = any(${[...asked[kind]]}::uuid[])`,
  )
  return (await sql<Row>`${sql.join(parts, sql` union all `)}`.execute(db)).rows
}
