import { sql } from 'kysely'
import { severalIn } from '../kernel/record/fields.ts'
import type { RecordKind, RecordSpec, RecordValues, StoredRecord } from '../kernel/record/record.ts'
import type { RecordKinds } from '../kernel/record/record-kinds.ts'
import { withoutHidden } from '../kernel/record-name.ts'
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
export function withoutProtected(
  spec: RecordSpec,
  record: StoredRecord,
  { protectedIds }: Names,
): StoredRecord {
  const isProtected = record.person_id !== null && protectedIds.has(record.person_id)
  return isProtected ? withoutHidden(spec, record) : record
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
  for (const { kind, id, child, values } of await namedRows(store, asked)) {
    const { spec, name } = namedKind(store.kinds, String(kind))
    const said: RecordValues = Object(values)
    byId[String(id)] = name(said, titleOf).da
    if (said.protected === true) protectedIds.add(String(id))
    if (typeof child === 'string') store.looks.saw(child, spec.about === 'person' ? 'name' : spec.kind)
  }
  return { byId, protectedIds }
}

/** How records of a kind are named. @throws when none of them is: then nothing refers to it */
function namedKind(kinds: RecordKinds, kind: RecordKind) {
  const spec = kinds.of(kind)
  const { named } = spec.lifecycle
  if (!named) throw new Error(`${kind} has no name`)
  return { spec, ...named }
}

/** The ids that are asked about, of each kind. */
type Asked = ReadonlyMap<RecordKind, ReadonlySet<string>>

function referredIds(kinds: RecordKinds, records: readonly KindOfRecord[]): Asked {
  // The first names the columns of the query, so persons are asked even when it is about nobody.
  const asked = new Map([[kinds.person.kind, new Set<string>()]])
  const ask = (kind: RecordKind, id: string) => asked.set(kind, (asked.get(kind) ?? new Set()).add(id))
  for (const { kind, record } of records) {
    if (record.person_id) ask(kinds.person.kind, record.person_id)
    const { case_id: caseId } = record.values
    if (typeof caseId === 'string') ask(kinds.case.kind, caseId)
    for (const field of kinds.of(kind).fields) {
      if (field.form !== 'reference' && field.form !== 'references') continue
      for (const id of severalIn(record.values[field.name])) ask(field.of, id)
    }
  }
  return asked
}

/** One query for each kind that is referred to, all in one round trip. */
async function namedRows({ db, municipality, kinds }: Store, asked: Asked): Promise<readonly Row[]> {
  if ([...asked.values()].every(({ size }) => size === 0)) return []
  const parts = [...asked].map(([kind, ids]) => {
    const { spec, fields } = namedKind(kinds, kind)
    const child = { person: sql.ref('id'), child: sql.ref('person_id'), 'set-up': sql`null` }[spec.about]
    const values = fields.map((name) => sql`${sql.lit(name)}, ${sql.ref(name)}`)
    return sql`select ${sql.lit(kind)} as kind, id, ${child} as child,
      jsonb_build_object(${sql.join(values)}) as values from ${sql.table(kind)}
      where municipality = ${municipality} and id = any(${[...ids]}::uuid[])`
  })
  return (await sql<Row>`${sql.join(parts, sql` union all `)}`.execute(db)).rows
}
