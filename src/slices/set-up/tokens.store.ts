import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Scope } from '../../kernel/role.ts'
import { newSecret } from '../../store/secret.ts'
import type { Store } from '../../store/stores.ts'
import { frontOf } from '../../store/tokens.ts'

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

export interface NewToken {
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly days: number
}

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

async function tokenWith({ db, municipality }: Store, id: string): Promise<Token | null> {
  const { rows } = await sql<Token>`
    select ${COLUMNS} from api_token t where t.municipality = ${municipality} and t.id = ${id}::uuid`.execute(
    db,
  )
  return rows[0] ?? null
}
