import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Clock } from 'pg-boss'
import type { JobKind } from '../../src/jobs/job-kind.ts'
import { type Jobs, startJobs } from '../../src/jobs/jobs.ts'
import type { Pace } from '../../src/jobs/pace.ts'
import { RECORDS } from '../../src/slices.ts'
import type { Database } from '../../src/store/database.ts'
import { storesOf } from '../../src/store/stores.ts'
import { addJob, type NewJob } from '../../src/store/waiting-jobs.ts'
import { TOWN } from '../store/town.ts'

/** As quick as the queue can be. */
export const QUICK: Pace = {
  begin: 0,
  handOver: 0.1,
  poll: 0.5,
  watch: 1,
  heartbeat: 10,
  retries: 2,
  retryAfter: 1,
  lastJobs: 1,
}

/** A server's jobs, and what they logged; waits until its queue is open. */
export async function working(
  database: Database,
  kinds: readonly JobKind[],
  { pace = QUICK, clock }: { readonly pace?: Pace; readonly clock?: Clock } = {},
) {
  const lines: string[] = []
  const log = (said: object) => lines.push(JSON.stringify(said))
  const jobs = startJobs({ database, stores: storesOf(database, RECORDS), kinds, log, pace, clock })
  await until(async () => (await jobs.counts()) !== null, lines)
  return { jobs, lines, [Symbol.asyncDispose]: () => jobs.stop() }
}

/** As a command of the operator would add it. */
export function add(database: Database, job: NewJob, municipality = TOWN): Promise<void> {
  return storesOf(database, RECORDS)
    .operator(municipality, 'test')
    .write((store) => addJob(store, job))
}

export async function countsOf(jobs: Jobs, name: string) {
  const counts = (await jobs.counts())?.find((one) => one.name === name)
  if (!counts) throw new Error(`no counts of ${name}`)
  return counts
}

/** Waits for what takes the queue a look or two; says what was logged when it never comes. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  lines: readonly string[] = [],
): Promise<void> {
  for (let attempt = 0; !(await isSo()); attempt += 1) {
    if (attempt > 1200) throw new Error(`it never came: ${lines.join('\n')}`)
    await pause(50)
  }
}

/** Everything that the queue and the waiting jobs hold, as text. */
export async function everythingQueued({ kysely }: Database): Promise<string> {
  const { rows } = await sql<{ row: string }>`
    select to_jsonb(j)::text as row from trin_jobs.job j union all select to_jsonb(w)::text from trin.waiting_job w`.execute(
    kysely,
  )
  return rows.map(({ row }) => row).join('\n')
}
