import { once } from 'node:events'
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'
import type { OpenIdSignIn } from '../../src/api/sign-in/sign-in.ts'
import { addressOfServer } from './server-address.ts'

/** Where the browser of the tests takes the application to be. */
export const PUBLIC_URL = 'http://localhost:4711'
const CLIENT = { id: 'trin', secret: 'a-secret-of-the-tests' }

/** What the provider knows of someone. */
export type Account = Readonly<Record<string, unknown>>

/** A real OpenID provider on this machine, with accounts that a test may change. */
export async function startProvider(accounts: Record<string, Account>) {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = addressOfServer(server)
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${PUBLIC_URL}/api/v1/sign-in/callback`],
        post_logout_redirect_uris: [`${PUBLIC_URL}/log-ind`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'kommune', 'realm_access', 'enhed'], email: ['email'] },
    findAccount: (_, accountId) =>
      accounts[accountId] && { accountId, claims: () => ({ sub: accountId, ...accounts[accountId] }) },
    pkce: { required: () => true },
    cookies: { keys: ['a-key-of-the-tests'] },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  })
  server.on('request', provider.callback())
  const signIn: OpenIdSignIn = {
    mode: 'openid',
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    publicUrl: PUBLIC_URL,
    claims: {
      municipality: 'kommune',
      roles: 'realm_access.roles',
      team: 'enhed',
      name: 'name',
      email: 'email',
      roleOf: { 'Trin-Sagsbehandler': 'caseworker', 'Trin-Teamleder': 'team_leader' },
    },
  }
  return {
    signIn,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A browser at the provider's own pages: it fills in their forms, and comes back with the address it was sent to. */
export function browserAtProvider() {
  const cookies = new Map<string, string>()
  const go = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const headers = {
      ...init.headers,
      Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    }
    const response = await fetch(address, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return response
  }
  const follow = async (response: Response, from: string): Promise<{ at: string; page: Response | null }> => {
    const location = response.headers.get('Location')
    if (location === null) return { at: from, page: response }
    const at = new URL(location, from).href
    return at.startsWith(PUBLIC_URL) ? { at, page: null } : follow(await go(at), at)
  }
  const submit = async (page: Response, from: string, fields: Readonly<Record<string, string>>) => {
    const html = await page.text()
    const action = /action="([^"]+)"/.exec(html)?.[1] ?? ''
    const hidden = [...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name, value],
    )
    const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...fields })
    const at = new URL(action, from).href
    return follow(await go(at, { method: 'POST', body }), at)
  }
  return {
    /** Signs in there as an account and consents; answers where the provider leads back to. */
    async signIn(address: string, login: string): Promise<string> {
      let { at, page } = await follow(await go(address), address)
      const forms: readonly Readonly<Record<string, string>>[] = [{ login, password: 'x' }, {}]
      for (const fields of forms) if (page) ({ at, page } = await submit(page, at, fields))
      return at
    },
    async cancel(address: string): Promise<string> {
      const { at, page } = await follow(await go(address), address)
      const abort = /href="([^"]+\/abort)"/.exec((await page?.text()) ?? '')?.[1] ?? ''
      const where = new URL(abort, at).href
      return (await follow(await go(where), where)).at
    },
    async signOut(address: string): Promise<string> {
      const { at, page } = await follow(await go(address), address)
      return page ? (await submit(page, at, { logout: 'yes' })).at : at
    },
  }
}
