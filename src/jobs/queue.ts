import { setTimeout as pause } from 'node:timers/promises'
import type { Clock, ConstructorOptions, PgBoss, UpdateQueueOptions } from 'pg-boss'
import { type Database, QUEUE_SCHEMA } from '../store/database.ts'
import { PACE, type Pace } from './pace.ts'

const DAY = 86_400
/** How long a job that is done or has failed is remembered: that one with its key is not done again, and is counted. */
const REMEMBERED = 30 * DAY
/** A job that nobody begins is not forgotten before it has been seen for long. */
const WAITS = 365 * DAY
const LONGEST_RETRY = 3600
/** A job still under way after so long is taken for lost. */
const LONGEST = 3600

/** As whom a server that owns nothing reaches the queue. */
const ROLE = 'trin_server'

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
  if ('pglite' in queueOn)
    return new PgBoss({ ...options, backend: 'pglite', db: fromPglite(queueOn.pglite) })
  const connection = { max: 3, application_name: 'trin jobs' }
  return queueOn.as === 'owner'
    ? new PgBoss({ ...options, ...connection, connectionString: queueOn.url })
    : new PgBoss({ ...options, ...connection, connectionString: inRole(queueOn.url), migrate: false })
}

function inRole(address: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}options=${encodeURIComponent(`-c role=${ROLE}`)}`
}

/**
 * Lays the queue's tables, or brings them to this version, as the owner of the register, and lets servers that own nothing
 * use them.
 */
export async function prepareQueue(database: Database): Promise<void> {
  const boss = await queueOf(database, PACE)
  const failures: unknown[] = []
  boss.on('error', (error) => failures.push(error))
  try {
    await boss.start()
    await allIsBuilt(boss)
    await boss.getDb().executeSql(RIGHTS)
  } finally {
    await boss.stop()
  }
  if (failures.length > 0) throw failures[0]
}

/** What a newer version builds after its tables are laid, such as an index: whoever owns nothing could not. */
async function allIsBuilt(boss: PgBoss): Promise<void> {
  const isBuilding = async () =>
    (await boss.getBamStatus()).some(({ status }) => status === 'pending' || status === 'in_progress')
  while (await isBuilding()) await pause(200)
}

const RIGHTS = `
  grant usage on schema ${QUEUE_SCHEMA} to ${ROLE};
  grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${ROLE};
  grant usage on all sequences in schema ${QUEUE_SCHEMA} to ${ROLE}`

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
