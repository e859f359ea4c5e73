import { type RawBuilder, sql } from 'kysely'
import type { RecordKind, StoredRecord } from '../domain/record.ts'
import { personName } from '../domain/record-name.ts'
import { RECORD_SPECS } from '../domain/records/all.ts'
import { type Row, recordOf, seen } from './records.ts'
import type { Store } from './stores.ts'

/** Kinds of record that a child's page lists. */
export const PAGE_KINDS = [
  'relation',
  'schooling',
  'professional',
  'consent',
  'child_case',
  'allocation',
  'measure',
  'followup',
  'deviation',
  'grant_request',
  'investigation',
  'clarification',
  'notification',
  'plan',
  'goal',
  'goal_progress',
  'pupil',
] as const
export type PageKind = (typeof PAGE_KINDS)[number]

/** All that a child's page shows, as far as the user may see it. */
export interface ChildPage {
  readonly child: StoredRecord
  readonly isProtected: boolean
  readonly hasCpr: boolean
  /** The address of today; null when there is none, or when it is protected. */
  readonly address: StoredRecord | null
  readonly isAddressHidden: boolean
  readonly records: Readonly<Record<PageKind, readonly StoredRecord[]>>
  readonly related: readonly StoredRecord[]
  /** By id: workers, teams, districts, providers and persons. */
  readonly names: Readonly<Record<string, string>>
  readonly mergedInto: string | null
  readonly merged: readonly string[]
  readonly emergency: { readonly reason: string; readonly until: string } | null
  /** Whether the user sees all that is known of the child. */
  readonly isWhole: boolean
}

/** A child's page in one round trip, with what is known of it under other records of it; null when it is not for the user. */
export async function childPage(store: Store, personId: string, today: string): Promise<ChildPage | null> {
  const { rows } = await pageQuery(store.municipality, personId, today).execute(store.db)
  const [row] = rows
  if (!row) return null
  const person = Object(row.person)
  const child = seen(store, RECORD_SPECS.person, person)
  const isProtected = child.values.protected === true
  const address =
    row.address === null || isProtected ? null : seen(store, RECORD_SPECS.address, Object(row.address))
  const related = listOf(row.related).map((other) => relatedPerson(store, other))
  const mergedInto = typeof person.merged_into === 'string' ? person.merged_into : null
  return {
    child,
    isProtected,
    hasCpr: row.has_cpr === true,
    address,
    isAddressHidden: isProtected && row.address !== null,
    records: recordsOf(store, row),
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
  }
}

function pageQuery(municipality: string, personId: string, today: string) {
  const parts = PAGE_KINDS.map((kind) => sql`${part(kind)} as ${sql.ref(kind)}`)
  const isOfToday = sql`(t.start_date is null or t.start_date <= ${today}::date) and (t.end_date is null or t.end_date >= ${today}::date)`
  return sql<Row>`
    with same as materialized (select array(select one_child(${personId}::uuid)) as ids)
    select to_jsonb(p) as person, to_jsonb(same.ids) as ids, sees_whole(p.id) as is_whole,
      exists (select from person_cpr n
        where n.municipality = p.municipality and n.person_id = any(same.ids) and n.current) as has_cpr,
      (select to_jsonb(t) from address t
        where t.municipality = p.municipality and t.person_id = any(same.ids) and ${isOfToday}
        order by t.person_id = p.id desc, t.start_date desc nulls last, t.id desc limit 1) as address,
      (select jsonb_agg(to_jsonb(o) order by o.id) from person o
        where o.municipality = p.municipality and o.id in (
          select r.other_id from relation r where r.municipality = p.municipality and r.person_id = any(same.ids))) as related,
      (${NAMES}) as names,
      (select jsonb_build_object('reason', e.reason, 'until', e.until_at) from emergency_access e
        where e.municipality = p.municipality and e.worker_id = (select my_id()) and e.person_id = any(same.ids)
          and e.until_at > now()
        order by e.until_at desc limit 1) as emergency,
      ${sql.join(parts)}
    from person p, same
    where p.municipality = ${municipality} and p.id = ${personId}::uuid`
}

function part(kind: PageKind): RawBuilder<unknown> {
  const { field, newestFirst } = RECORD_SPECS[kind].order
  const direction = newestFirst ? sql`desc nulls last` : sql`asc`
  return sql`(
    select jsonb_agg(to_jsonb(t) order by t.${sql.ref(field)} ${direction}, t.id ${newestFirst ? sql`desc` : sql`asc`})
    from ${sql.table(kind)} t where t.municipality = p.municipality and t.person_id = any(same.ids)
  )`
}

const NAMES = sql`
  select jsonb_object_agg(x.id, x.name) from (
    select w.id, w.name from worker w where w.municipality = p.municipality and w.id in (
      select c.caseworker_id from child_case c where c.municipality = p.municipality and c.person_id = any(same.ids)
      union select a.caseworker_id from allocation a where a.municipality = p.municipality and a.person_id = any(same.ids)
      union select n.assessed_by from notification n where n.municipality = p.municipality and n.person_id = any(same.ids)
      union select q.asked_by from grant_request q where q.municipality = p.municipality and q.person_id = any(same.ids)
      union select q.answered_by from grant_request q where q.municipality = p.municipality and q.person_id = any(same.ids)
      union select d.asked_by from deviation d where d.municipality = p.municipality and d.person_id = any(same.ids)
      union select d.answered_by from deviation d where d.municipality = p.municipality and d.person_id = any(same.ids)
      union select k.worker_id from professional k where k.municipality = p.municipality and k.person_id = any(same.ids))
    union all select t.id, t.name from team t where t.municipality = p.municipality and t.id in (
      select c.team_id from child_case c where c.municipality = p.municipality and c.person_id = any(same.ids))
    union all select d.id, d.name from district d where d.municipality = p.municipality and d.id in (
      select c.district_id from child_case c where c.municipality = p.municipality and c.person_id = any(same.ids))
    union all select v.id, v.name from provider v where v.municipality = p.municipality and v.id in (
      select m.provider_id from measure m where m.municipality = p.municipality and m.person_id = any(same.ids)
      union select q.provider_id from grant_request q where q.municipality = p.municipality and q.person_id = any(same.ids))
  ) x`

function recordsOf(store: Store, row: Row): Readonly<Record<PageKind, readonly StoredRecord[]>> {
  const of = (kind: PageKind & RecordKind) =>
    listOf(row[kind]).map((one) => seen(store, RECORD_SPECS[kind], Object(one)))
  return {
    relation: of('relation'),
    schooling: of('schooling'),
    professional: of('professional'),
    consent: of('consent'),
    child_case: of('child_case'),
    allocation: of('allocation'),
    measure: of('measure'),
    followup: of('followup'),
    deviation: of('deviation'),
    grant_request: of('grant_request'),
    investigation: of('investigation'),
    clarification: of('clarification'),
    notification: of('notification'),
    plan: of('plan'),
    goal: of('goal'),
    goal_progress: of('goal_progress'),
    pupil: of('pupil'),
  }
}

/** Someone around the child: a protected name is theirs to see who open that person. */
function relatedPerson(store: Store, row: unknown): { readonly record: StoredRecord; readonly name: string } {
  const record = recordOf(RECORD_SPECS.person, Object(row))
  store.looks.saw(record.id, 'person')
  const name = personName(record.values).da
  if (record.values.protected !== true) return { record, name }
  return { record: { ...record, values: { ...record.values, given_name: null, family_name: null } }, name }
}

function emergencyOf(value: unknown): ChildPage['emergency'] {
  if (value === null || value === undefined) return null
  const { reason, until } = Object(value)
  return { reason: String(reason), until: String(until).replace(/\+00:00$/, 'Z') }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
