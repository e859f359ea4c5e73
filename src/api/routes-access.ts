import type { Context, MiddlewareHandler } from 'hono'
import { addressOf, DEFAULT_LIMITS, limited } from './rate-limit.ts'
import type { RegisterApi, RegisterEnv, RegisterParts } from './register-parts.ts'
import { fromThisSite } from './same-origin.ts'
import { hostOf, sessionCookie } from './sign-in/cookies.ts'
import { addOpenIdRoutes } from './sign-in/openid-routes.ts'
import { addSignInRoutes } from './sign-in/sign-in-routes.ts'
import { signedInOnly, withinScopes, writtenByThem } from './sign-in/signed-in.ts'

const REGISTER = '/api/v1/*'
const SIGN_INS = ['/api/v1/sign-in/demo', '/api/v1/sign-in/start', '/api/v1/sign-in/callback']

/**
 * Signing in, and the gate: every address of the API that is added after this one is reached by nobody who has not
 * signed in, and no answer of it is kept by a browser or a proxy.
 */
export function addAccessRoutes(api: RegisterApi, parts: RegisterParts): void {
  const { stores, signIn, proxies = 0 } = parts
  const limits = { ...DEFAULT_LIMITS, ...parts.limits }
  const cookie = sessionCookie(signIn)
  const address = (c: Context) => addressOf(c, proxies)
  api.use(
    REGISTER,
    keptByNobody,
    fromThisSite({ host: (c) => hostOf(c, signIn), isSignedIn: (c) => cookie.read(c) !== null }),
  )
  const failing = limited({ perMinute: limits.signIn, whose: address, counts: isFailedSignIn })
  for (const path of SIGN_INS) api.use(path, failing)
  const provider = addOpenIdRoutes(api, parts)
  addSignInRoutes(api, parts, provider)
  const user = ({ var: { user } }: Context<RegisterEnv>) =>
    `${user.actor.municipality} ${user.actor.tokenId ?? user.actor.workerId}`
  const refusedOnes = (c: Context) => c.res.status === 401
  api.use(
    REGISTER,
    limited<RegisterEnv>({ perMinute: limits.general, whose: address, counts: refusedOnes }),
    signedInOnly(stores, cookie),
    limited<RegisterEnv>({ perMinute: limits.general, whose: user }),
    withinScopes(),
    writtenByThem(),
  )
  api.use('/api/v1/children/search', limited<RegisterEnv>({ perMinute: limits.search, whose: user }))
}

const keptByNobody: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Cache-Control', 'private, no-store')
}

/** A sign-in in a browser fails by leading back to the page that says so. */
function isFailedSignIn(c: Context): boolean {
  return c.res.status >= 400 || c.get('note') !== undefined
}
