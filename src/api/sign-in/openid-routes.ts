import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { startProvidedSession } from '../../store/sessions.ts'
import { refusals } from '../described.ts'
import { refused } from '../refused.ts'
import type { RegisterApi, RegisterParts } from '../register-parts.ts'
import { personOf } from './claims.ts'
import { pendingCookie, sessionCookie } from './cookies.ts'
import { localPath } from './local-path.ts'
import { PENDING_SECONDS, type Pending, pendingSeal } from './pending.ts'
import { type Provider, providerOf } from './provider.ts'
import type { OpenIdSignIn } from './sign-in.ts'

/** Why a sign-in failed, as the sign-in page knows it. */
type Failure = 'no-access' | 'expired' | 'cancelled' | 'other'

const start = createRoute({
  method: 'get',
  path: '/api/v1/sign-in/start',
  summary: "Go to the municipality's own sign-in",
  request: { query: z.object({ to: z.string().max(2000).optional() }) },
  responses: { 302: { description: 'To the provider' }, ...refusals(404, 429) },
})
const callback = createRoute({
  method: 'get',
  path: '/api/v1/sign-in/callback',
  summary: "Come back from the municipality's own sign-in",
  responses: { 302: { description: 'To the page that was asked for' }, ...refusals(404, 429) },
})

/** Signing in by OpenID Connect: there, and back again. Answers the provider, which signing out asks. */
export function addOpenIdRoutes(api: RegisterApi, parts: RegisterParts): Provider | null {
  const { signIn } = parts
  const flow = signIn.mode === 'openid' ? flowOf(parts, signIn) : null
  api.openapi(start, async (c) => {
    if (!flow) throw refused('not-found')
    return c.redirect(await flow.begin(c, localPath(c.req.valid('query').to)), 302)
  })
  api.openapi(callback, async (c) => {
    if (!flow) throw refused('not-found')
    return c.redirect(await flow.finish(c), 302)
  })
  return flow?.provider ?? null
}

function flowOf({ stores }: RegisterParts, signIn: OpenIdSignIn) {
  const provider = providerOf(signIn)
  const seal = pendingSeal(signIn)
  const underWay = pendingCookie(signIn)
  const session = sessionCookie(signIn)
  return {
    provider,
    async begin(c: Context, to: string): Promise<string> {
      try {
        const { address, pending } = await provider.begin(to)
        underWay.write(c, seal.seal(pending), PENDING_SECONDS)
        return address.href
      } catch (error) {
        return failed(c, 'other', codeOf(error))
      }
    },
    async finish(c: Context): Promise<string> {
      const sealed = underWay.read(c)
      underWay.clear(c)
      const pending = sealed === null ? null : seal.open(sealed)
      if (!pending) return failed(c, 'expired', 'not-under-way')
      const told = await toldBy(provider, new URL(c.req.url).search, pending)
      if ('failure' in told) return failed(c, told.failure, told.code)
      const person = personOf(told.claims, signIn.claims)
      if (!person) return failed(c, 'no-access', 'no-municipality')
      const who = { ...person, idToken: told.idToken }
      const secret = await startProvidedSession(stores, who, session.read(c))
      if (secret === null) return failed(c, 'no-access', 'no-role')
      session.write(c, secret)
      return pending.to
    },
  }
}

async function toldBy(provider: Provider, query: string, pending: Pending) {
  try {
    return await provider.finish(query, pending)
  } catch (error) {
    const code = codeOf(error)
    const failure: Failure = code === 'access_denied' ? 'cancelled' : 'other'
    return { failure, code }
  }
}

/** The log gets a code for whoever runs the server; the person gets a page that says what to do. */
function failed(c: Context, failure: Failure, code: string): string {
  c.set('note', `sign-in: ${code}`)
  return `/log-ind?fejl=${failure}`
}

/** A word for what went wrong, never the provider's own sentence, which may hold anything. */
function codeOf(error: unknown): string {
  const words = ['error', 'code', 'name'].map((field) =>
    typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined,
  )
  return words.find((word) => typeof word === 'string' && /^[A-Za-z_]{1,60}$/.test(word)) ?? 'unknown'
}
