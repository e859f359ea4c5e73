import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { ServerType } from '@hono/node-server'
import type { OpenedPackage } from '../intake/package-files.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { JobLog } from '../jobs/tried.ts'
import { accept, type Outcome } from '../kernel/outcome.ts'
import { answersForAll } from './answers.ts'
import { application } from './application.ts'
import { doorOf } from './door.ts'
import { listenerOf } from './listener.ts'
import type { MetricsAccess } from './operations.ts'
import { arePagesBuilt } from './pages.ts'
import type { RegisterParts } from './register-parts.ts'
import { logLine } from './request-log.ts'
import { readSignIn } from './sign-in/read-sign-in.ts'
import type { SignIn } from './sign-in/sign-in.ts'
import { isTlsOnly } from './sign-in/tls-only.ts'

export interface ServeOptions {
  readonly port: number
  readonly host: string
  /** How people sign in to the register; null: none is served. */
  readonly signIn: SignInChoice | null
  /** How many proxies of the operator's own stand in front. */
  readonly proxies: number
  /** Who may read /metrics; nobody where it is null. */
  readonly metrics: MetricsAccess | null
  /** Opens what is to be served; the first requests wait for it. It gives up when the process is told to stop. */
  open(told: AbortSignal): Promise<Served>
  /** Called once, with the address, when requests are received. */
  started(address: string): void
  log(line: string): void
}

type SignInChoice =
  | { readonly mode: 'demo' }
  | { readonly mode: 'openid'; readonly file: string; readonly secret: string | null }

interface Served extends AsyncDisposable {
  readonly opened: OpenedPackage
  readonly suppressBelow: number
  readonly register: ServedRegister | null
}

interface ServedRegister extends Pick<RegisterParts, 'stores' | 'keys' | 'today' | 'now'> {
  /** Begins the work that is done outside of requests. */
  startJobs(log: JobLog): Jobs
}

/** How long requests under way are waited for when the server is to stop, in milliseconds. */
const LAST_REQUESTS = 10_000

/**
 * Serves the pages and the API until the process is told to stop; then lets requests and jobs under way end, and closes
 * the register. It listens at once: whoever comes before all is opened gets the page, and waits for what is on it.
 */
export async function serve(options: ServeOptions): Promise<Outcome<null>> {
  const { port, host, log } = options
  const signIn = await signInOf(options.signIn)
  if (!signIn.ok) return signIn
  const door = doorOf({ isTlsOnly: isTlsOnly(signIn.value), log })
  const server = listenerOf(door.fetch)
  const told = toldToStop()
  server.listen(port, host)
  await once(server, 'listening')
  if (!arePagesBuilt()) log('the pages are not built, only the API is served; build them with: npm run build')
  options.started(addressOf(server.address(), host))
  try {
    await using served = await options.open(told)
    const jobs = served.register?.startJobs((said) => log(logLine(said))) ?? null
    door.open(applicationOf(served, { signIn: signIn.value, jobs, options }))
    if (!told.aborted) await once(told, 'abort')
    door.close()
    await Promise.all([lastRequests(server), jobs?.stop()])
  } catch (error) {
    door.close()
    await lastRequests(server)
    if (!hasGivenUp(error)) throw error
  }
  return accept(null)
}

async function signInOf(choice: SignInChoice | null): Promise<Outcome<SignIn | null>> {
  return choice?.mode === 'openid' ? readSignIn(choice.file, choice.secret) : accept(choice)
}

interface Running {
  readonly signIn: SignIn | null
  readonly jobs: Jobs | null
  readonly options: ServeOptions
}

function applicationOf(served: Served, { signIn, jobs, options: { proxies, metrics, log } }: Running) {
  const { opened, suppressBelow, register } = served
  return application({
    answers: answersForAll(opened, { suppressBelow }),
    register: register && signIn && { ...register, signIn, proxies },
    jobs,
    metrics: metrics ?? 'off',
    log,
  })
}

async function lastRequests(server: ServerType): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const limit = setTimeout(
    () => 'closeAllConnections' in server && server.closeAllConnections(),
    LAST_REQUESTS,
  )
  if ('closeIdleConnections' in server) server.closeIdleConnections()
  await closed
  clearTimeout(limit)
}

function addressOf(address: AddressInfo | string | null, host: string): string {
  const port = typeof address === 'object' && address ? address.port : 0
  const isThisMachine = host === '127.0.0.1' || host === '::1' || host === '0.0.0.0' || host === '::'
  return `http://${isThisMachine ? 'localhost' : host}:${port}`
}

/** Aborted when the process is asked to stop, by a person or by what runs it. */
function toldToStop(): AbortSignal {
  const told = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => told.abort())
  return told.signal
}

/** It was still opening the register when it was told to stop. */
function hasGivenUp(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}
