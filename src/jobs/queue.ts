import type { Clock, ConstructorOptions, PgBoss, UpdateQueueOptions } from 'pg-boss'
import type { Database } from '../store/database.ts'
import type { Pace } from './pace.ts'

/** The queue's own tables lie here, apart from the register; the library lays and changes them. */
export const QUEUE_SCHEMA = 'trin_jobs'

const DAY = 86_400
/** How long a job that is done or has failed is remembered: that one with its key is not done again, and is counted. */
const REMEMBERED = 30 * DAY
/** A job that nobody begins is not forgotten before it has been seen for long. */
const WAITS = 365 * DAY
const LONGEST_RETRY = 3600
/** A job still under way after so long is taken for lost. */
const LONGEST = 3600

/** The queue of a database, not started yet; loaded when it is first needed, since most commands never do. */
export async function queueOf({ queueOn }: Database, { watch }: Pace, clock?: Clock): Promise<PgBoss> {
  const { PgBoss, fromPglite } = await import('pg-boss')
  const options: ConstructorOptions = {
    schema: QUEUE_SCHEMA,
    registerInstance: false,
    monitorIntervalSeconds: watch,
    superviseIntervalSeconds: watch,
    // Jobs that wait for other jobs: there are none.
    flowIntervalSeconds: DAY,
    ...(clock && { clock }),
  }
  return 'url' in queueOn
    ? new PgBoss({ ...options, connectionString: queueOn.url, max: 3, application_name: 'trin jobs' })
    : new PgBoss({ ...options, backend: 'pglite', db: fromPglite(queueOn.pglite) })
}

/** Makes room for a kind of job, or brings what is there to what is said now. */
export async function layQueue(boss: PgBoss, name: string, pace: Pace): Promise<void> {
  const options: UpdateQueueOptions = {
    retryLimit: pace.retries,
    retryDelay: pace.retryAfter,
    retryBackoff: true,
    retryDelayMax: LONGEST_RETRY,
    heartbeatSeconds: pace.heartbeat,
    expireInSeconds: LONGEST,
    retentionSeconds: WAITS,
    deleteAfterSeconds: REMEMBERED,
  }
  await boss.createQueue(name)
  await boss.updateQueue(name, options)
}
