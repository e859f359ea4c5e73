import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'

/** One line a request: the pattern of the address, never the address itself, which may name a child. */
export function logRequests(log: (line: string) => void): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now()
    await next()
    const ms = Math.round(performance.now() - began)
    const time = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })
    log(JSON.stringify({ time, method: c.req.method, route: patternOf(c), status: c.res.status, ms }))
  }
}

function patternOf(c: Context): string {
  return matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? '/*'
}
