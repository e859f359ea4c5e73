/** How often the queue is looked into, and how patient it is. In seconds where nothing else is said. */
export interface Pace {
  /** Before the queue is opened: whoever comes first when a server starts is answered first. */
  readonly begin: number
  /** Between two looks for what transactions have added. */
  readonly handOver: number
  /** Between two looks for work to do, of each kind. */
  readonly poll: number
  /** Between two looks for jobs whose server is gone. */
  readonly watch: number
  /** A server that has not said for so long that it is at a job has lost it to another. At least 10. */
  readonly heartbeat: number
  /** How many times a job that failed is tried again. */
  readonly retries: number
  /** Before it is tried the first time again; then twice as long each time. */
  readonly retryAfter: number
  /** How long jobs under way are waited for when the server is to stop. At least 1. */
  readonly lastJobs: number
}

/** Nine tries over some two hours: a provider that is down over lunch loses nothing. */
export const PACE: Pace = {
  begin: 3,
  handOver: 2,
  poll: 5,
  watch: 30,
  heartbeat: 60,
  retries: 8,
  retryAfter: 30,
  lastJobs: 10,
}
