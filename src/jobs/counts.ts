import type { PgBoss } from 'pg-boss'
import { QUEUE_SCHEMA, SCHEMA } from '../store/database.ts'

/** How the jobs of one kind stand; of those that are done or have failed, the last thirty days'. */
export interface JobCounts {
  readonly name: string
  readonly waiting: number
  readonly running: number
  readonly failed: number
  readonly done: number
  /** How long the job that has waited longest could have been begun, in seconds. */
  readonly oldestWaiting: number
}

/** How the jobs of each kind stand, of all municipalities. */
export async function countJobs(boss: PgBoss, names: readonly string[]): Promise<readonly JobCounts[]> {
  const { rows } = await boss.getDb().executeSql(
    `with job as (
      select name, state::text as state, start_after as due from ${QUEUE_SCHEMA}.job
      union all select name, 'created', due_at from ${SCHEMA}.waiting_job
    )
    select n.name, count(*) filter (where state in ('created', 'retry'))::int as waiting,
      count(*) filter (where state = 'active')::int as running,
      count(*) filter (where state = 'failed')::int as failed,
      count(*) filter (where state = 'completed')::int as done,
      coalesce(max(extract(epoch from now() - due)) filter (where state in ('created', 'retry') and due < now()), 0)::float8
        as "oldestWaiting"
    from unnest($1::text[]) as n (name) left join job on job.name = n.name group by n.name order by n.name`,
    [[...names]],
  )
  return rows
}
