import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { addPages } from './pages.ts'
import { addReference } from './reference.ts'
import { Refused } from './refused.ts'
import type { RegisterParts } from './register-parts.ts'
import { logRequests } from './request-log.ts'
import { apiRoutes, errorResponse } from './routes.ts'
import { secure } from './security.ts'
import { Unanswerable } from './unanswerable.ts'
import type { ErrorAnswer } from './wire.ts'
import type { Answers } from './wire-answers.ts'

export interface ApplicationOptions {
  readonly answers: Answers
  /** Null: this server has a package only. */
  readonly register?: RegisterParts | null
  log(line: string): void
}

/** The whole web application: API, reference and pages, with the headers that guard them. */
export function application({ answers, register = null, log }: ApplicationOptions): OpenAPIHono {
  const app = apiRoutes(
    answers,
    (app) => {
      app.use(logRequests(log), secure(), compress())
      app.use('/api/*', etag(), alwaysAskAgain)
    },
    register,
  )
  addReference(app)
  app.all('/api/*', (c) => c.json(noSuchAddress, 404))
  addPages(app)
  app.onError((error, c) => {
    if (error instanceof Unanswerable) return errorResponse(c, error)
    if (error instanceof Refused) return c.json(error.body, error.status)
    log(JSON.stringify({ level: 'error', message: error.message, stack: error.stack }))
    return c.json(somethingBroke, 500)
  })
  return app
}

/** Figures change when the package does: a browser keeps an answer, but asks whether it still holds. */
async function alwaysAskAgain(c: Context, next: () => Promise<void>): Promise<void> {
  await next()
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-cache')
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
