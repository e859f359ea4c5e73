import { setTimeout as pause } from 'node:timers/promises'
import type { PgBoss } from 'pg-boss'
import { v5 as idFrom } from 'uuid'
import type { Stores } from '../store/stores.ts'
import { tookOver, type WaitingJob, waitingJobs } from '../store/waiting-jobs.ts'

/** Any id, always the same: the jobs of every Trin are named under it. */
const JOBS = '5b3f0a52-7c1e-4d57-9a86-2f1d3c1c7a10'
const AT_ONCE = 200

interface HandingOver {
  readonly boss: PgBoss
  readonly stores: Stores
  /** Jobs of other names are left for a server that knows them. */
  readonly names: readonly string[]
  /** Between two looks, in seconds. */
  readonly every: number
  failed(error: unknown): void
}

/**
 * Brings what transactions have added to the queue, until it is told to stop. The same job has the same id in the queue:
 * handed over twice, by two servers or after a crash in between, it is there once.
 */
export async function handOverUntil(told: AbortSignal, handing: HandingOver): Promise<void> {
  while (!told.aborted) {
    await handOver(handing).catch(handing.failed)
    await pause(handing.every * 1000, null, { signal: told }).catch(() => {})
  }
}

async function handOver({ boss, stores, names }: HandingOver): Promise<void> {
  const register = stores.job('', 'hand-over')
  for (const job of await register.read((store) => waitingJobs(store, names, AT_ONCE))) {
    const { municipality, name, ids, dueAt } = job
    await boss.send(name, { municipality, ids }, { id: idOf(job), startAfter: dueAt })
    await register.write((store) => tookOver(store, job))
  }
}

function idOf({ municipality, name, key }: WaitingJob): string {
  return idFrom(JSON.stringify([municipality, name, key]), JOBS)
}
