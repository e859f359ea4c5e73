import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** Shorter queries are planned in no time; a page of fifteen guarded tables takes longer to plan than to run. */
const LONG_QUERY = 1500
/** Queries of one text are few; texts that vary with what is asked for must not fill the server's memory. */
const MOST_REMEMBERED = 60

/**
 * A pool whose long queries are prepared under a name, so that PostgreSQL plans them once for each connection and not
 * each time. The policies in a plan read who asks when it runs, so a plan serves every user alike.
 */
export function withRememberedPlans(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || text.length < LONG_QUERY || names.size >= MOST_REMEMBERED) return known
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
    names.set(text, name)
    return name
  }
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => naming(await pool.connect(), nameOf),
  }
}

/** The same client, whose queries of known text go under their name. */
function naming(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  const query = (asked: unknown, values?: readonly unknown[]): unknown => {
    const name = typeof asked === 'string' ? nameOf(asked) : undefined
    const sent = name === undefined ? asked : { name, text: asked, values }
    // The client tells texts, cursors and named queries apart itself; its types want to be told beforehand.
    return Reflect.apply(client.query, client, name === undefined ? [sent, values] : [sent])
  }
  const named: PostgresPoolClient = Object.create(client, {
    query: { value: query },
    release: { value: (failed?: boolean) => client.release(failed) },
  })
  return named
}
