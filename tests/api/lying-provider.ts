import { createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { OpenIdSignIn } from '../../src/api/sign-in/sign-in.ts'
import { PUBLIC_URL } from './real-provider.ts'
import { addressOfServer } from './server-address.ts'

type Claims = Readonly<Record<string, unknown>>

/** What a provider, or someone who got in between, may get wrong in an ID token. */
export interface Lie {
  readonly claims?: Claims
  readonly header?: Claims
  readonly signedBy?: 'another key' | 'the secret' | 'nobody'
}

/** A provider that tells what a test wants told; honest unless it is said. */
export async function startLyingProvider() {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const another = generateKeyPairSync('rsa', { modulusLength: 2048 })
  let lie: Lie = {}
  let nonce = ''
  let isDown = false
  const server = createServer((request, response) => {
    const answers: Readonly<Record<string, () => unknown>> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/keys': () => ({
        keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }],
      }),
      '/token': () => ({ access_token: 'a', token_type: 'bearer', id_token: idToken() }),
    }
    answer(response, isDown ? undefined : answers[request.url ?? '']?.())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = addressOfServer(server)

  function idToken(): string {
    const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000)
    const header = encoded({ alg: 'RS256', kid: 'k', ...lie.header })
    const body = encoded({
      ...HONEST,
      iss: issuer,
      aud: CLIENT,
      nonce,
      iat: now,
      exp: now + 60,
      ...lie.claims,
    })
    const text = `${header}.${body}`
    const key = lie.signedBy === 'another key' ? another.privateKey : own.privateKey
    if (lie.signedBy === 'nobody') return `${text}.`
    if (lie.signedBy === 'the secret')
      return `${text}.${createHmac('sha256', SECRET).update(text).digest('base64url')}`
    return `${text}.${createSign('sha256').update(text).sign(key, 'base64url')}`
  }

  return {
    signIn: { ...SIGN_IN, issuer } satisfies OpenIdSignIn,
    tell: (next: Lie) => {
      lie = next
    },
    goDown: (down: boolean) => {
      isDown = down
    },
    /** Where the provider would lead back to, with a code. */
    answerTo(address: string): string {
      const asked = new URL(address).searchParams
      nonce = asked.get('nonce') ?? ''
      return `/api/v1/sign-in/callback?code=c&state=${asked.get('state')}`
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const CLIENT = 'trin'
const SECRET = 'a-secret-of-the-tests'
const HONEST = { sub: 'ærlig', name: 'Ærlig Prøve', kommune: '0998', roller: 'Trin-Sagsbehandler,Andet' }
const SIGN_IN = {
  mode: 'openid',
  clientId: CLIENT,
  clientSecret: SECRET,
  clientAuthentication: 'client_secret_post',
  publicUrl: PUBLIC_URL,
  claims: {
    municipality: 'kommune',
    roles: 'roller',
    team: null,
    name: 'name',
    email: null,
    roleOf: { 'Trin-Sagsbehandler': 'caseworker' },
  },
} as const

function encoded(part: Claims): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

function answer(response: ServerResponse, body: unknown): void {
  response.writeHead(body === undefined ? 503 : 200, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(body ?? {}))
}
