import { sql } from 'kysely'
import type { Database, Place } from '../../src/store/database.ts'
import { ROLES_OF_A_SERVER } from '../../src/store/login.ts'

/** Makes a login that owns nothing, as docs/store.md says ("Two logins"), where there is none of that name. */
export async function serverLogin({ kysely }: Database, name: string): Promise<void> {
  await sql
    .raw(`do $$ begin create role ${name} login noinherit; exception when duplicate_object then null; end $$`)
    .execute(kysely)
  await sql.raw(`grant ${ROLES_OF_A_SERVER.join(', ')} to ${name}`).execute(kysely)
}

/** The address of a database for another login. */
export function urlFor({ queueOn }: Database, name: string): string {
  if (!('url' in queueOn)) throw new Error('this register is not on a server')
  const url = new URL(queueOn.url)
  url.username = name
  return url.href
}

/** The same database, as a server with that login uses it. */
export function onServerOf(database: Database, name: string): Extract<Place, { url: string }> {
  return { url: urlFor(database, name), as: 'server' }
}
