import { sql } from 'kysely'
import type { Unfinished } from '../../store/unfinished.ts'

/** Plans and goals that run, a plan to and including its last day, and how far those goals have come. */
export const PLAN_UNFINISHED: readonly Unfinished[] = [
  { kind: 'plan', where: ({ today }) => sql`t.ended_on is null or t.ended_on >= ${today}::date` },
  {
    kind: 'goal',
    where: () => sql`t.ended_on is null and t.result is null and not exists (
      select from plan p where p.municipality = t.municipality and p.id = t.plan_id and p.ended_on is not null)`,
  },
  {
    kind: 'goal_progress',
    where:
      () => sql`t.goal_id in (select g.id from goal g where g.municipality = t.municipality and g.id = t.goal_id
      and g.ended_on is null and g.result is null)`,
  },
]
