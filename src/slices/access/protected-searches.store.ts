import { sql } from 'kysely'
import { ON_DANISH_CLOCKS } from '../../store/danish-clock.ts'
import type { Store } from '../../store/stores.ts'

/** What one worker's searches of one day met of protected children whom that worker does not see. */
export interface ProtectedSearches {
  readonly worker: { readonly id: string; readonly name: string }
  /** ISO day, in Denmark. */
  readonly day: string
  readonly searches: number
  readonly children: number
  /** How many searches were answered as if there were no such child. */
  readonly withheld: number
}

/** So many days back a leader is told; older ones are in the log of looks. */
const DAYS_TOLD = 30

/**
 * Searches of the last days that met a protected child whom the one who searched does not see, the newest day first:
 * for a team leader those that met a child of the own team or of none, for a manager and the auditor all, for others none.
 * Of the children no more than how many.
 */
export async function protectedSearches({ db, municipality }: Store): Promise<readonly ProtectedSearches[]> {
  const { rows } = await sql<Omit<ProtectedSearches, 'worker'> & { worker_id: string; name: string }>`
    with met as (
      select l.worker_id, (l.at ${ON_DANISH_CLOCKS})::date as day, l.person_id, l.seen from look l
      where l.municipality = ${municipality} and l.seen && array['protected', 'withheld']
        and l.at >= now() - make_interval(days => ${sql.lit(DAYS_TOLD)})
        and (i_am('manager', 'auditor') or (i_am('team_leader') and (
          my_team() is null
          or exists (select from child_case c where c.municipality = l.municipality and c.team_id = my_team()
            and c.person_id in (select one_child(l.person_id)))
          or not exists (select from child_case c where c.municipality = l.municipality and c.team_id is not null
            and c.person_id in (select one_child(l.person_id))))))
    )
    select m.worker_id, w.name, to_char(m.day, 'YYYY-MM-DD') as day, count(*)::int as searches,
      count(distinct m.person_id)::int as children, (count(*) filter (where 'withheld' = any(m.seen)))::int as withheld
    from met m join worker w on w.municipality = ${municipality} and w.id = m.worker_id
    group by 1, 2, m.day order by m.day desc, searches desc, w.name`.execute(db)
  return rows.map(({ worker_id, name, ...counts }) => ({ worker: { id: worker_id, name }, ...counts }))
}
