import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { BODY, takingAtMost } from './body-limit.ts'
import { addressOf, DEFAULT_LIMITS, limited, limitedFailures } from './rate-limit.ts'
import type { RegisterApi, RegisterEnv, RegisterParts } from './register-parts.ts'
import { fromThisSite } from './same-origin.ts'
import { hostOf, sessionCookie } from './sign-in/cookies.ts'
import { type KnownBrowsers, knownBrowsers } from './sign-in/known-browser.ts'
import { addOpenIdRoutes } from './sign-in/openid-routes.ts'
import { addSignInRoutes } from './sign-in/sign-in-routes.ts'
import { signedInOnly, withinScopes, writtenByThem } from './sign-in/signed-in.ts'

const REGISTER = '/api/v1/*'
const SIGN_INS = ['/api/v1/sign-in/demo', '/api/v1/sign-in/start', '/api/v1/sign-in/callback']
const WITHOUT_SIGN_IN = ['/api/v1/sign-in/*', '/api/v1/sign-out']

/**
 * Signing in, and the gate: every address of the API that is added after this one is reached by nobody who has not
 * signed in, and no answer of it is kept by a browser or a proxy.
 */
export function addAccessRoutes(api: RegisterApi, parts: RegisterParts): void {
  const { signIn } = parts
  const cookie = sessionCookie(signIn)
  const browsers = knownBrowsers(parts)
  api.use(
    REGISTER,
    keptByNobody,
    browsers.remember,
    fromThisSite({ host: (c) => hostOf(c, signIn), isSignedIn: (c) => cookie.read(c) !== null }),
  )
  for (const path of WITHOUT_SIGN_IN) api.use(path, takingAtMost(BODY.signingIn))
  addSignIn(api, parts, browsers)
  addGate(api, parts, browsers)
}

function addSignIn(api: RegisterApi, parts: RegisterParts, browsers: KnownBrowsers): void {
  const { signIn } = { ...DEFAULT_LIMITS, ...parts.limits }
  const failing = limitedFailures({
    of: (c) => ({ whose: browsers.of(c) ?? addressOf(c, parts.proxies), perMinute: signIn }),
    isFailure: isFailedSignIn,
  })
  for (const path of SIGN_INS) api.use(path, failing)
  addSignInRoutes(api, parts, addOpenIdRoutes(api, parts))
}

/** Who asks is found out before anything is counted: a session that holds is never refused for what others do. */
function addGate(api: RegisterApi, parts: RegisterParts, browsers: KnownBrowsers): void {
  const limits = { ...DEFAULT_LIMITS, ...parts.limits }
  const cookie = sessionCookie(parts.signIn)
  const strangers = limitedFailures<RegisterEnv>({
    of(c) {
      const browser = browsers.of(c)
      return browser === null
        ? { whose: addressOf(c, parts.proxies), perMinute: limits.address }
        : { whose: browser, perMinute: limits.general }
    },
    isFailure: (c) => c.res.status === 401,
  })
  // Several may be the same invented person, each in a session of their own.
  const session = (c: Context<RegisterEnv>) => c.var.user.actor.tokenId ?? digest(cookie.read(c) ?? '')
  api.use(
    REGISTER,
    strangers,
    signedInOnly(parts.stores, cookie),
    limited<RegisterEnv>({ perMinute: limits.general, whose: session }),
    withinScopes(),
    writtenByThem(),
    takingAtMost(BODY.record),
  )
  const user = ({ var: { user } }: Context<RegisterEnv>) =>
    `${user.actor.municipality} ${user.actor.tokenId ?? user.actor.workerId}`
  api.use('/api/v1/children/search', limited<RegisterEnv>({ perMinute: limits.search, whose: user }))
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64')
}

const keptByNobody: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Cache-Control', 'private, no-store')
}

/** A sign-in in a browser fails by leading back to the page that says so. */
function isFailedSignIn(c: Context): boolean {
  return c.res.status >= 400 || c.get('note') !== undefined
}
