import { type RawBuilder, sql } from 'kysely'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { personName } from '../../kernel/record-name.ts'
import type { Sees } from '../../kernel/sight.ts'
import type { Row } from '../../store/records.ts'
import { seesIn, sightOf } from '../../store/sight.ts'
import type { Store } from '../../store/stores.ts'

/** More than anyone has sisters and brothers. */
const ALL = 50

/** A sister or brother, with the open cases, what is under way and the notifications that this user sees of them. */
export interface SiblingRow {
  readonly id: string
  readonly name: string
  readonly protected: boolean
  readonly birthDate: string | null
  readonly cases: readonly Row[]
  readonly underWay: readonly Row[]
  readonly notifications: readonly Row[]
  readonly sees: Sees
}

const SEEN = ['notification', 'child_case'] as const

/**
 * The siblings of a child, in one query, with what is under way on a day (ISO); null when the child is not for this user.
 * Each sibling is a look.
 */
export async function siblingsOf(
  store: Store,
  personId: string,
  today: string,
): Promise<{ readonly siblings: readonly SiblingRow[]; readonly sees: Sees } | null> {
  const { municipality, kinds } = store
  const running = kinds.all.filter(({ lifecycle }) => lifecycle.underWay)
  const { rows } = await sql<Row>`
    with same as (
      select p.*, array(select one_child(p.id)) as ids from person p
      where p.municipality = ${municipality} and p.id = any(array(select siblings_of(${personId}::uuid))) limit ${ALL}
    )
    select sight(array(select one_child(c.id)), '{relation}') as sees, (
      select jsonb_agg(jsonb_build_object('id', same.id, 'given_name', same.given_name, 'family_name', same.family_name,
        'protected', same.protected, 'birth_date', same.birth_date, 'sees', ${sightOf(sql`same.ids`, [...SEEN, ...running.map(({ kind }) => kind)])},
        'cases', ${openCases()}, 'under_way', ${underWay(running, today)},
        'notifications', (
          select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'received_at', n.received_at,
            'assessed', n.assessed_at is not null, 'outcome', n.outcome) order by n.received_at desc, n.id)
          from notification n where n.municipality = same.municipality and n.person_id = any(same.ids)
        )) order by same.birth_date, same.id) from same
    ) as siblings
    from person c where c.municipality = ${municipality} and c.id = ${personId}::uuid`.execute(store.db)
  const [row] = rows
  if (!row) return null
  store.looks.saw(personId, 'person')
  return {
    siblings: listOf(row.siblings).map((one) => siblingOf(store, Object(one))),
    sees: seesIn(row.sees),
  }
}

/** SQL: the open cases of `same`, and who has them. */
function openCases(): RawBuilder<unknown> {
  return sql`(
    select jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'opened_on', c.opened_on, 'caseworker', w.name, 'team', t.name)
      order by c.opened_on, c.id)
    from child_case c
    left join worker w on w.municipality = c.municipality and w.id = c.caseworker_id
    left join team t on t.municipality = c.municipality and t.id = c.team_id
    where c.municipality = same.municipality and c.person_id = any(same.ids) and c.closed_on is null
  )`
}

/** SQL: the records of `same` that are under way on a day, of the kinds that can be. */
function underWay(running: readonly RecordSpec[], today: string): RawBuilder<unknown> {
  const ofKinds = running.flatMap(({ kind, fields, lifecycle }) => {
    const type = fields.find(({ form }) => form === 'measure-type')
    const { from, until } = lifecycle.underWay ?? {}
    if (!from || !until) return []
    return sql`select ${kind} as kind, r.id, ${type ? sql.ref(`r.${type.name}`) : null}::text as measure_type, r.${sql.ref(from)} as since
      from ${sql.table(kind)} r where r.municipality = same.municipality and r.person_id = any(same.ids)
        and r.${sql.ref(from)} <= ${today}::date and (r.${sql.ref(until)} is null or r.${sql.ref(until)} > ${today}::date)`
  })
  return sql`(select jsonb_agg(to_jsonb(one) order by one.since, one.id) from (${sql.join(ofKinds, sql` union all `)}) one)`
}

function siblingOf(store: Store, row: Row): SiblingRow {
  const id = String(row.id)
  const [cases, underWay, notifications] = [row.cases, row.under_way, row.notifications].map((all) =>
    listOf(all).map(Object),
  )
  const seen = [...underWay.map(({ kind }) => String(kind)), ...(cases.length > 0 ? ['child_case'] : [])]
  for (const kind of ['person', ...seen, ...(notifications.length > 0 ? ['notification'] : [])])
    store.looks.saw(id, kind)
  return {
    id,
    name: personName(row).da,
    protected: row.protected === true,
    birthDate: typeof row.birth_date === 'string' ? row.birth_date : null,
    cases,
    underWay,
    notifications,
    sees: seesIn(row.sees),
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
