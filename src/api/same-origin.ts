import type { Context, MiddlewareHandler } from 'hono'
import { refused } from './refused.ts'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

interface SiteOptions {
  /** The host that people reach this server at. */
  readonly host: (c: Context) => string
  /** Whether the browser sends along what signs its user in. */
  readonly isSignedIn: (c: Context) => boolean
}

/**
 * Changes come from these very pages: another site can make a browser send its user's cookie, but neither name this
 * site as where the request began nor send JSON unasked. A token is sent by no browser on its own.
 */
export function fromThisSite({ host, isSignedIn }: SiteOptions): MiddlewareHandler {
  return async (c, next) => {
    const isGuarded = !SAFE.includes(c.req.method) && c.req.header('Authorization') === undefined
    if (isGuarded && !isFromHere(c, host(c), isSignedIn(c))) throw refused('other-site')
    await next()
  }
}

function isFromHere(c: Context, host: string, isSignedIn: boolean): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  const origin = c.req.header('Origin')
  if (site !== undefined && site !== 'same-origin') return false
  if (origin !== undefined && hostOfOrigin(origin) !== host) return false
  if (!isSignedIn) return true
  const isJson = /^application\/json\b/i.test(c.req.header('Content-Type') ?? '')
  return isJson && (site !== undefined || origin !== undefined)
}

function hostOfOrigin(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
