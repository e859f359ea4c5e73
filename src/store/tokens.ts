import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Scope } from '../kernel/role.ts'
import { newSecret, readSecret } from './secret.ts'
import type { Store, Stores } from './stores.ts'

/** What another system signs in with, as an administrator sees it: never the secret. */
export interface Token {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly until: string
  readonly revokedAt: string | null
  readonly lastUsedAt: string | null
}

/** Who asks with a token. */
export interface TokenUser {
  readonly municipality: string
  readonly tokenId: string
  readonly workerId: string
  readonly name: string
  readonly scopes: readonly Scope[]
}

export interface NewToken {
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly days: number
}

const frontOf = (municipality: string) => `trin_${municipality}_`

const COLUMNS = sql`t.id, t.version, t.name, t.scopes, t.until_at as "until", t.revoked_at as "revokedAt",
  (select u.last_used_at from token_use u where u.municipality = t.municipality and u.token_id = t.id) as "lastUsedAt"`

/** The municipality's tokens, the newest first; those that no longer open anything as well. */
export async function listTokens({ db, municipality }: Store): Promise<readonly Token[]> {
  const { rows } = await sql<Token>`
    select ${COLUMNS} from api_token t where t.municipality = ${municipality} order by t.id desc`.execute(db)
  return rows
}

/**
 * Makes a token; its secret is told this once and not kept.
 * @returns null when the municipality has nobody to stand for other systems
 */
export async function createToken(
  store: Store,
  { name, scopes, days }: NewToken,
): Promise<{ readonly token: Token; readonly secret: string } | null> {
  const { db, municipality, workerId } = store
  const { rows } = await sql`
    select 1 from worker where municipality = ${municipality} and active and 'system' = any(roles)`.execute(
    db,
  )
  if (rows.length === 0) return null
  const { text, hash } = newSecret(municipality, frontOf)
  const id = newId()
  await sql`
    insert into api_token (municipality, id, name, token_hash, scopes, created_by, until_at)
    values (${municipality}, ${id}::uuid, ${name}, ${hash},
      array(select jsonb_array_elements_text(${JSON.stringify(scopes)}::jsonb)), ${workerId}::uuid,
      now() + make_interval(days => ${days}::int))`.execute(db)
  const token = await tokenWith(store, id)
  if (!token) throw new Error('A token that was just made is not seen')
  return { token, secret: text }
}

/** Ends a token for good; one that has ended stays as it is. Null when there is no such token. */
export async function revokeToken(store: Store, id: string): Promise<Token | null> {
  await sql`
    update api_token set revoked_at = now(), version = version + 1
    where municipality = ${store.municipality} and id = ${id}::uuid and revoked_at is null`.execute(store.db)
  return tokenWith(store, id)
}

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

async function tokenWith({ db, municipality }: Store, id: string): Promise<Token | null> {
  const { rows } = await sql<Token>`
    select ${COLUMNS} from api_token t where t.municipality = ${municipality} and t.id = ${id}::uuid`.execute(
    db,
  )
  return rows[0] ?? null
}
