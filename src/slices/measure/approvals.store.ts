import { type RawBuilder, sql } from 'kysely'
import type { StoredRecord } from '../../kernel/record/record.ts'
import { personName } from '../../kernel/record-name.ts'
import { type Row, seen } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { DEVIATION } from './deviation.record.ts'
import { GRANT_REQUEST } from './measure.record.ts'

/** How many requests for each measure type, and deviations, wait for a leader other than whoever asked. */
export interface Waiting {
  readonly requests: Readonly<Record<string, number>>
  readonly deviations: number
}

export async function approvalsWaiting({ db, municipality, workerId }: Store): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    select (select count(*)::int from deviation d
        where d.municipality = ${municipality} and d.answer is null and d.asked_by <> ${workerId}::uuid) as deviations,
      coalesce((select jsonb_object_agg(g.measure_type, g.count) from (
        select measure_type, count(*) from grant_request
        where municipality = ${municipality} and answer is null and asked_by <> ${workerId}::uuid group by measure_type
      ) g), '{}') as requests`.execute(db)
  return rows[0] ?? { requests: {}, deviations: 0 }
}

/** What a leader was asked for. */
type Asked =
  | { readonly kind: 'grant_request'; readonly record: StoredRecord<typeof GRANT_REQUEST> }
  | { readonly kind: 'deviation'; readonly record: StoredRecord<typeof DEVIATION> }

/** Something that a leader was asked for, in the words of a list. */
export interface Approval {
  readonly asked: Asked
  readonly childName: string
  readonly askedBy: string
  readonly answeredBy: string | null
  readonly provider: string | null
  readonly team: string | null
  /** Of a deviation: the type and first day of its measure. */
  readonly measure: { readonly type: string; readonly start: string } | null
}

/** What a list of approvals holds: what waits, the oldest first, and what was answered since a day, the latest first. */
export interface Approvals {
  readonly waiting: readonly Approval[]
  readonly answered: readonly Approval[]
}

/** Longer than any leader leaves it; a list of answers is no archive. */
const MOST_WAITING = 500
const MOST_ANSWERED = 50

/** What waits for a leader's answer, and what was answered since a day (ISO), with all its names in one query. */
export async function listApprovals(store: Store, since: string): Promise<Approvals> {
  const waiting = await sql<Row>`${asked()} and q.answer is null
    order by q.asked_on, q.id limit ${MOST_WAITING}`.execute(store.db)
  const answered = await sql<Row>`${asked()} and q.answered_on >= ${since}::date
    order by q.answered_on desc, q.id limit ${MOST_ANSWERED}`.execute(store.db)
  return {
    waiting: waiting.rows.map((row) => approvalOf(store, row)),
    answered: answered.rows.map((row) => approvalOf(store, row)),
  }
}

/** What was answered since a day (ISO) of what this user asked, about the children whose case is theirs; whether it is new to them. */
export async function listAnswers(
  store: Store,
  since: string,
): Promise<readonly (Approval & { readonly isNew: boolean })[]> {
  const { rows } = await sql<Row>`${asked(sql`, ${UNSEEN} as is_new`)} and ${answersToMe(since)}
    order by q.answered_on desc, q.id limit ${MOST_ANSWERED}`.execute(store.db)
  return rows.map((row) => ({ ...approvalOf(store, row), isNew: row.is_new === true }))
}

/** How many of them are new: asked for with every page, so it goes from the few own cases. */
export async function answersUnseen({ db }: Store, since: string): Promise<number> {
  const { rows } = await sql<{ unseen: number }>`
    select count(*)::int as unseen from (
      select 'grant_request' as kind, municipality, id, person_id, asked_by, answer, answered_on from grant_request
      union all
      select 'deviation', municipality, id, person_id, asked_by, answer, answered_on from deviation
    ) q
    where q.municipality = (select my_municipality()) and ${answersToMe(since)} and ${UNSEEN}`.execute(db)
  return rows[0]?.unseen ?? 0
}

function answersToMe(since: string) {
  return sql`q.answer is not null and q.answered_on >= ${since}::date and q.asked_by = (select my_id())
    and q.person_id = any(array(select c.person_id from child_case c
      where c.municipality = (select my_municipality()) and c.caseworker_id = (select my_id())))`
}

/** The log of looks says whether whoever asked has seen it since it was answered. */
const UNSEEN = sql`not exists (
  select from look l where l.municipality = q.municipality and l.worker_id = (select my_id())
    and l.person_id = q.person_id and q.kind = any(l.seen) and l.at > (
      select max(e.at) from event e
      where e.municipality = q.municipality and e.entity = q.kind and e.entity_id = q.id))`

function asked(more: RawBuilder<unknown> = sql``) {
  return sql`
    select q.kind, q.record, p.given_name, p.family_name, p.protected, a.name as asked_by, b.name as answered_by,
      v.name as provider, t.name as team, m.measure_type, m.start_date${more}
    from (
      select 'grant_request' as kind, g.municipality, g.id, g.person_id, g.case_id, g.asked_by, g.asked_on, g.answer,
        g.answered_by, g.answered_on, g.provider_id, null::uuid as measure_id, to_jsonb(g) as record from grant_request g
      union all
      select 'deviation', d.municipality, d.id, d.person_id, d.case_id, d.asked_by, d.asked_on, d.answer,
        d.answered_by, d.answered_on, null, d.measure_id, to_jsonb(d) from deviation d
    ) q
    join person p on p.municipality = q.municipality and p.id = q.person_id
    join worker a on a.municipality = q.municipality and a.id = q.asked_by
    left join worker b on b.municipality = q.municipality and b.id = q.answered_by
    left join child_case c on c.municipality = q.municipality and c.id = q.case_id
    left join team t on t.municipality = q.municipality and t.id = c.team_id
    left join measure m on m.municipality = q.municipality and m.id = q.measure_id
    left join provider v on v.municipality = q.municipality and v.id = coalesce(q.provider_id, m.provider_id)
    where q.municipality = (select my_municipality())`
}

function approvalOf(store: Store, row: Row): Approval {
  const asked = askedIn(store, row)
  const { person_id: childId } = asked.record
  if (childId !== null) store.looks.saw(childId, 'name')
  return {
    asked,
    childName: personName(row).da,
    askedBy: String(row.asked_by),
    answeredBy: textOf(row.answered_by),
    provider: textOf(row.provider),
    team: textOf(row.team),
    measure:
      row.measure_type === null ? null : { type: String(row.measure_type), start: String(row.start_date) },
  }
}

function askedIn(store: Store, { kind, record }: Row): Asked {
  if (kind === 'deviation') return { kind, record: seen(store, DEVIATION, Object(record)) }
  return { kind: 'grant_request', record: seen(store, GRANT_REQUEST, Object(record)) }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
