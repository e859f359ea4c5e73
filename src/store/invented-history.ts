import { type RawBuilder, sql } from 'kysely'
import type { FieldValue, RecordKind, RecordSpec } from '../domain/record.ts'
import type { Store } from './stores.ts'

/** What of a kind becomes known first, and what in stages after that. */
interface Knowing {
  /** The day, in SQL; the day that the child was first heard of where the record has none of its own. */
  readonly first?: string
  /** The moment, in SQL and Danish time, where the record says it to the minute. */
  readonly firstAt?: string
  readonly stages?: readonly Stage[]
}

/** What becomes known when a field is said: before that, it and what came with it were not. */
interface Stage {
  readonly field: string
  /** The moment, in SQL and Danish time; the morning after the field's day when left out. */
  readonly at?: string
  readonly unsaid: Readonly<Record<string, FieldValue>>
}

const ANSWERED: Stage = {
  field: 'answered_on',
  unsaid: { answer: null, answered_by: null, answered_on: null, answer_note: '' },
}

const KNOWING: Readonly<Partial<Record<RecordKind, Knowing>>> = {
  child_case: {
    first: 't.opened_on',
    stages: [
      {
        field: 'closed_on',
        unsaid: {
          ...{ closed_on: null, closing_criterion: null, closing_reason: '' },
          ...{ handover_to: null, handover: '', if_worry_returns: '' },
        },
      },
    ],
  },
  allocation: { first: 't.start_date', stages: [{ field: 'end_date', unsaid: { end_date: null } }] },
  measure: {
    first: 't.start_date',
    stages: [
      {
        field: 'end_date',
        unsaid: {
          ...{ end_date: null, end_reason: '', ended_because: null, what_follows: '' },
          ...{ handover_to: null, handover: '' },
        },
      },
    ],
  },
  investigation: {
    first: 't.decided_on',
    stages: [
      { field: 'preliminary_on', unsaid: { preliminary_on: null, preliminary_assessment: '' } },
      { field: 'completed_on', unsaid: { completed_on: null, assessment: '', conclusion: '' } },
    ],
  },
  clarification: {
    first: 't.started_on',
    stages: [{ field: 'completed_on', unsaid: { completed_on: null, conclusion: '', next_step: null } }],
  },
  plan: {
    first: 't.started_on',
    stages: [
      { field: 'ready_on', unsaid: { ready_on: null } },
      { field: 'ended_on', unsaid: { ended_on: null } },
    ],
  },
  goal: {
    first: '(select p.started_on from plan p where p.municipality = t.municipality and p.id = t.plan_id)',
    stages: [{ field: 'ended_on', unsaid: { ended_on: null, result: null } }],
  },
  goal_progress: { first: 't.date' },
  grant_request: {
    first: 't.asked_on',
    stages: [{ ...ANSWERED, unsaid: { ...ANSWERED.unsaid, measure_id: null } }],
  },
  deviation: { first: 't.asked_on', stages: [ANSWERED] },
  consent: { first: 't.given_on', stages: [{ field: 'withdrawn_on', unsaid: { withdrawn_on: null } }] },
  followup: { first: 't.date' },
  notification: {
    firstAt: "t.received_at at time zone 'Europe/Copenhagen'",
    stages: [
      {
        field: 'assessed_at',
        at: "t.assessed_at at time zone 'Europe/Copenhagen'",
        unsaid: { assessed_at: null, assessed_by: null, danger: null, assessment: '', receipt_on: null },
      },
      { field: 'outcome_on', unsaid: { outcome: '', outcome_on: null, outcome_reason: '' } },
      { field: 'feedback_on', unsaid: { feedback_on: null, feedback: '' } },
    ],
  },
  pupil: { first: 'make_date(left(t.school_year, 4)::int + 1, 6, 30)' },
  population: { first: 't.date' },
}

/** The version that an invented record has by now: one more for each time that more became known of it. */
export function versionOf(kind: RecordKind, row: Readonly<Record<string, unknown>>): number {
  return 1 + (KNOWING[kind]?.stages ?? []).filter(({ field }) => row[field]).length
}

/**
 * Tells the history of an invented municipality as it would have been: each record entered by whoever has the case, when
 * it became known, one in twelve some weeks late. A real municipality's history is written by the database alone.
 */
export async function writeInventedHistory({ db, municipality, kinds }: Store): Promise<void> {
  const told = kinds.all.flatMap((spec, place) => eventsOf(spec, place, municipality))
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
    select ${municipality}, least(told.at, now()), coalesce(told.worker, (select id from administrator)),
      case told.version when 1 then 'register' else 'correct' end, told.entity, told.id, told.person_id, told.version, told.state
    from told order by least(told.at, now()), told.person_id, told.version, told.place`.execute(db)
}

/** The first version of each record of a kind, and one for each time that more became known. */
function eventsOf(
  { kind, about }: RecordSpec,
  place: number,
  municipality: string,
): readonly RawBuilder<unknown>[] {
  const { first, firstAt, stages = [] } = KNOWING[kind] ?? {}
  const person = { child: sql`t.person_id`, person: sql`t.id`, 'set-up': sql`null::uuid` }[about]
  const start = first ? sql.raw(first) : sql`coalesce(heard.day, ${LONG_AGO})`
  const entered = firstAt ? sql.raw(firstAt) : sql`${start} + ${late(kind, start)} + time '10:30'`
  const known = (version: RawBuilder<unknown>, at: RawBuilder<unknown>, unsaid: Stage['unsaid']) => sql`
    select ${sql.lit(kind)} as entity, t.id, ${person} as person_id, heard.worker, ${sql.lit(place)} as place,
      (${version})::int as version, (${at}) at time zone 'Europe/Copenhagen' as at,
      to_jsonb(t) || ${JSON.stringify(unsaid)}::jsonb || jsonb_build_object('version', (${version})::int) as state
    from ${sql.table(kind)} t left join heard on heard.person_id = ${person}
    where t.municipality = ${municipality}`
  const later = stages.map(({ field, at }, i) => {
    // What came later is known to have begun by then, and in the order in which it is told.
    const moment = at ? sql.raw(at) : sql`${sql.ref(`t.${field}`)} + 1 + time '09:15'`
    const hours = sql.lit(`${i + 1} hours`)
    const event = known(
      saidOf(stages.slice(0, i + 1)),
      sql`greatest(${moment}, ${entered} + interval ${hours})`,
      unsaidOf(stages.slice(i + 1)),
    )
    return sql`${event} and ${sql.ref(`t.${field}`)} is not null`
  })
  return [known(sql`1`, entered, unsaidOf(stages)), ...later]
}

/** The version that a record has when these stages are behind it. */
function saidOf(stages: readonly Stage[]): RawBuilder<unknown> {
  const each = stages.map(({ field }) => sql`(${sql.ref(`t.${field}`)} is not null)::int`)
  return sql`1 + ${sql.join(each, sql` + `)}`
}

function unsaidOf(stages: readonly Stage[]): Stage['unsaid'] {
  return Object.assign({}, ...stages.map(({ unsaid }) => unsaid))
}

/** What has no day of its own was there before the first child was. */
const LONG_AGO = sql`date '2015-01-01'`

/** Days that pass before a measure or a follow-up is entered; chosen by the id, so the same every time. */
function late(kind: RecordKind, start: RawBuilder<unknown>): RawBuilder<unknown> {
  if (kind !== 'measure' && kind !== 'followup') return sql`0`
  const isLate = sql`('x' || left(md5(t.id::text), 6))::bit(24)::int % 12 = 0`
  // What would be entered only later on is entered by now: nothing comes into the register as the demo is made.
  return sql`case when ${isLate} and ${start} + 46 < current_date then 45 else 1 end`
}
