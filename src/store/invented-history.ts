import { type RawBuilder, sql } from 'kysely'
import { type FieldValue, RECORD_KINDS, type RecordKind } from '../domain/record.ts'
import { RECORD_SPECS } from '../domain/records/all.ts'
import type { Store } from './stores.ts'

/** What of a kind becomes known first, and what later and on which day. */
interface Knowing {
  /** The day, in SQL; the day that the child was first heard of where the record has none of its own. */
  readonly first?: string
  readonly later?: { readonly day: string; readonly unsaid: Readonly<Record<string, FieldValue>> }
}

const KNOWING: Readonly<Partial<Record<RecordKind, Knowing>>> = {
  child_case: {
    first: 't.opened_on',
    later: { day: 'closed_on', unsaid: { closed_on: null, closing_reason: '' } },
  },
  allocation: { first: 't.start_date', later: { day: 'end_date', unsaid: { end_date: null } } },
  measure: { first: 't.start_date', later: { day: 'end_date', unsaid: { end_date: null, end_reason: '' } } },
  investigation: {
    first: 't.decided_on',
    later: { day: 'completed_on', unsaid: { completed_on: null, conclusion: '' } },
  },
  consent: { first: 't.given_on', later: { day: 'withdrawn_on', unsaid: { withdrawn_on: null } } },
  followup: { first: 't.date' },
  notification: { first: 't.received_at::date' },
  pupil: { first: 'make_date(left(t.school_year, 4)::int + 1, 6, 30)' },
  population: { first: 't.date' },
}

/** The version that an invented record has by now: the second, when more became known of it later. */
export function versionOf(kind: RecordKind, row: Readonly<Record<string, unknown>>): 1 | 2 {
  const day = KNOWING[kind]?.later?.day
  return day && row[day] ? 2 : 1
}

/**
 * Tells the history of an invented municipality as it would have been: each record entered by whoever has the case, when
 * it became known, one in twelve some weeks late. A real municipality's history is written by the database alone.
 */
export async function writeInventedHistory({ db, municipality }: Store): Promise<void> {
  const kinds = sql.join(RECORD_KINDS.map((kind) => sql.lit(kind)))
  await sql`delete from event where municipality = ${municipality} and entity in (${kinds})`.execute(db)
  const told = RECORD_KINDS.flatMap((kind, place) => eventsOf(kind, place, municipality))
  await sql`
    with of_child as (
      select c.person_id, c.opened_on as day, c.caseworker_id as worker from child_case c where c.municipality = ${municipality}
    ), around as (
      select person_id, day, worker from of_child
      union all
      select r.other_id, o.day, o.worker from relation r join of_child o using (person_id) where r.municipality = ${municipality}
    ), heard as (select distinct on (person_id) person_id, day, worker from around order by person_id, day),
    administrator as (
      select id from worker where municipality = ${municipality} and 'administrator' = any(roles) order by id limit 1
    ), told as (${sql.join(told, sql` union all `)})
    insert into event (municipality, at, worker_id, action, entity, entity_id, person_id, version, state)
    select ${municipality}, least(told.at, now()), coalesce(told.worker, (select id from administrator)), told.action,
      told.entity, told.id, told.person_id, told.version, told.state
    from told order by least(told.at, now()), told.person_id, told.version, told.place`.execute(db)
}

/** The first version of each record of a kind, and the second of those that have one. */
function eventsOf(kind: RecordKind, place: number, municipality: string): readonly RawBuilder<unknown>[] {
  const { first, later } = KNOWING[kind] ?? {}
  const { about } = RECORD_SPECS[kind]
  const person = { child: sql`t.person_id`, person: sql`t.id`, 'set-up': sql`null::uuid` }[about]
  const start = first ? sql.raw(first) : sql`coalesce(heard.day, ${LONG_AGO})`
  const one = (version: 1 | 2, at: RawBuilder<unknown>, unsaid: Readonly<Record<string, FieldValue>>) => sql`
    select ${sql.lit(kind)} as entity, t.id, ${person} as person_id, heard.worker, ${sql.lit(place)} as place,
      ${sql.lit(version)} as version, ${sql.lit(version === 1 ? 'register' : 'correct')} as action,
      (${at}) at time zone 'Europe/Copenhagen' as at,
      to_jsonb(t) || ${JSON.stringify(unsaid)}::jsonb || jsonb_build_object('version', ${sql.lit(version)}::int) as state
    from ${sql.table(kind)} t left join heard on heard.person_id = ${person}
    where t.municipality = ${municipality} and t.version >= ${sql.lit(version)}`
  const entered = sql`${start} + ${late(kind)} + time '10:30'`
  if (!later) return [one(1, entered, {})]
  // What ended is known to have begun by then.
  const ended = sql`greatest(${sql.ref(`t.${later.day}`)} + 1 + time '09:15', ${entered} + interval '1 hour')`
  return [
    sql`${one(1, entered, later.unsaid)} and t.version = 2`,
    sql`${one(1, entered, {})} and t.version = 1`,
    one(2, ended, {}),
  ]
}

/** What has no day of its own was there before the first child was. */
const LONG_AGO = sql`date '2015-01-01'`

/** Days that pass before a measure or a follow-up is entered; chosen by the id, so the same every time. */
function late(kind: RecordKind): RawBuilder<unknown> {
  if (kind !== 'measure' && kind !== 'followup') return sql`0`
  return sql`case when ('x' || left(md5(t.id::text), 6))::bit(24)::int % 12 = 0 then 45 else 1 end`
}
