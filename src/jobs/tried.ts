import type { JobWithMetadata } from 'pg-boss'
import { toldOf } from '../kernel/told-error.ts'

/** Takes what happened, for a line of the log; nothing in it says anything of anyone. */
export type JobLog = (said: Readonly<Record<string, unknown>>) => void

/** Tries a job once. What went wrong is logged, and only what may be told is kept with the job. */
export async function tried(log: JobLog, job: JobWithMetadata, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const { stack, ...told } = toldOf(errorOf(error))
    const isLast = job.retryCount >= job.retryLimit
    log({ level: 'error', job: job.name, id: job.id, try: job.retryCount + 1, isLast, ...told, stack })
    throw new Error(told.message ?? told.code ?? told.error)
  }
}

const QUIET_MS = 60_000

/**
 * Logs what is wrong with the queue itself, until the server is told to stop; a database that is down is told of once a
 * minute, not at every look.
 */
export function queueFailures(log: JobLog, told: AbortSignal): (error: unknown) => void {
  let last = ''
  let at = -QUIET_MS
  return (error) => {
    const said = toldOf(errorOf(error))
    const what = said.message ?? said.code ?? said.error
    if (told.aborted || (what === last && performance.now() - at < QUIET_MS)) return
    last = what
    at = performance.now()
    log({ level: 'error', jobs: 'queue', ...said })
  }
}

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(typeof error)
}
