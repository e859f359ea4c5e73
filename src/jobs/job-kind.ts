import type { Stores } from '../store/stores.ts'
import type { JobIds } from '../store/waiting-jobs.ts'

/** A Danish clock time, such as `03:30`. */
export type ClockTime = `${number}:${number}`

/** One piece of work, as it is handed to whoever does it. */
export interface JobToDo {
  /** What it is about. What is gone since needs no work: a job may find nothing left. */
  readonly ids: JobIds
  /** Told when the server is to stop and waits no longer, or another server has taken the job over. */
  readonly signal: AbortSignal
}

/** A kind of work that a server does outside of requests. */
export interface JobKind {
  /** A verb and its object in kebab case; it stands in the metrics, and in the history of what it changes. */
  readonly name: string
  /** When it is done every day for every municipality; where not said, only what was added is done. */
  readonly dailyAt?: ClockTime
  /**
   * Does it for one municipality, whose register it is given. It is done again when it throws, or when the server ends
   * before it has returned: what it had done by then must bear being done twice.
   */
  work(register: ReturnType<Stores['job']>, job: JobToDo): Promise<void>
}
