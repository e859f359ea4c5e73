import { type RawBuilder, sql } from 'kysely'
import type { RecordKind, RecordSpec, StoredRecord } from '../../kernel/record/record.ts'
import type { RecordKinds } from '../../kernel/record/record-kinds.ts'
import { personName, withoutHidden } from '../../kernel/record-name.ts'
import type { Sees } from '../../kernel/sight.ts'
import { type Row, recordOf, seen } from '../../store/records.ts'
import { seesIn, sightOf } from '../../store/sight.ts'
import type { Store } from '../../store/stores.ts'
import { ADDRESS, PERSON } from '../people/person.record.ts'

/** All that a child's page shows, as far as the user may see it. */
export interface ChildPage {
  readonly child: StoredRecord<typeof PERSON>
  readonly isProtected: boolean
  readonly hasCpr: boolean
  /** The address of today; null when there is none, or when it is protected. */
  readonly address: StoredRecord<typeof ADDRESS> | null
  readonly isAddressHidden: boolean
  readonly records: Readonly<Record<RecordKind, readonly StoredRecord[]>>
  readonly related: readonly StoredRecord<typeof PERSON>[]
  /** By id: workers, teams, districts, providers and persons. */
  readonly names: Readonly<Record<string, string>>
  readonly mergedInto: string | null
  readonly merged: readonly string[]
  readonly emergency: { readonly reason: string; readonly until: string } | null
  /** Whether the user sees all that is known of the child. */
  readonly isWhole: boolean
  /** How much the user sees of each kind of record of the child. */
  readonly sees: Sees
}

/** A child's page in one round trip, with what is known of it under other records of it; null when it is not for the user. */
export async function childPage(store: Store, personId: string, today: string): Promise<ChildPage | null> {
  const { rows } = await pageQuery(store, personId, today).execute(store.db)
  const [row] = rows
  if (!row) return null
  const person = Object(row.person)
  const child = seen(store, PERSON, person)
  const isProtected = child.values.protected === true
  const address = row.address === null || isProtected ? null : seen(store, ADDRESS, Object(row.address))
  const related = listOf(row.related).map((other) => relatedPerson(store, other))
  const mergedInto = typeof person.merged_into === 'string' ? person.merged_into : null
  return {
    child,
    isProtected,
    hasCpr: row.has_cpr === true,
    address,
    isAddressHidden: isProtected && row.address !== null,
    records: recordsIn(store, row),
    related: related.map(({ record }) => record),
    names: {
      ...Object(row.names),
      ...Object.fromEntries(related.map(({ record, name }) => [record.id, name])),
    },
    mergedInto,
    merged: listOf(row.ids)
      .map(String)
      .filter((id) => id !== personId && id !== mergedInto),
    emergency: emergencyOf(row.emergency),
    isWhole: row.is_whole === true,
    sees: seesIn(row.sees),
  }
}

function pageQuery({ municipality, kinds }: Store, personId: string, today: string) {
  const parts = onPage(kinds).map((spec) => sql`${part(spec)} as ${sql.ref(spec.kind)}`)
  const isOfToday = sql`(t.start_date is null or t.start_date <= ${today}::date) and (t.end_date is null or t.end_date >= ${today}::date)`
  return sql<Row>`
    with same as materialized (select array(select one_child(${personId}::uuid)) as ids)
    select to_jsonb(p) as person, to_jsonb(same.ids) as ids, sees_whole(p.id) as is_whole,
      ${sightOf(sql`same.ids`, [...onPage(kinds).map(({ kind }) => kind), ADDRESS.kind])} as sees,
      exists (select from person_cpr n
        where n.municipality = p.municipality and n.person_id = any(same.ids) and n.current) as has_cpr,
      (select to_jsonb(t) from address t
        where t.municipality = p.municipality and t.person_id = any(same.ids) and ${isOfToday}
        order by t.person_id = p.id desc, t.start_date desc nulls last, t.id desc limit 1) as address,
      (select jsonb_agg(to_jsonb(o) order by o.id) from person o
        where o.municipality = p.municipality and o.id in (
          select r.other_id from relation r where r.municipality = p.municipality and r.person_id = any(same.ids))) as related,
      (${namesOn(kinds)}) as names,
      (select jsonb_build_object('reason', e.reason, 'until', e.until_at) from emergency_access e
        where e.municipality = p.municipality and e.worker_id = (select my_id()) and e.person_id = any(same.ids)
          and e.until_at > now()
        order by e.until_at desc limit 1) as emergency,
      ${sql.join(parts)}
    from person p, same
    where p.municipality = ${municipality} and p.id = ${personId}::uuid`
}

function part({ kind, order: { field, newestFirst } }: RecordSpec): RawBuilder<unknown> {
  const direction = newestFirst ? sql`desc nulls last` : sql`asc`
  return sql`(
    select jsonb_agg(to_jsonb(t) order by t.${sql.ref(field)} ${direction}, t.id ${newestFirst ? sql`desc` : sql`asc`})
    from ${sql.table(kind)} t where t.municipality = p.municipality and t.person_id = any(same.ids)
  )`
}

/** Names of the workers, teams and others of the set-up that the records of the page refer to. */
function namesOn(kinds: RecordKinds): RawBuilder<unknown> {
  const referring = onPage(kinds).flatMap(({ kind, fields }) =>
    fields.flatMap((field) => (field.form === 'reference' ? [{ kind, name: field.name, of: field.of }] : [])),
  )
  const named = [...Map.groupBy(referring, ({ of }) => of)].filter(([of]) => kinds.of(of).about === 'set-up')
  const parts = named.map(([of, fields]) => {
    const ids = fields.map(
      ({ kind, name }) => sql`select t.${sql.ref(name)} from ${sql.table(kind)} t
        where t.municipality = p.municipality and t.person_id = any(same.ids)`,
    )
    return sql`select n.id, n.name from ${sql.table(of)} n
      where n.municipality = p.municipality and n.id in (${sql.join(ids, sql` union `)})`
  })
  return sql`select jsonb_object_agg(x.id, x.name) from (${sql.join(parts, sql` union all `)}) x`
}

function onPage({ all }: RecordKinds): readonly RecordSpec[] {
  return all.filter(({ lifecycle }) => lifecycle.onChildPage)
}

function recordsIn(store: Store, row: Row): ChildPage['records'] {
  return Object.fromEntries(
    onPage(store.kinds).map((spec) => [
      spec.kind,
      listOf(row[spec.kind]).map((one) => seen(store, spec, Object(one))),
    ]),
  )
}

interface Related {
  readonly record: StoredRecord<typeof PERSON>
  readonly name: string
}

/** Someone around the child: a protected name is theirs to see who open that person. */
function relatedPerson(store: Store, row: unknown): Related {
  const record = recordOf(PERSON, Object(row))
  store.looks.saw(record.id, 'person')
  const name = personName(record.values).da
  if (record.values.protected !== true) return { record, name }
  return { record: withoutHidden(PERSON, record), name }
}

function emergencyOf(value: unknown): ChildPage['emergency'] {
  if (value === null || value === undefined) return null
  const { reason, until } = Object(value)
  return { reason: String(reason), until: String(until).replace(/\+00:00$/, 'Z') }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
