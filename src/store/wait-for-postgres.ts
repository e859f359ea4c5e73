import { setTimeout as pause } from 'node:timers/promises'
import { unavailability } from './unavailable.ts'

interface Patience {
  /** For how long it is waited for. */
  readonly seconds: number
  /** Is told once, when there is something to wait for. */
  say(why: string): void
  readonly signal: AbortSignal
}

const BETWEEN_TRIES_MS = 500
const CONNECT_MS = 5000

/**
 * Waits for a PostgreSQL that is starting, recovering or not there yet, as after a power cut that struck both machines.
 * When it is not there in time, what it said last is thrown.
 */
export async function waitForPostgres(url: string, { seconds, say, signal }: Patience): Promise<void> {
  const until = performance.now() + seconds * 1000
  for (let isFirst = true; ; isFirst = false) {
    const error = await failureOf(url)
    if (error === null) return
    if (unavailability(error) !== 'no-connection' || performance.now() > until) throw error
    if (isFirst) say(error instanceof Error && error.message ? error.message : 'no connection')
    await pause(BETWEEN_TRIES_MS, null, { signal })
  }
}

async function failureOf(url: string): Promise<unknown> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
  // What breaks later than it is asked is no news.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return null
  } catch (error) {
    return error
  } finally {
    await client.end().catch(() => {})
  }
}
