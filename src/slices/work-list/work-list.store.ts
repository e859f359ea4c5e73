import { sql } from 'kysely'
import { danishDay } from '../../kernel/danish-time.ts'
import type { ChildFacts } from '../../kernel/due/due.ts'
import { type RecordKind, recordsOf, type StoredRecord } from '../../kernel/record/record.ts'
import { personName } from '../../kernel/record-name.ts'
import { danishOrder } from '../../store/danish-order.ts'
import { type Row, seen } from '../../store/records.ts'
import { seesIn, sightOf } from '../../store/sight.ts'
import type { Store } from '../../store/stores.ts'
import type { FactsCut } from '../../store/unfinished.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { childrenOf, type WorkListFilter } from './work-list-children.store.ts'
import { FACTS, factsOf } from './work-list-facts.store.ts'

/** A child of a work list, with what is known of it that decides what is due. */
export interface WorkListRow {
  readonly id: string
  readonly name: string
  readonly protected: boolean
  readonly birthDate: string | null
  /**
   * The case that the child is on the list for: an open one, or the last that was closed while something is still owed; null
   * for one whose notification waits.
   */
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

const KINDS = FACTS.map(({ spec }) => spec.kind)

/** All children of a work list with all that decides what is due for them, in one query; each child is a look. */
export async function workListRows(
  store: Store,
  filter: WorkListFilter,
  cut: Omit<FactsCut, 'municipality'>,
): Promise<WorkListRows> {
  const { municipality } = store
  const { rows } = await sql<Row>`
    with listed as materialized (
      ${childrenOf(filter, { municipality, ...cut })} limit ${filter.limit}
    ), same as materialized (
      select p.id, p.given_name, p.family_name, p.protected, p.birth_date, array(
        select x.id from person x where x.municipality = p.municipality and x.merged_into = p.id) || p.id as ids
      from listed join person p on p.municipality = ${municipality} and p.id = listed.id
    ), page as materialized (
      select same.*, ${factsOf({ municipality, ...cut })} as facts, ${sightOf(sql`same.ids`, KINDS)} as sees from same
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
    children: listOf(children).map((child) => rowOf(store, { filter, today: cut.today }, Object(child))),
    names: Object(names),
    caseworker: caseworker ?? null,
    team: team ?? null,
  }
}

interface Listed {
  readonly filter: WorkListFilter
  /** ISO day. */
  readonly today: string
}

function rowOf(store: Store, { filter, today }: Listed, row: Row): WorkListRow {
  const { caseworker } = filter
  const id = String(row.id)
  store.looks.saw(id, 'person')
  const facts = Object(row.facts)
  const records: Partial<Record<RecordKind, readonly StoredRecord[]>> = {}
  for (const { spec } of FACTS) {
    const found = listOf(facts[spec.kind])
    if (found.length > 0) records[spec.kind] = found.map((one) => seen(store, spec, Object(one)))
  }
  const known = listOf(facts.child_case).map(Object)
  const open = known.filter((one) => one.closed_on === null || one.closed_on > today)
  const cases = open.length > 0 ? open : leftOf(known, listOf(facts.notification).map(Object))
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
    facts: { records, sees: seesIn(row.sees) },
  }
}

/** A case before a course, and the oldest first. */
function caseFirst(a: Row, b: Row): number {
  return `${a.kind} ${a.opened_on}`.localeCompare(`${b.kind} ${b.opened_on}`)
}

/** The last case that was closed, where a notification from before is not done with: of a later one it has nothing to do. */
function leftOf(closed: readonly Row[], notifications: readonly Row[]): readonly Row[] {
  const [last] = closed.toSorted(closedLast)
  const isLeft = notifications.some((one) => danishDay(String(one.received_at)) <= String(last?.closed_on))
  return last && isLeft ? [last] : []
}

function closedLast(a: Row, b: Row): number {
  return `${b.closed_on} ${b.opened_on}`.localeCompare(`${a.closed_on} ${a.opened_on}`)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
