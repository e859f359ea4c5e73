import { sql } from 'kysely'
import type { Scope } from '../kernel/role.ts'
import { readSecret } from './secret.ts'
import type { Stores } from './stores.ts'

/** Who asks with a token. */
export interface TokenUser {
  readonly municipality: string
  readonly tokenId: string
  readonly workerId: string
  readonly name: string
  readonly scopes: readonly Scope[]
}

export const frontOf = (municipality: string) => `trin_${municipality}_`

/** Who asks with a secret; null when it has expired, was revoked or never was one. */
export async function userOfToken(stores: Stores, text: string): Promise<TokenUser | null> {
  const secret = readSecret(text, frontOf)
  if (!secret) return null
  const { municipality, hash } = secret
  return stores.beforeSignIn(async (db) => {
    const { rows } = await sql<Omit<TokenUser, 'municipality'>>`
      select token_id as "tokenId", worker_id as "workerId", name, scopes
      from token_of(${municipality}, ${hash})`.execute(db)
    return rows[0] ? { municipality, ...rows[0] } : null
  })
}
