import type { PersonRole } from '../../kernel/role.ts'

/** How people sign in to this server. */
export type SignIn = { readonly mode: 'demo' } | OpenIdSignIn

/** Sign-in at the municipality's own provider, by OpenID Connect. */
export interface OpenIdSignIn {
  readonly mode: 'openid'
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | null
  /** How the secret is shown to the provider; the header unless the provider was told otherwise. */
  readonly clientAuthentication?: 'client_secret_basic' | 'client_secret_post'
  /** What the provider is asked to tell; `openid profile email` unless said. */
  readonly scope?: string
  /** The address that people reach this server at, as `https://trin.example.dk`. */
  readonly publicUrl: string
  readonly claims: ClaimMapping
}

/** Which claim says what, and what its values mean here. A claim within another is written `realm_access.roles`. */
export interface ClaimMapping {
  readonly municipality: string
  /** The provider's word for a municipality, such as a CVR number -> our three digits; without it the claim says those. */
  readonly municipalityOf?: Readonly<Record<string, string>>
  readonly roles: string
  readonly team: string | null
  readonly name: string
  readonly email: string | null
  /** The provider's word for a role -> ours; words not listed give nothing. */
  readonly roleOf: Readonly<Record<string, PersonRole>>
}
