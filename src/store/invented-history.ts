import { type RawBuilder, sql } from 'kysely'
import type { RecordSpec } from '../kernel/record/record.ts'
import { ON_DANISH_CLOCKS } from './danish-clock.ts'
import type { Store } from './stores.ts'

/** Fields that become known together, later than the record itself; the first says when. */
type Stage = readonly [string, ...string[]]

/** The version that an invented record has by now: one more for each time that more became known of it. */
export function versionOf({ lifecycle }: RecordSpec, row: Readonly<Record<string, unknown>>): number {
  return 1 + (lifecycle.known?.later ?? []).filter(([field]) => row[field]).length
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
function eventsOf(spec: RecordSpec, place: number, municipality: string): readonly RawBuilder<unknown>[] {
  const { kind, about } = spec
  const stages = spec.lifecycle.known?.later ?? []
  const person = { child: sql`t.person_id`, person: sql`t.id`, 'set-up': sql`null::uuid` }[about]
  const entered = enteredAt(spec)
  const known = (version: RawBuilder<unknown>, at: RawBuilder<unknown>, unsaid: readonly Stage[]) => sql`
    select ${sql.lit(kind)} as entity, t.id, ${person} as person_id, heard.worker, ${sql.lit(place)} as place,
      (${version})::int as version, (${at}) ${ON_DANISH_CLOCKS} as at,
      to_jsonb(t) || ${unsaidIn(spec, unsaid)} || jsonb_build_object('version', (${version})::int) as state
    from ${sql.table(kind)} t left join heard on heard.person_id = ${person}
    where t.municipality = ${municipality}`
  const later = stages.map(([field], i) => {
    // What came later is known to have begun by then, and in the order in which it is told.
    const hours = sql.lit(`${i + 1} hours`)
    const at = sql`greatest(${momentOf(spec, field)}, ${entered} + interval ${hours})`
    const event = known(saidOf(stages.slice(0, i + 1)), at, stages.slice(i + 1))
    return sql`${event} and ${sql.ref(`t.${field}`)} is not null`
  })
  return [known(sql`1`, entered, stages), ...later]
}

/** When a record was entered, in Danish time: at its instant, or the morning after its first day. */
function enteredAt(spec: RecordSpec): RawBuilder<unknown> {
  const { known } = spec.lifecycle
  if (known && typeof known.from === 'string' && isInstant(spec, known.from))
    return momentOf(spec, known.from)
  const start = startOf(spec)
  return sql`${start} + ${known?.isSometimesLate ? late(start) : sql`0`} + time '10:30'`
}

function startOf({ lifecycle: { known }, fields }: RecordSpec): RawBuilder<unknown> {
  if (!known) return sql`coalesce(heard.day, ${LONG_AGO})`
  const { from } = known
  if (typeof from === 'string') return sql.ref(`t.${from}`)
  if ('schoolYear' in from) return sql`make_date(left(${sql.ref(`t.${from.schoolYear}`)}, 4)::int + 1, 6, 30)`
  const through = fields.find(({ name }) => name === from.through)
  if (through?.form !== 'reference') throw new Error(`${from.through} refers to no record`)
  return sql`(select o.${sql.ref(from.field)} from ${sql.table(through.of)} o
    where o.municipality = t.municipality and o.id = ${sql.ref(`t.${from.through}`)})`
}

/** The moment that a field says, or the morning after its day. */
function momentOf(spec: RecordSpec, field: string): RawBuilder<unknown> {
  const column = sql.ref(`t.${field}`)
  return isInstant(spec, field) ? sql`${column} ${ON_DANISH_CLOCKS}` : sql`${column} + 1 + time '09:15'`
}

function isInstant({ fields }: RecordSpec, field: string): boolean {
  return fields.some(({ name, form }) => name === field && form === 'timestamp')
}

/** The version that a record has when these stages are behind it. */
function saidOf(stages: readonly Stage[]): RawBuilder<unknown> {
  const each = stages.map(([field]) => sql`(${sql.ref(`t.${field}`)} is not null)::int`)
  return sql`1 + ${sql.join(each, sql` + `)}`
}

/** The fields of these stages as they were before they were said; what never was is as it is. */
function unsaidIn({ fields }: RecordSpec, stages: readonly Stage[]): RawBuilder<unknown> {
  const each = stages.map((stage) => {
    const empty = fields
      .filter(({ name }) => stage.includes(name))
      .map(({ name, form }) => [name, form === 'text' ? '' : null])
    return sql`case when ${sql.ref(`t.${stage[0]}`)} is null then '{}'
      else ${JSON.stringify(Object.fromEntries(empty))} end::jsonb`
  })
  return sql.join([sql`'{}'::jsonb`, ...each], sql` || `)
}

/** What has no day of its own was there before the first child was. */
const LONG_AGO = sql`date '2015-01-01'`

/** Days that pass before a record is entered; chosen by the id, so the same every time. */
function late(start: RawBuilder<unknown>): RawBuilder<unknown> {
  const isLate = sql`('x' || left(md5(t.id::text), 6))::bit(24)::int % 12 = 0`
  // What would be entered only later on is entered by now: nothing comes into the register as the demo is made.
  return sql`case when ${isLate} and ${start} + 46 < current_date then 45 else 1 end`
}
