import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Env, MiddlewareHandler } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import { type Refused, refused } from './refused.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** What the limiter that a request came to last has counted. */
    rateLimit?: { readonly resetTime?: Date }
  }
}

/** How many requests in a minute are answered as what they are. */
export interface Limits {
  /** Of a session or a token; and, of those that sign nobody in, of a browser. */
  readonly general: number
  /** That sign nobody in, from an address, of all whose browser is not known; a town hall has one address. */
  readonly address: number
  /** Sign-ins that fail, of a browser; and wrong addresses of calendars. */
  readonly signIn: number
  /** Searches for a child of someone signed in or of a token. */
  readonly search: number
}
export const DEFAULT_LIMITS: Limits = { general: 600, address: 6000, signIn: 20, search: 60 }

const MINUTE = 60_000

interface LimitOptions<E extends Env> {
  readonly perMinute: number
  readonly whose: (c: Context<E>) => string
}

/** Answers so many requests a minute, and then says how long to wait. */
export function limited<E extends Env>({ perMinute, whose }: LimitOptions<E>): MiddlewareHandler<E> {
  return rateLimiter<E>({
    windowMs: MINUTE,
    limit: perMinute,
    standardHeaders: false,
    keyGenerator: whose,
    handler: (c) => {
      throw tooMany(c, c.get('rateLimit')?.resetTime)
    },
  })
}

interface FailureOptions<E extends Env> {
  /** Whose failure it is, and how many of that one are told what they are. */
  readonly of: (c: Context<E>) => { readonly whose: string; readonly perMinute: number }
  readonly isFailure: (c: Context<E>) => boolean
}

/**
 * Says of so many failures a minute what they are, and then only how long to wait. What succeeds is neither counted nor
 * refused: whoever shares an address with someone who guesses still gets in.
 */
export function limitedFailures<E extends Env>({ of, isFailure }: FailureOptions<E>): MiddlewareHandler<E> {
  const count = counter()
  return async (c, next) => {
    await next()
    if (!isFailure(c)) return
    const { whose, perMinute } = of(c)
    const { hits, until } = count(whose)
    if (hits > perMinute) throw tooMany(c, new Date(until))
  }
}

interface Count {
  readonly hits: number
  /** Milliseconds of the clock. */
  readonly until: number
}

/** Counts of each for a minute from its first; what is over is forgotten, so that memory does not fill with strangers. */
function counter(): (whose: string) => Count {
  const counts = new Map<string, Count>()
  let swept = 0
  return (whose) => {
    const { epochMilliseconds: now } = Temporal.Now.instant()
    if (now - swept > MINUTE) {
      for (const [one, { until }] of counts) if (until <= now) counts.delete(one)
      swept = now
    }
    const before = counts.get(whose)
    const isGoingOn = before !== undefined && before.until > now
    const count = isGoingOn ? { ...before, hits: before.hits + 1 } : { hits: 1, until: now + MINUTE }
    counts.set(whose, count)
    return count
  }
}

function tooMany<E extends Env>(c: Context<E>, until: Date | undefined): Refused {
  c.header('Retry-After', String(secondsUntil(until)))
  return refused('too-many')
}

/** Where a request comes from; `proxies` of ours stand in front and each says whom it speaks for. Never logged. */
export function addressOf(c: Context, proxies = 0): string {
  const forwarded = c.req.header('X-Forwarded-For')?.split(',') ?? []
  const told = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined
  return told ?? (isServed(c.env) ? getConnInfo(c).remote.address : undefined) ?? 'unknown'
}

/** A request that came over a socket; in tests there is none. */
function isServed(env: unknown): boolean {
  return typeof env === 'object' && env !== null && 'incoming' in env
}

function secondsUntil(until: Date | undefined): number {
  const left = (until?.getTime() ?? 0) - Temporal.Now.instant().epochMilliseconds
  return Math.max(1, Math.ceil(left / 1000))
}
