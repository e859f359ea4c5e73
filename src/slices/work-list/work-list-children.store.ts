import { type RawBuilder, sql } from 'kysely'
import { UNFINISHED } from '../../slices.unfinished.ts'
import { ON_DANISH_CLOCKS } from '../../store/danish-clock.ts'
import type { FactsCut } from '../../store/unfinished.ts'

/** Whose children a work list is of; all that is given must hold. */
export interface WorkListFilter {
  readonly caseworker?: string | undefined
  readonly team?: string | undefined
  /** Whose notifications that were handed on, or that they are asked about, are on the list too. */
  readonly told?: string | undefined
  /** Whether notifications on children without an open case are on the list: someone must take them. */
  readonly withoutCase: boolean
  /** So many children at most. */
  readonly limit: number
}

/** A notification that is older than this is on no list of children without an open case. [choice] */
const WAITS_DAYS = 366

/**
 * Ids of the children who have an open case of the filter's; of those whose last case of the filter's was closed while
 * something was owed on a notification from before; and of those whose notification waits without a case.
 */
export function childrenOf(filter: WorkListFilter, cut: FactsCut): RawBuilder<unknown> {
  const parts = [withOpenCase(filter, cut), withSomethingOwed(filter, cut)]
  if (filter.told ?? filter.team) parts.push(toldOf(filter, cut))
  if (filter.withoutCase) parts.push(withoutCase(cut))
  return sql.join(parts, sql` union `)
}

function withOpenCase(filter: WorkListFilter, cut: FactsCut): RawBuilder<unknown> {
  return sql`
    select coalesce(p.merged_into, p.id) as id from child_case c
    join person p on p.municipality = c.municipality and p.id = c.person_id
    where c.municipality = ${cut.municipality} and ${isOpen(cut)} ${ofFilter(filter)}`
}

function withSomethingOwed(filter: WorkListFilter, cut: FactsCut): RawBuilder<unknown> {
  const { municipality, today } = cut
  return sql`
    select coalesce(p.merged_into, p.id) from (
      select distinct array(select one_child(c.person_id)) as same, c.person_id, c.closed_on from child_case c
      where c.municipality = ${municipality} and c.closed_on <= ${today}::date and c.closed_on >= ${today}::date - ${sql.lit(WAITS_DAYS)}
        ${ofFilter(filter)} offset 0
    ) w
    join person p on p.municipality = ${municipality} and p.id = w.person_id
    where exists (select from notification t where t.municipality = ${municipality} and t.person_id = any(w.same)
        and ${receivedOn} <= w.closed_on and (${waits(cut)}))
      and not exists (select from child_case c where c.municipality = ${municipality} and c.person_id = any(w.same)
        and (${isOpen(cut)} or c.closed_on > w.closed_on))`
}

/** A notification that nobody has decided on, or that came after the child's cases were closed: someone must take it. */
function withoutCase(cut: FactsCut): RawBuilder<unknown> {
  const { municipality, today } = cut
  return sql`
    select coalesce(p.merged_into, p.id) from (
      select distinct array(select one_child(t.person_id)) as same, t.person_id,
        t.assessed_at is null or t.outcome is null or t.outcome = '' as undecided, ${receivedOn} as received
      from notification t
      where t.municipality = ${municipality} and t.received_at >= ${today}::date - ${sql.lit(WAITS_DAYS)} and (${waits(cut)}) offset 0
    ) w
    join person p on p.municipality = ${municipality} and p.id = w.person_id
    where not exists (select from child_case c where c.municipality = ${municipality} and c.person_id = any(w.same)
      and (${isOpen(cut)} or (not w.undecided and c.closed_on >= w.received)))`
}

/**
 * A notification that was handed on to someone or to their team, one that they are asked to look at with fresh eyes, and
 * one on a child that they registered for its sake.
 */
function toldOf({ told, team }: WorkListFilter, cut: FactsCut): RawBuilder<unknown> {
  const { municipality, today } = cut
  const teams = team
    ? sql`${team}::uuid`
    : sql`(select w.team_id from worker w where w.municipality = ${municipality} and w.id = ${told}::uuid)`
  const to = sql`t.municipality = ${municipality} and coalesce(t.outcome, '') = ''`
  return sql`
    select coalesce(p.merged_into, p.id) from (
      select t.person_id from notification t where ${to} and t.handed_team = ${teams}
      ${
        told
          ? sql`union select t.person_id from notification t where ${to} and t.handed_to = ${told}::uuid
        union select t.person_id from notification t where t.municipality = ${municipality}
          and t.reassess_asked_of = ${told}::uuid and t.reassessed_at is null and t.reassess_until >= ${today}::date
        union select t.person_id from person r join notification t on t.municipality = r.municipality and t.person_id = r.id
          where r.municipality = ${municipality} and r.registered_by = ${told}::uuid and (${waits(cut)})
            and not exists (select from child_case c where c.municipality = r.municipality and c.person_id = r.id)`
          : sql``
      }
    ) w join person p on p.municipality = ${municipality} and p.id = w.person_id`
}

/** What of notifications is unfinished, as their own slice says it. */
function waits(cut: FactsCut): RawBuilder<unknown> {
  const kept = UNFINISHED.filter(({ kind }) => kind === 'notification')
  return sql.join(
    kept.map((one) => sql`(${one.where(cut)})`),
    sql` or `,
  )
}

const receivedOn = sql`(t.received_at ${ON_DANISH_CLOCKS})::date`

function isOpen({ today }: FactsCut): RawBuilder<unknown> {
  return sql`(c.closed_on is null or c.closed_on > ${today}::date)`
}

function ofFilter({ caseworker, team }: WorkListFilter): RawBuilder<unknown> {
  return sql`${caseworker ? sql`and c.caseworker_id = ${caseworker}::uuid` : sql``}
    ${team ? sql`and c.team_id = ${team}::uuid` : sql``}`
}
