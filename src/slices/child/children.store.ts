import { type RawBuilder, sql } from 'kysely'
import { personName } from '../../kernel/record-name.ts'
import type { Sees } from '../../kernel/sight.ts'
import { danishOrder } from '../../store/danish-order.ts'
import { personsNamed } from '../../store/name-keys.ts'
import { OWN_CHILDREN, type Row } from '../../store/records.ts'
import { seesIn, sightOf } from '../../store/sight.ts'
import type { Store } from '../../store/stores.ts'
import { CHILD_CASE } from './child-case.record.ts'

/** Which children a list shows, and in which order. */
export interface ChildrenFilter {
  /** Words of the name, in any spelling. */
  readonly name?: string | undefined
  readonly team?: string | undefined
  readonly caseworker?: string | undefined
  readonly status: 'open' | 'closed' | 'all'
  /** Only children with a measure of one of these types in force. */
  readonly measureTypes?: readonly string[] | undefined
  readonly sort: 'name' | 'birth' | 'opened'
  /** Id of the last child of the page before. */
  readonly after?: string | undefined
  readonly limit: number
  /** ISO day. */
  readonly today: string
  /** `department`: all; `own`: only those the user has something to do with; `named`: those, and nothing of their cases. */
  readonly scope: 'department' | 'own' | 'named'
}

/** A child as a list shows it. */
export interface ListedChild {
  readonly id: string
  readonly name: string
  readonly protected: boolean
  readonly birthDate: string | null
  readonly expectedBirthDate: string | null
  readonly case: ListedCase | null
  readonly measures: readonly { readonly type: string; readonly start: string; readonly end: string | null }[]
  /** How much of its cases and measures the user sees. */
  readonly sees: Sees
}

interface ListedCase {
  readonly id: string
  readonly kind: 'case' | 'course'
  readonly openedOn: string
  readonly closedOn: string | null
  readonly team: Named | null
  readonly caseworker: Named | null
}

interface Named {
  readonly id: string
  readonly name: string
}

/** The children of a list, each a look; `cursor-gone` when the child that the page begins after is no longer in it. */
export async function listChildren(
  store: Store,
  filter: ChildrenFilter,
): Promise<readonly ListedChild[] | 'cursor-gone'> {
  const { db, municipality } = store
  const named = filter.name === undefined ? undefined : personsNamed(filter.name)
  if (named === null) return []
  const where = filters(municipality, filter)
  const start = filter.after === undefined ? null : await placeOf(store, { filter, named, where })
  if (start === undefined) return 'cursor-gone'
  const page = sql`${children(filter, named)} where ${sql.join([...where, ...beyond(filter, start)], sql` and `)}
    order by ${ORDERS[filter.sort]} limit ${filter.limit}`
  const { rows } = await sql<Row>`
    select page.*, ${sightOf(sql`page.ids`, LISTED)} as sees, t.name as team, w.name as caseworker, (
      select jsonb_agg(jsonb_build_object('type', m.measure_type, 'start', m.start_date, 'end', m.end_date))
      from measure m where m.municipality = ${municipality} and m.person_id = any(page.ids)
    ) as measures
    from (${page}) page
    left join team t on t.municipality = ${municipality} and t.id = page.team_id
    left join worker w on w.municipality = ${municipality} and w.id = page.caseworker_id
    order by page.place`.execute(db)
  return rows.map((row) => listed(store, row))
}

/** What a list says of a child beside who it is. */
const LISTED = [CHILD_CASE.kind, 'measure'] as const

const FAMILY = danishOrder(sql`p.family_name`)
const GIVEN = danishOrder(sql`p.given_name`)
const ORDERS = {
  name: sql`${FAMILY}, ${GIVEN}, p.id`,
  birth: sql`p.birth_date nulls last, p.id`,
  opened: sql`c.opened_on desc nulls last, p.id`,
} as const

/** A child and the case that the filter is about: of several, the open one, then the newest. */
function children(filter: ChildrenFilter, named: RawBuilder<unknown> | undefined): RawBuilder<unknown> {
  const isWithout =
    filter.scope === 'named' || (filter.status === 'all' && !filter.team && !filter.caseworker)
  const join = isWithout ? sql`left join` : sql`join`
  return sql`
    with named as materialized (${named ?? sql`select null::uuid as person_id`})
    select p.id, p.given_name, p.family_name, p.protected, p.birth_date, p.expected_birth_date, same.ids,
      c.id as case_id, c.kind as case_kind, c.opened_on, c.closed_on, c.team_id, c.caseworker_id,
      row_number() over (order by ${ORDERS[filter.sort]}) as place
    from person p
    cross join lateral (
      select array(select x.id from person x where x.municipality = p.municipality and x.merged_into = p.id) || p.id as ids
    ) same
    ${join} lateral (
      select c.id, c.kind, c.opened_on, c.closed_on, c.team_id, c.caseworker_id from child_case c
      where c.municipality = p.municipality and c.person_id = any(same.ids) and ${caseConditions(filter)}
      order by c.closed_on is null desc, c.opened_on desc, c.id limit 1
    ) c on true`
}

function caseConditions({ team, caseworker, status }: ChildrenFilter): RawBuilder<unknown> {
  const conditions = [
    ...(team ? [sql`c.team_id = ${team}::uuid`] : []),
    ...(caseworker ? [sql`c.caseworker_id = ${caseworker}::uuid`] : []),
    ...(status === 'open' ? [sql`c.closed_on is null`] : []),
    ...(status === 'closed'
      ? [
          sql`c.closed_on is not null and not exists (select from child_case o
            where o.municipality = p.municipality and o.person_id = any(same.ids) and o.closed_on is null)`,
        ]
      : []),
  ]
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`
}

function filters(municipality: string, filter: ChildrenFilter): readonly RawBuilder<unknown>[] {
  const { scope, team, caseworker, measureTypes, today } = filter
  const isOfCases = scope !== 'named' && (team !== undefined || caseworker !== undefined)
  return [
    sql`p.municipality = ${municipality} and p.kind = 'child'`,
    // One who only knows who the child is sees the record that was named to them, merged or not.
    ...(scope === 'named' ? [] : [sql`p.merged_into is null`]),
    ...(isOfCases ? [sql`p.id in (${childrenOfCases(municipality, filter)})`] : []),
    ...(scope !== 'department' && !isOfCases ? [sql`p.id in (${OWN_CHILDREN})`] : []),
    ...(filter.name === undefined
      ? []
      : [sql`p.id in (${withMerged(municipality, sql`select * from named`)})`]),
    ...(measureTypes
      ? [
          // Limited, so that it is asked child by child in the list's order and not of all measures at once.
          sql`(select true from measure m where m.municipality = p.municipality and m.person_id = any(same.ids)
            and m.measure_type = any(${[...measureTypes]}::text[]) and m.start_date <= ${today}::date
            and (m.end_date is null or m.end_date >= ${today}::date) limit 1)`,
        ]
      : []),
  ]
}

/** Said beside the condition on the case itself, so that the database starts from the team's few cases. */
function childrenOfCases(municipality: string, { team, caseworker }: ChildrenFilter): RawBuilder<unknown> {
  return withMerged(
    municipality,
    sql`select k.person_id from child_case k where k.municipality = ${municipality}
      ${team ? sql`and k.team_id = ${team}::uuid` : sql``}
      ${caseworker ? sql`and k.caseworker_id = ${caseworker}::uuid` : sql``}`,
  )
}

/** These records, and those that some of them were merged into. */
function withMerged(municipality: string, ids: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${ids} union select x.merged_into from person x
    where x.municipality = ${municipality} and x.merged_into is not null and x.id in (${ids})`
}

/** Where the child that the page begins after stands in the list; undefined when it is no longer there. */
async function placeOf(
  { db }: Store,
  {
    filter,
    named,
    where,
  }: {
    readonly filter: ChildrenFilter
    readonly named: RawBuilder<unknown> | undefined
    readonly where: readonly RawBuilder<unknown>[]
  },
): Promise<Row | undefined> {
  const { rows } = await sql<Row>`${children(filter, named)}
    where ${sql.join([...where, sql`p.id = ${filter.after}::uuid`], sql` and `)}`.execute(db)
  return rows[0]
}

function beyond({ sort }: ChildrenFilter, start: Row | null): readonly RawBuilder<unknown>[] {
  if (start === null) return []
  const { id, family_name, given_name, birth_date, opened_on } = start
  if (sort === 'name')
    return [
      sql`(${FAMILY}, ${GIVEN}, p.id) >
        (${danishOrder(sql`${family_name}::text`)}, ${danishOrder(sql`${given_name}::text`)}, ${id}::uuid)`,
    ]
  const day = sort === 'birth' ? sql`p.birth_date` : sql`c.opened_on`
  const value = sort === 'birth' ? birth_date : opened_on
  if (value === null) return [sql`${day} is null and p.id > ${id}::uuid`]
  const further = sort === 'birth' ? sql`${day} > ${value}::date` : sql`${day} < ${value}::date`
  return [sql`(${further} or (${day} = ${value}::date and p.id > ${id}::uuid) or ${day} is null)`]
}

function listed({ looks }: Store, row: Row): ListedChild {
  const id = String(row.id)
  const measures = Array.isArray(row.measures) ? row.measures.map(measureOf) : []
  looks.saw(id, 'person')
  if (row.case_id !== null) looks.saw(id, 'child_case')
  if (measures.length > 0) looks.saw(id, 'measure')
  return {
    id,
    name: personName(row).da,
    protected: row.protected === true,
    birthDate: textOf(row.birth_date),
    expectedBirthDate: textOf(row.expected_birth_date),
    case: row.case_id === null ? null : caseOf(row),
    measures,
    sees: seesIn(row.sees),
  }
}

function caseOf(row: Row): ListedCase {
  return {
    id: String(row.case_id),
    kind: row.case_kind === 'course' ? 'course' : 'case',
    openedOn: String(row.opened_on),
    closedOn: textOf(row.closed_on),
    team: row.team === null ? null : { id: String(row.team_id), name: String(row.team) },
    caseworker:
      row.caseworker === null ? null : { id: String(row.caseworker_id), name: String(row.caseworker) },
  }
}

function measureOf(measure: Row) {
  return { type: String(measure.type), start: String(measure.start), end: textOf(measure.end) }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
