import { setTimeout as pause } from 'node:timers/promises'
import type { Clock, JobWithMetadata, PgBoss } from 'pg-boss'
import type { Database } from '../store/database.ts'
import type { Stores } from '../store/stores.ts'
import type { JobIds } from '../store/waiting-jobs.ts'
import { countJobs, type JobCounts } from './counts.ts'
import { EVERY_DAY, layDailyRounds } from './every-day.ts'
import { handOverUntil } from './hand-over.ts'
import type { JobKind } from './job-kind.ts'
import { PACE, type Pace } from './pace.ts'
import { layQueue, queueOf } from './queue.ts'
import { type JobLog, queueFailures, tried } from './tried.ts'

interface JobsParts {
  readonly database: Database
  readonly stores: Stores
  readonly kinds: readonly JobKind[]
  readonly log: JobLog
  readonly pace?: Pace
  /** Lays the queue first, where this server may; otherwise it is there (`trin migrate`). */
  readonly prepare?: () => Promise<void>
  /** What time it is; the machine's unless said. */
  readonly clock?: Clock
}

/** The work of a server that is done outside of requests. Work is added by `addJob` of the store, in any transaction. */
export interface Jobs {
  /** How the jobs of each kind stand; null before the queue is open. */
  counts(): Promise<readonly JobCounts[] | null>
  /** Begins nothing more, and waits for what is under way, though not for long; the rest is done by whoever starts next. */
  stop(): Promise<void>
}

/** Begins to do the jobs of a register, beside everything else the server does: it is not waited for. */
export function startJobs(parts: JobsParts): Jobs {
  const { kinds, log, pace = PACE } = parts
  const told = new AbortController()
  const failed = queueFailures(log, told.signal)
  const names = kinds.map(({ name }) => name)
  let opened: PgBoss | null = null
  let isWorking = false
  const work = async () => {
    await pause(pace.begin * 1000, null, { signal: told.signal })
    await parts.prepare?.()
    const boss = await queueOf(parts.database, pace, parts.clock)
    told.signal.throwIfAborted()
    opened = boss.on('error', failed)
    await begin(boss, { ...parts, pace })
    isWorking = true
    await handOverUntil(told.signal, { boss, stores: parts.stores, names, every: pace.handOver, failed })
  }
  const ended = work().catch(failed)
  return {
    counts: async () => (opened && isWorking ? countJobs(opened, [EVERY_DAY, ...names]) : null),
    async stop() {
      told.abort()
      await opened?.stop({ timeout: pace.lastJobs * 1000 })
      await ended
    },
  }
}

async function begin(boss: PgBoss, parts: JobsParts & { readonly pace: Pace }): Promise<void> {
  const { stores, kinds, log, pace, clock } = parts
  await boss.start({ attempts: 10 })
  for (const kind of kinds) {
    await layQueue(boss, kind.name, pace)
    const options = { pollingIntervalSeconds: pace.poll, includeMetadata: true } as const
    await boss.work(kind.name, options, async ([job]: JobWithMetadata<Payload>[]) => {
      if (!job) return
      const { municipality, ids } = job.data
      const register = stores.job(municipality, kind.name)
      await tried(log, job, () => kind.work(register, { ids, signal: job.signal }))
    })
  }
  await layDailyRounds(boss, { stores, kinds, log, pace, now: () => clock?.now() ?? Date.now() })
}

/** As `hand-over.ts` writes it. */
interface Payload {
  readonly municipality: string
  readonly ids: JobIds
}
