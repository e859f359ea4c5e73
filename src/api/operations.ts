import { createHash, timingSafeEqual } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Jobs } from '../jobs/jobs.ts'
import { isReady } from '../store/ready.ts'
import { liveSessions } from '../store/sessions.ts'
import type { Stores } from '../store/stores.ts'
import { measureJobs } from './job-meters.ts'
import { patternOf } from './request-log.ts'

/** Who may read the metrics: nobody, whoever reaches the server, or who sends this token. */
export type MetricsAccess = 'off' | 'open' | { readonly token: string }

interface OperationsOptions {
  /** Null: this server has a package only. */
  readonly stores: Stores | null
  readonly jobs: Pick<Jobs, 'counts'> | null
  readonly metrics: MetricsAccess
}

/** What whoever keeps the server running asks of it. */
export interface Operations {
  /** Counts each request by the pattern of its address; never by who or whom it was about. */
  readonly count: MiddlewareHandler
  /** Adds /healthz, /readyz and, where they may be read, /metrics. */
  addTo(app: OpenAPIHono): void
}

const READY_WITHIN_MS = 5000

export function operationsOf({ stores, jobs, metrics }: OperationsOptions): Operations {
  const meters = metrics === 'off' ? null : metersOf(stores, jobs)
  return {
    async count(c, next) {
      const began = performance.now()
      await next()
      meters?.requested(c, (performance.now() - began) / 1000)
    },
    addTo(app) {
      app.get('/healthz', (c) => c.json({ status: 'alive' }, 200, NEVER_KEPT))
      app.get('/readyz', async (c) => {
        const ready = stores === null || (await soon(isReady(stores)))
        return c.json({ status: ready ? 'ready' : 'not-ready' }, ready ? 200 : 503, NEVER_KEPT)
      })
      app.get('/metrics', async (c) => {
        if (meters === null) return c.text('404', 404)
        if (!mayRead(c, metrics)) return c.text('401', 401, { 'WWW-Authenticate': 'Bearer realm="metrics"' })
        return c.body(await meters.text(), 200, { 'Content-Type': meters.contentType, ...NEVER_KEPT })
      })
    },
  }
}

const NEVER_KEPT = { 'Cache-Control': 'no-store' }

function metersOf(stores: Stores | null, jobs: OperationsOptions['jobs']) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const labelNames = ['method', 'route', 'status'] as const
  const registers = [registry]
  const requests = new Counter({
    name: 'trin_requests_total',
    help: 'Requests answered',
    labelNames,
    registers,
  })
  const seconds = new Histogram({
    name: 'trin_request_seconds',
    help: 'How long a request took, in seconds',
    labelNames: ['method', 'route'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  })
  if (stores) {
    new Gauge({
      name: 'trin_sessions',
      help: 'Sessions going on',
      registers,
      async collect() {
        // A database that does not answer is what /readyz tells; the other numbers are still to be had.
        const sessions = await liveSessions(stores).catch(() => null)
        if (sessions === null) this.reset()
        else this.set(sessions)
      },
    })
  }
  if (jobs) measureJobs(jobs, registers)
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    requested(c: Context, took: number) {
      const method = METHODS.includes(c.req.method) ? c.req.method : 'other'
      const route = patternOf(c)
      requests.inc({ method, route, status: String(c.res.status) })
      seconds.observe({ method, route }, took)
    },
  }
}

/** Anyone can send a method of any name; each would be a series of its own. */
const METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS']

function mayRead(c: Context, metrics: MetricsAccess): boolean {
  if (typeof metrics === 'string') return metrics === 'open'
  const sent = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? ''
  return timingSafeEqual(digest(sent), digest(metrics.token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** A database that is slow to say is not one to send people to. */
async function soon(answer: Promise<boolean>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), READY_WITHIN_MS)
  try {
    return await Promise.race([answer.catch(() => false), late])
  } finally {
    clearTimeout(timer)
  }
}
