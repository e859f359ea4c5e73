import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { HTTPException } from 'hono/http-exception'
import type { Jobs } from '../jobs/jobs.ts'
import { unavailability } from '../store/unavailable.ts'
import { refuseTooLarge } from './body-limit.ts'
import { type MetricsAccess, operationsOf } from './operations.ts'
import { addPages } from './pages.ts'
import { addReference } from './reference.ts'
import { refusalIn, refused } from './refused.ts'
import type { RegisterParts } from './register-parts.ts'
import { errorLine, logRequests } from './request-log.ts'
import { apiRoutes } from './routes.ts'
import { secure } from './security.ts'
import { isTlsOnly } from './sign-in/tls-only.ts'
import type { ErrorAnswer } from './wire.ts'
import type { Answers } from './wire-answers.ts'
import type { SignInAnswer } from './wire-me.ts'

export interface ApplicationOptions {
  readonly answers: Answers
  /** Null: this server has a package only. */
  readonly register?: RegisterParts | null
  /** What is done outside of requests, for the metrics. */
  readonly jobs?: Pick<Jobs, 'counts'> | null
  /** Who may read /metrics; nobody unless said. */
  readonly metrics?: MetricsAccess
  log(line: string): void
}

/** The whole web application: API, reference and pages, with the headers that guard them. */
export function application(options: ApplicationOptions): OpenAPIHono {
  const { answers, register = null, jobs = null, metrics = 'off', log } = options
  const operations = operationsOf({ stores: register?.stores ?? null, jobs, metrics })
  const app = apiRoutes(
    answers,
    (app) => {
      app.use(
        logRequests(log),
        operations.count,
        secure({ isTlsOnly: isTlsOnly(register?.signIn ?? null) }),
        refuseTooLarge(),
        compress(),
      )
      app.use('/api/*', etag(), alwaysAskAgain)
    },
    register,
  )
  if (!register) app.get('/api/v1/sign-in', (c) => c.json(noSignIn, 200))
  operations.addTo(app)
  addReference(app)
  app.all('/api/*', (c) => c.json(noSuchAddress, 404))
  addPages(app)
  app.onError((error, c) => {
    const refusal = refusalIn(error)
    if (refusal) {
      // What counts requests by the minute has said how long; what waits for its turn is soon there.
      if (refusal.status === 429 && !c.res.headers.has('Retry-After')) c.header('Retry-After', SOON)
      return c.json(refusal.body, refusal.status)
    }
    if (error instanceof HTTPException) return c.json(unreadable, error.status)
    log(errorLine(error, c))
    const passing = unavailability(error)
    if (!passing) return c.json(somethingBroke, 500)
    const { body, status } = refused(passing)
    return c.json(body, status, { 'Retry-After': SOON })
  })
  return app
}

/** In seconds. */
const SOON = '2'

/** Figures change when the package does: a browser keeps an answer, but asks whether it still holds. */
async function alwaysAskAgain(c: Context, next: () => Promise<void>): Promise<void> {
  await next()
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-cache')
}

const noSignIn: SignInAnswer = { mode: 'off', hasSession: false, people: [] }

const unreadable: ErrorAnswer = {
  error: 'invalid',
  field: null,
  message: { da: 'Forespørgslen kan ikke læses.', en: 'The request cannot be read.' },
}

const noSuchAddress: ErrorAnswer = {
  error: 'not-found',
  field: null,
  message: {
    da: 'Der er intet på den adresse. Se /api/reference.',
    en: 'Nothing is there. See /api/reference.',
  },
}

const somethingBroke: ErrorAnswer = {
  error: 'broken',
  field: null,
  message: { da: 'Der skete en fejl på serveren.', en: 'Something broke on the server.' },
}
