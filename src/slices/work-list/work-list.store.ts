import { type RawBuilder, sql } from 'kysely'
import type { ChildFacts } from '../../kernel/due/due.ts'
import { type RecordKind, recordsOf, type StoredRecord } from '../../kernel/record/record.ts'
import { personName } from '../../kernel/record-name.ts'
import { danishOrder } from '../../store/danish-order.ts'
import { type Row, seen } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import type { FactsCut } from '../../store/unfinished.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { FACTS, factsOf } from './work-list-facts.store.ts'

/** Whose children a work list is of; all that is given must hold. */
export interface WorkListFilter {
  readonly caseworker?: string | undefined
  readonly team?: string | undefined
  /** Whether notifications on children without an open case are on the list: someone must take them. */
  readonly withoutCase: boolean
  /** So many children at most. */
  readonly limit: number
}

/** A child of a work list, with what is known of it that decides what is due. */
export interface WorkListRow {
  readonly id: string
  readonly name: string
  readonly protected: boolean
  readonly birthDate: string | null
  /** The case that the child is on the list for; null for one whose notification waits. */
  readonly case: StoredRecord<typeof CHILD_CASE> | null
  readonly facts: ChildFacts
}

/** The children of a work list, and the names that the list is asked for by. */
export interface WorkListRows {
  readonly children: readonly WorkListRow[]
  /** By id: caseworkers of the children's cases. */
  readonly names: Readonly<Record<string, string>>
  readonly caseworker: Named | null
  readonly team: Named | null
}

interface Named {
  readonly id: string
  readonly name: string
}

/** All children of a work list with all that decides what is due for them, in one query; each child is a look. */
export async function workListRows(
  store: Store,
  filter: WorkListFilter,
  cut: Omit<FactsCut, 'municipality'>,
): Promise<WorkListRows> {
  const { municipality } = store
  const { rows } = await sql<Row>`
    with listed as materialized (
      ${childrenOf(municipality, filter, cut.today)} limit ${filter.limit}
    ), same as materialized (
      select p.id, p.given_name, p.family_name, p.protected, p.birth_date, array(
        select x.id from person x where x.municipality = p.municipality and x.merged_into = p.id) || p.id as ids
      from listed join person p on p.municipality = ${municipality} and p.id = listed.id
    ), page as materialized (
      select same.*, ${factsOf({ municipality, ...cut })} as facts from same
    )
    select (select jsonb_agg(to_jsonb(page) order by
        ${danishOrder(sql`page.family_name`)}, ${danishOrder(sql`page.given_name`)}, page.id) from page) as children,
      (select jsonb_object_agg(w.id, w.name) from worker w where w.municipality = ${municipality} and w.id in (
        select (c ->> 'caseworker_id')::uuid from page, jsonb_array_elements(nullif(page.facts -> 'child_case', 'null')) c)) as names,
      (select jsonb_build_object('id', w.id, 'name', w.name) from worker w
        where w.municipality = ${municipality} and w.id = ${filter.caseworker ?? null}::uuid) as caseworker,
      (select jsonb_build_object('id', t.id, 'name', t.name) from team t
        where t.municipality = ${municipality} and t.id = ${filter.team ?? null}::uuid) as team`.execute(
    store.db,
  )
  const { children, names, caseworker, team } = Object(rows[0])
  return {
    children: listOf(children).map((child) => rowOf(store, filter, Object(child))),
    names: Object(names),
    caseworker: caseworker ?? null,
    team: team ?? null,
  }
}

/** Ids of the children who have an open case of the filter's, and of those whose notification waits without one. */
function childrenOf(municipality: string, filter: WorkListFilter, today: string): RawBuilder<unknown> {
  const { caseworker, team, withoutCase } = filter
  const isOpen = sql`(c.closed_on is null or c.closed_on > ${today}::date)`
  const cases = sql`
    select coalesce(p.merged_into, p.id) as id from child_case c
    join person p on p.municipality = c.municipality and p.id = c.person_id
    where c.municipality = ${municipality} and ${isOpen}
      ${caseworker ? sql`and c.caseworker_id = ${caseworker}::uuid` : sql``}
      ${team ? sql`and c.team_id = ${team}::uuid` : sql``}`
  if (!withoutCase) return sql`select distinct id from (${cases}) mine`
  return sql`${cases} union
    select coalesce(p.merged_into, p.id) from (
      select distinct array(select one_child(n.person_id)) as same, n.person_id from notification n
      where n.municipality = ${municipality} and (n.assessed_at is null or n.outcome is null or n.outcome = '')
        and n.received_at >= ${today}::date - 366 offset 0
    ) w
    join person p on p.municipality = ${municipality} and p.id = w.person_id
    where not exists (select from child_case c where c.municipality = ${municipality} and ${isOpen} and c.person_id = any(w.same))`
}

function rowOf(store: Store, { caseworker }: WorkListFilter, row: Row): WorkListRow {
  const id = String(row.id)
  store.looks.saw(id, 'person')
  const facts = Object(row.facts)
  const records: Partial<Record<RecordKind, readonly StoredRecord[]>> = {}
  for (const { spec } of FACTS) {
    const found = listOf(facts[spec.kind])
    if (found.length > 0) records[spec.kind] = found.map((one) => seen(store, spec, Object(one)))
  }
  const cases = listOf(facts.child_case).map(Object)
  const own = cases.filter((one) => caseworker === undefined || one.caseworker_id === caseworker)
  const isMine = cases.some((one) => one.caseworker_id === store.workerId)
  const [first] = (own.length > 0 ? own : cases).toSorted(caseFirst)
  return {
    id,
    // Whoever has the child must know whose day it is; to everyone else a protected name stays protected in a list.
    name: personName({ ...row, protected: row.protected && !isMine }).da,
    protected: row.protected === true,
    birthDate: typeof row.birth_date === 'string' ? row.birth_date : null,
    case: recordsOf(records, CHILD_CASE).find((one) => one.id === first?.id) ?? null,
    facts: { records },
  }
}

/** A case before a course, and the oldest first. */
function caseFirst(a: Row, b: Row): number {
  return `${a.kind} ${a.opened_on}`.localeCompare(`${b.kind} ${b.opened_on}`)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
