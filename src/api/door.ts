import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { addPages } from './pages.ts'
import { secure } from './security.ts'

type Fetch = (request: Request, env?: object) => Response | Promise<Response>

/** What stands between the network and the application: before it is there, while it is, and when it is to stop. */
export interface Door {
  readonly fetch: Fetch
  /** From now on the application answers, first of all those who have waited. */
  open(application: { fetch: Fetch }): void
  /** From now on nobody is sent here; what is under way ends. */
  close(): void
}

interface DoorOptions {
  readonly isTlsOnly: boolean
  log(line: string): void
}

/**
 * Whoever comes before the register is open gets the page at once, and waits for the rest. `/healthz` says whether the
 * process lives; `/readyz` whether more requests are to be sent to it.
 */
export function doorOf({ isTlsOnly, log }: DoorOptions): Door {
  const began = performance.now()
  const opened = Promise.withResolvers<{ fetch: Fetch } | null>()
  const early = earlyPages(isTlsOnly)
  let application: { fetch: Fetch } | null = null
  let isClosed = false
  return {
    async fetch(request, env) {
      const { pathname } = new URL(request.url)
      if (isClosed && pathname === '/readyz') return notReady()
      if (application) return application.fetch(request, env)
      if (pathname === '/healthz') return Response.json({ status: 'alive' })
      if (pathname === '/readyz') return notReady()
      if (!MUST_WAIT.test(pathname)) return early.fetch(request, env)
      const found = await opened.promise
      return found ? found.fetch(request, env) : notReady()
    },
    open(found) {
      application = found
      opened.resolve(found)
      const ms = Math.round(performance.now() - began)
      const time = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })
      log(JSON.stringify({ time, level: 'info', message: 'ready', ms }))
    },
    close() {
      isClosed = true
      opened.resolve(null)
    },
  }
}

const MUST_WAIT = /^\/(api|metrics|calendar)(\/|$)/

/** The pages themselves need nothing of the register. */
function earlyPages(isTlsOnly: boolean): { fetch: Fetch } {
  const app = new OpenAPIHono()
  app.use(secure({ isTlsOnly }))
  app.use(compress())
  addPages(app)
  return app
}

function notReady(): Response {
  return Response.json({ status: 'not-ready' }, { status: 503, headers: { 'Retry-After': '1' } })
}
