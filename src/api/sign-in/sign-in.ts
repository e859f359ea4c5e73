/** How people sign in to this server. */
export type SignIn = { readonly mode: 'demo' } | OpenIdSignIn

/** Sign-in at the municipality's own provider, by OpenID Connect. */
export interface OpenIdSignIn {
  readonly mode: 'openid'
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | null
  /** The address that people reach this server at, as `https://trin.example.dk`. */
  readonly publicUrl: string
  readonly claims: ClaimMapping
}

/** Which claim says what, and what its values mean here. */
export interface ClaimMapping {
  readonly municipality: string
  readonly roles: string
  readonly team: string | null
  readonly name: string
  readonly email: string | null
  /** The provider's word for a role -> ours; words not listed give nothing. */
  readonly roleOf: Readonly<Record<string, string>>
}
