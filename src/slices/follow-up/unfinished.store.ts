import { type RawBuilder, sql } from 'kysely'
import type { FactsCut, Unfinished } from '../../store/unfinished.ts'

/** A running measure `m` of the child. */
function running({ today }: FactsCut): RawBuilder<unknown> {
  return sql`m.municipality = t.municipality and m.person_id = any(same.ids)
    and (m.end_date is null or m.end_date >= ${today}::date)`
}

/** An assessment that was under way when a running measure started: its end decides the first follow-up. */
function parallelTo(started: 'started_on' | 'decided_on') {
  return (cut: FactsCut) => sql`exists (select from measure m where ${running(cut)}
    and m.start_date between t.${sql.ref(started)} and t.completed_on)`
}

/**
 * The latest follow-up of each kind on each measure, and all those of running courses, whose contacts are counted; what of
 * other kinds decides the next follow-up; and stays in institutions that may be the beginning of one that runs.
 */
export const FOLLOW_UP_UNFINISHED: readonly Unfinished[] = [
  {
    kind: 'followup',
    rows: ({ municipality, today }) => sql`(
      select f.*, row_number() over (partition by f.measure_id, f.kind order by f.date desc, f.id desc) as place
      from followup f
      where f.municipality = ${municipality} and f.person_id = any(same.ids) and f.date <= ${today}::date
    )`,
    where: (cut) => sql`t.place = 1
      or t.measure_id in (select m.id from measure m where ${running(cut)} and m.programme is not null)`,
  },
  { kind: 'clarification', where: parallelTo('started_on') },
  { kind: 'investigation', where: parallelTo('decided_on') },
  {
    kind: 'measure',
    where(cut) {
      const types = sql`any(${[...cut.institutions]}::text[])`
      return sql`t.measure_type = ${types}
        and exists (select from measure m where ${running(cut)} and m.measure_type = ${types})`
    },
  },
]
