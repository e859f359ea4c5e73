import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { toldOf } from '../kernel/told-error.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** What the log, the answer and whoever reports an error call this request. */
    requestId: string
    /** A word for the log on why a request went as it did; never of a person. */
    note?: string
  }
}

const MADE_BY_A_PROXY = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i

/**
 * One line a request: the pattern of the address, never the address itself, which may name a child; not who asked
 * and not where from. Its id comes from a proxy in front where that gives one, and goes back with the answer.
 */
export function logRequests(log: (line: string) => void): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now()
    const given = c.req.header('X-Request-Id') ?? ''
    const request = MADE_BY_A_PROXY.test(given) ? given : randomUUID()
    c.set('requestId', request)
    await next()
    c.header('X-Request-Id', request)
    const ms = Math.round(performance.now() - began)
    const { method } = c.req
    const note = c.get('note')
    log(
      logLine({
        request,
        method,
        route: patternOf(c),
        status: c.res.status,
        ms,
        ...(note !== undefined && { note }),
      }),
    )
  }
}

/** One line for what broke: where, and what kind of error. */
export function errorLine(error: Error, c: Context): string {
  return logLine({
    level: 'error',
    request: c.get('requestId'),
    route: patternOf(c),
    ...toldOf(error),
  })
}

/** The pattern of the address that a request was answered at, as `/api/v1/children/:id`. */
export function patternOf(c: Context): string {
  return matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? '/*'
}

/** What happened, as one line of the server's log; says nothing of anyone. */
export function logLine(said: Readonly<Record<string, unknown>>): string {
  const time = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })
  return JSON.stringify({ time, level: 'info', ...said })
}
