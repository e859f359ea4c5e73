import { createRoute, z } from '@hono/zod-openapi'
import { endSession, inventedPeople, sessionOf, startDemoSession } from '../../store/sessions.ts'
import { answerTo, bodyOf, refusals } from '../described.ts'
import { refused } from '../refused.ts'
import type { RegisterApi, RegisterParts } from '../register-parts.ts'
import { DEMO_SIGN_IN, SIGN_IN, SIGN_OUT } from '../wire.endpoints.ts'
import { DemoSignIn, SignedOut, SignInAnswer } from '../wire-me.ts'
import { sessionCookie } from './cookies.ts'
import type { Provider } from './provider.ts'

const SIGN_IN_PAGE = '/log-ind'

const howToSignIn = createRoute({
  ...SIGN_IN,
  summary: 'How one signs in here',
  responses: { 200: answerTo(SIGN_IN, 'How one signs in here', SignInAnswer) },
})
const demoSignIn = createRoute({
  ...DEMO_SIGN_IN,
  summary: 'Be someone invented; in demo mode only',
  request: { body: bodyOf(DEMO_SIGN_IN, DemoSignIn) },
  responses: { 204: { description: 'Signed in' }, ...refusals(403, 404, 429) },
})
const signOut = createRoute({
  ...SIGN_OUT,
  summary: 'Sign out, here and where one signed in',
  request: { body: { content: { 'application/json': { schema: z.object({}) } } } },
  responses: {
    200: answerTo(SIGN_OUT, 'Signed out; `to` is where to go next', SignedOut),
    ...refusals(403),
  },
})

/** Signing in as someone invented, and signing out; nobody needs to be signed in for either. */
export function addSignInRoutes(api: RegisterApi, parts: RegisterParts, provider: Provider | null): void {
  const { stores, signIn } = parts
  const cookie = sessionCookie(signIn)
  api.openapi(howToSignIn, async (c) => {
    const people = signIn.mode === 'demo' ? await inventedPeople(stores) : []
    const hasSession = cookie.read(c) !== null
    return c.json({ mode: signIn.mode, hasSession, people: people.map(asPerson) }, 200)
  })
  api.openapi(demoSignIn, async (c) => {
    const asked = c.req.valid('json')
    const secret = signIn.mode === 'demo' ? await startDemoSession(stores, asked, cookie.read(c)) : null
    if (secret === null) throw refused('not-found')
    cookie.write(c, secret)
    return c.body(null, 204)
  })
  api.openapi(signOut, async (c) => {
    const secret = cookie.read(c)
    const session = secret === null ? null : await sessionOf(stores, secret)
    if (secret !== null) await endSession(stores, secret)
    cookie.clear(c)
    const idToken = session?.idToken ?? null
    const elsewhere = idToken === null ? null : await provider?.endAddress(idToken, SIGN_IN_PAGE)
    return c.json({ to: elsewhere ?? SIGN_IN_PAGE }, 200)
  })
}

function asPerson(
  person: Awaited<ReturnType<typeof inventedPeople>>[number],
): SignInAnswer['people'][number] {
  const { municipality, municipalityName, id, name, roles, team } = person
  return { municipality: { code: municipality, name: municipalityName }, id, name, roles: [...roles], team }
}
