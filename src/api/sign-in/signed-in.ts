import type { Context, MiddlewareHandler } from 'hono'
import type { Scope } from '../../kernel/role.ts'
import { sessionOf } from '../../store/sessions.ts'
import type { Stores } from '../../store/stores.ts'
import { userOfToken } from '../../store/tokens.ts'
import { outsideScope, type Refused, refused } from '../refused.ts'
import type { RegisterEnv, SignedIn } from '../register-parts.ts'
import { WRITTEN_BY } from '../wire.endpoints.ts'
import type { GuardedCookie } from './cookies.ts'

/** Nobody comes past without a session or a token that holds; whose it is, is `user` from here on. */
export function signedInOnly(stores: Stores, cookie: GuardedCookie): MiddlewareHandler<RegisterEnv> {
  return async (c, next) => {
    const token = c.req.header('Authorization')
    const user = token === undefined ? await personOf(stores, cookie.read(c)) : await systemOf(stores, token)
    if (!user) throw notSignedIn(c)
    c.set('user', user)
    await next()
  }
}

/**
 * A page says as whom it writes. Whoever signs in in another window of the same browser is sent along from every window, and
 * must not be said to have written what another wrote.
 */
export function writtenByThem(): MiddlewareHandler<RegisterEnv> {
  return async (c, next) => {
    const said = c.req.header(WRITTEN_BY)
    const { actor, scopes } = c.var.user
    if (said !== undefined && scopes === null && said !== actor.workerId) throw refused('someone-else')
    await next()
  }
}

/** A token does no more than its scopes say; the database holds it to them once more. */
export function withinScopes(): MiddlewareHandler<RegisterEnv> {
  return async (c, next) => {
    const { scopes } = c.var.user
    const needed = scopeFor(c.req.method, c.req.path)
    if (scopes && needed && !scopes.includes(needed)) throw outsideScope(needed)
    await next()
  }
}

async function personOf(stores: Stores, secret: string | null): Promise<SignedIn | null> {
  const session = secret === null ? null : await sessionOf(stores, secret)
  if (!session) return null
  const { municipality, workerId, name, roles, teamId } = session
  return { actor: { municipality, workerId }, name, roles, teamId, scopes: null }
}

async function systemOf(stores: Stores, authorization: string): Promise<SignedIn | null> {
  const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
  const user = secret === undefined ? null : await userOfToken(stores, secret)
  if (!user) return null
  const { municipality, workerId, tokenId, name, scopes } = user
  return { actor: { municipality, workerId, tokenId }, name, roles: ['system'], teamId: null, scopes }
}

/** Null: what any token may ask. */
function scopeFor(method: string, path: string): Scope | null {
  if (path === '/api/v1/me') return null
  if (path.startsWith('/api/v1/register/')) return 'figures:read'
  return method === 'GET' || method === 'HEAD' ? 'children:read' : 'children:write'
}

function notSignedIn(c: Context): Refused {
  c.header('WWW-Authenticate', 'Bearer realm="Trin"')
  return refused('not-signed-in')
}
