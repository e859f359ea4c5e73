import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Env, MiddlewareHandler } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import { refused } from './refused.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** What the limiter that a request came to last has counted. */
    rateLimit?: { readonly resetTime?: Date }
  }
}

/** How many requests in a minute are answered. */
export interface Limits {
  /** Of someone signed in or of a token; and from an address, of requests that sign nobody in. */
  readonly general: number
  /** Sign-ins from an address that fail. */
  readonly signIn: number
  /** Searches for a child of someone signed in or of a token. */
  readonly search: number
}
export const DEFAULT_LIMITS: Limits = { general: 600, signIn: 20, search: 60 }

const MINUTE = 60_000

interface LimitOptions<E extends Env> {
  readonly perMinute: number
  readonly whose: (c: Context<E>) => string
  /** Only requests that come out so are counted; all of them, when it is not said. */
  readonly counts?: (c: Context<E>) => boolean
}

/** Answers so many requests a minute, and then says how long to wait. */
export function limited<E extends Env>({ perMinute, whose, counts }: LimitOptions<E>): MiddlewareHandler<E> {
  return rateLimiter<E>({
    windowMs: MINUTE,
    limit: perMinute,
    standardHeaders: false,
    keyGenerator: whose,
    ...(counts && { skipSuccessfulRequests: true, requestWasSuccessful: (c: Context<E>) => !counts(c) }),
    handler: (c) => {
      c.header('Retry-After', String(secondsLeft(c.get('rateLimit'))))
      throw refused('too-many')
    },
  })
}

/** Where a request comes from; `proxies` of ours stand in front and each says whom it speaks for. Never logged. */
export function addressOf(c: Context, proxies: number): string {
  const forwarded = c.req.header('X-Forwarded-For')?.split(',') ?? []
  const told = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined
  return told ?? (isServed(c.env) ? getConnInfo(c).remote.address : undefined) ?? 'unknown'
}

/** A request that came over a socket; in tests there is none. */
function isServed(env: unknown): boolean {
  return typeof env === 'object' && env !== null && 'incoming' in env
}

function secondsLeft(limit: { readonly resetTime?: Date } | undefined): number {
  const until = limit?.resetTime?.getTime() ?? 0
  return Math.max(1, Math.ceil((until - Temporal.Now.instant().epochMilliseconds) / 1000))
}
