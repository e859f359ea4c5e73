import { OpenAPIHono } from '@hono/zod-openapi'
import { refusalIn, refusedQuestion } from '../../src/api/refused.ts'
import type { RegisterEnv, RegisterParts, SignedIn } from '../../src/api/register-parts.ts'
import { addSignedInRoutes } from '../../src/api/register-routes.ts'
import type { Role, Scope } from '../../src/kernel/role.ts'
import { RECORDS } from '../../src/slices.ts'
import type { Database } from '../../src/store/database.ts'
import { type Keyring, keyringOf } from '../../src/store/keyring.ts'
import { type Actor, storesOf } from '../../src/store/stores.ts'

/** A day that the invented towns are looked at on. */
export const TODAY = '2026-03-02'

/** The same keys in every test; they guard nobody who lives. */
export function testKeyring(): Keyring {
  const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
  return keyringOf({ cprKeys: `test:${key(1)}`, pseudonymKey: key(2) })
}

interface Options {
  readonly today?: string
  /** ISO instant. */
  readonly now?: string
  readonly teamId?: string | null
  readonly scopes?: readonly Scope[] | null
}

/** The register's routes with the sign-in left out: each request says who sends it. */
export function appFor(
  database: Database,
  { today = TODAY, now = `${today}T11:00:00Z`, teamId = null, scopes = null }: Options = {},
) {
  const parts: RegisterParts = {
    stores: storesOf(database, RECORDS),
    keys: testKeyring(),
    signIn: { mode: 'demo' },
    today: () => today,
    now: () => now,
  }
  const app = new OpenAPIHono<RegisterEnv>({
    defaultHook: (result) => {
      if (!result.success) throw refusedQuestion(result.error, result.target)
    },
  })
  const users = new Map<string, SignedIn>()
  app.use(async (c, next) => {
    const user = users.get(c.req.header('X-Test-User') ?? '')
    if (!user) throw new Error('The test said nobody')
    c.set('user', user)
    await next()
  })
  addSignedInRoutes(app, parts)
  app.onError((error, c) => {
    const refusal = refusalIn(error)
    if (refusal) return c.json(refusal.body, refusal.status)
    throw error
  })
  return {
    app,
    parts,
    /** Sends a request as the worker; a path such as `/children`, and a body that is made JSON of. */
    async request(actor: Actor, roles: readonly Role[], path: string, init: Init = {}): Promise<Response> {
      const user: SignedIn = { actor, name: 'En medarbejder', roles, teamId: init.teamId ?? teamId, scopes }
      const key = `${users.size}`
      users.set(key, user)
      const { body, method = body === undefined ? 'GET' : 'POST', headers } = init
      return app.request(`/api/v1${path}`, {
        method,
        headers: {
          'X-Test-User': key,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
    },
  }
}

interface Init {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly teamId?: string | null
}
