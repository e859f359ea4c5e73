import { sql } from 'kysely'
import type { Role } from '../../kernel/role.ts'
import { newSecret, readSecret } from '../../store/secret.ts'
import type { Store, Stores } from '../../store/stores.ts'

/** Whose work list a calendar shows. */
export interface FeedOwner {
  readonly municipality: string
  readonly workerId: string
  readonly roles: readonly Role[]
  readonly teamId: string | null
}

/** A feed's secret is the part of its address that names it: `998/` and what no one can guess. */
const frontOf = (municipality: string) => `${municipality}/`

/** When the feed of whoever asks was made; null when they have none. */
export async function myFeed({ db, municipality, workerId }: Store): Promise<string | null> {
  const { rows } = await sql<{ created_at: string }>`
    select created_at from calendar_feed where municipality = ${municipality} and worker_id = ${workerId}::uuid`.execute(
    db,
  )
  return rows[0]?.created_at ?? null
}

/** Makes whoever asks a feed, and ends the one they had. Its secret is told this once and not kept. */
export async function replaceFeed(store: Store): Promise<string> {
  await endFeed(store)
  const { db, municipality, workerId } = store
  const { text, hash } = newSecret(municipality, frontOf)
  await sql`
    insert into calendar_feed (municipality, worker_id, token_hash)
    values (${municipality}, ${workerId}::uuid, ${hash})`.execute(db)
  return text
}

/** Ends the feed of whoever asks: its address opens nothing from now on. */
export async function endFeed({ db, municipality, workerId }: Store): Promise<void> {
  await sql`
    delete from calendar_feed where municipality = ${municipality} and worker_id = ${workerId}::uuid`.execute(
    db,
  )
}

/** Whose feed a secret is; null when it is no longer, or never was, one. */
export async function ownerOfFeed(stores: Stores, text: string): Promise<FeedOwner | null> {
  const secret = readSecret(text, frontOf)
  if (!secret) return null
  const { municipality, hash } = secret
  return stores.beforeSignIn(async (db) => {
    const { rows } = await sql<Omit<FeedOwner, 'municipality'>>`
      select worker_id as "workerId", roles, team_id as "teamId" from calendar_of(${municipality}, ${hash})`.execute(
      db,
    )
    return rows[0] ? { municipality, ...rows[0] } : null
  })
}

/** The same store for work of the server's own that shows nobody any child: it writes no look. */
export function unlooked(store: Store): Store {
  return { ...store, looks: { saw: () => {}, write: async () => {} } }
}
