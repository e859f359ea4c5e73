import { sql } from 'kysely'
import type { PersonRole, Role } from '../kernel/role.ts'
import { newSecret, readSecret } from './secret.ts'
import type { Stores } from './stores.ts'

/** A session lasts no longer than a working day, and ends when nobody has used it for half an hour. */
const LASTING = '10 hours'
export const IDLE = '30 minutes'

/** Whom the municipality's provider says has signed in. */
export interface ProvidedPerson {
  readonly municipality: string
  readonly subject: string
  readonly name: string
  readonly email: string | null
  /** Empty: the provider gives no role here, and any that were had are taken away. */
  readonly roles: readonly PersonRole[]
  /** Name or import id of the team; null leaves the team as it is. */
  readonly team: string | null
  readonly idToken: string
}

/** A session that is going on, and whose it is. */
export interface Session {
  readonly municipality: string
  readonly workerId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly teamId: string | null
  /** What the provider's own session is ended with. */
  readonly idToken: string | null
}

/** Someone invented, to be in demo mode. */
export interface InventedPerson {
  readonly municipality: string
  readonly municipalityName: string
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly team: string | null
}

const frontOf = (municipality: string) => `${municipality}.`

/**
 * Lets in whom the provider vouches for, and ends the session they came with.
 * @returns the new session's secret; null when they have no role, were stopped, or the municipality is not here
 */
export async function startProvidedSession(
  stores: Stores,
  who: ProvidedPerson,
  previous: string | null,
): Promise<string | null> {
  const { municipality, subject, name, email, roles, team, idToken } = who
  return stores.beforeSignIn(async (db) => {
    const { rows } = await sql<{ worker: string | null }>`
      select sign_in(${municipality}, ${subject}, ${name}, ${email}, ${textArray(roles)}, ${team}) as worker`.execute(
      db,
    )
    const worker = rows[0]?.worker
    return worker ? start(db, { municipality, worker, idToken, previous }) : null
  })
}

/** Lets in someone invented, without asking who it is; null when there is no such person to be. */
export async function startDemoSession(
  stores: Stores,
  person: { readonly municipality: string; readonly worker: string },
  previous: string | null,
): Promise<string | null> {
  return stores.beforeSignIn(async (db) => {
    const { rows } = await sql`
      select 1 from invented_people() where municipality = ${person.municipality} and id = ${person.worker}::uuid`.execute(
      db,
    )
    return rows.length > 0 ? start(db, { ...person, idToken: null, previous }) : null
  })
}

/** The people to choose among in demo mode. */
export async function inventedPeople(stores: Stores): Promise<readonly InventedPerson[]> {
  return stores.beforeSignIn(async (db) => {
    const { rows } = await sql<InventedPerson>`
      select municipality, municipality_name as "municipalityName", id, name, roles, team from invented_people()`.execute(
      db,
    )
    return rows
  })
}

/** Whose session a secret is; null when it has ended or never was. */
export async function sessionOf(stores: Stores, text: string): Promise<Session | null> {
  const secret = readSecret(text, frontOf)
  if (!secret) return null
  const { municipality, hash } = secret
  return stores.beforeSignIn(async (db) => {
    const { rows } = await sql<Omit<Session, 'municipality'>>`
      select worker_id as "workerId", name, roles, team_id as "teamId", id_token as "idToken"
      from session_of(${municipality}, ${hash}, ${IDLE}::interval)`.execute(db)
    return rows[0] ? { municipality, ...rows[0] } : null
  })
}

/** Ends a session; what it was can be used no more. */
export async function endSession(stores: Stores, text: string): Promise<void> {
  await stores.beforeSignIn((db) => end(db, text))
}

/** How many sessions are going on, in all municipalities. */
export async function liveSessions(stores: Stores): Promise<number> {
  return stores.beforeSignIn(async (db) => {
    const { rows } = await sql<{ sessions: number }>`
      select live_sessions(${IDLE}::interval) as sessions`.execute(db)
    return rows[0]?.sessions ?? 0
  })
}

type Db = Parameters<Parameters<Stores['beforeSignIn']>[0]>[0]
interface Starting {
  readonly municipality: string
  readonly worker: string
  readonly idToken: string | null
  readonly previous: string | null
}

async function start(db: Db, { municipality, worker, idToken, previous }: Starting): Promise<string> {
  if (previous !== null) await end(db, previous)
  const { text, hash } = newSecret(municipality, frontOf)
  await sql`select start_session(${municipality}, ${worker}::uuid, ${hash}, ${LASTING}::interval, ${idToken})`.execute(
    db,
  )
  return text
}

async function end(db: Db, text: string): Promise<void> {
  const secret = readSecret(text, frontOf)
  if (secret) await sql`select end_session(${secret.municipality}, ${secret.hash})`.execute(db)
}

/** Words of ours as a list in SQL, alike on both engines. */
function textArray(words: readonly string[]) {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(words)}::jsonb))`
}
