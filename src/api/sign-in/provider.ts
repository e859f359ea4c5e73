import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { type Claims, isIncomplete } from './claims.ts'
import type { Pending } from './pending.ts'
import type { OpenIdSignIn } from './sign-in.ts'

/** The municipality's sign-in, as we talk to it: authorization code flow with PKCE. */
export interface Provider {
  /** Where to send someone to sign in, and what their answer will be held against. */
  begin(to: string): Promise<{ readonly address: URL; readonly pending: Pending }>
  /** What the provider says of whoever came back; throws when the answer is not the one that was waited for. */
  finish(query: string, pending: Pending): Promise<{ readonly claims: Claims; readonly idToken: string }>
  /** Where the provider's own session is ended; null when it has no such place or cannot be reached. */
  endAddress(idToken: string, backTo: string): Promise<string | null>
}

const CALLBACK = '/api/v1/sign-in/callback'
const TIMEOUT_SECONDS = 10
const DEFAULT_SCOPE = 'openid profile email'

/** The provider is looked up when it is first needed, and again after it could not be reached. */
export function providerOf(signIn: OpenIdSignIn): Provider {
  const redirectUri = `${signIn.publicUrl}${CALLBACK}`
  let found: Promise<Configuration> | null = null
  const configuration = () => {
    found ??= lookUp(signIn).catch((error: unknown) => {
      found = null
      throw error
    })
    return found
  }
  return {
    async begin(to) {
      const begunAt = Temporal.Now.instant().epochMilliseconds
      const verifier = randomPKCECodeVerifier()
      const pending = { state: randomState(), nonce: randomNonce(), verifier, to, begunAt }
      const address = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: signIn.scope ?? DEFAULT_SCOPE,
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { address, pending }
    },
    async finish(query, { state, nonce, verifier }) {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier }
      const config = await configuration()
      const tokens = await authorizationCodeGrant(config, new URL(`${redirectUri}${query}`), checks)
      const claims = tokens.claims()
      if (!claims || tokens.id_token === undefined) throw new Error('The provider sent no ID token')
      const more = isIncomplete(claims, signIn.claims) && config.serverMetadata().userinfo_endpoint
      const userInfo = more ? await fetchUserInfo(config, tokens.access_token, claims.sub) : {}
      return { claims: { ...userInfo, ...claims }, idToken: tokens.id_token }
    },
    async endAddress(idToken, backTo) {
      const config = await configuration().catch(() => null)
      if (!config?.serverMetadata().end_session_endpoint) return null
      const back = `${signIn.publicUrl}${backTo}`
      return buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: back }).href
    },
  }
}

function lookUp(signIn: OpenIdSignIn): Promise<Configuration> {
  const { issuer, clientId, clientSecret, clientAuthentication } = signIn
  const shown = clientAuthentication === 'client_secret_post' ? ClientSecretPost : ClientSecretBasic
  // Let through by read-sign-in.ts on this machine only.
  const insecure = new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : []
  const authentication = clientSecret === null ? None() : shown(clientSecret)
  return discovery(new URL(issuer), clientId, undefined, authentication, {
    timeout: TIMEOUT_SECONDS,
    // The signature of an ID token is checked though it came over TLS: a proxy may stand between.
    execute: [enableNonRepudiationChecks, ...insecure],
  })
}
