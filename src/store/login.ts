import { sql } from 'kysely'
import { type Database, QUEUE_SCHEMA, SCHEMA } from './database.ts'

/** What a server becomes: the role of its users, that of figures, and that of its own work outside of requests. */
export const ROLES_OF_A_SERVER = ['trin_app', 'trin_figures', 'trin_server'] as const

/** What could be done with the login of a connection by someone who gets commands of their own past the server. */
export interface Login {
  readonly name: string
  /** Whether it owns the register, or may lay one in this database: it can lift every guard. */
  readonly isOwner: boolean
  /** What else reaches further than the roles of a server: other roles it could become, and rights over all of the database. */
  readonly beyond: readonly string[]
  /** Roles of a server that it may not become, or that are not there. */
  readonly lacks: readonly string[]
}

/** Asks the database itself what the login of its connections could become; of a PostgreSQL server. */
export async function loginOf({ kysely }: Database): Promise<Login> {
  const roles = sql`${[...ROLES_OF_A_SERVER]}::text[]`
  const schemas = sql`${[SCHEMA, QUEUE_SCHEMA]}::text[]`
  const { rows } = await sql<Login>`
    with laid as (select n.oid, n.nspowner from pg_namespace n where n.nspname = any(${schemas})),
    owner as (
      select nspowner as oid from laid
      union select c.relowner from pg_class c where c.relnamespace in (select oid from laid)
      union select p.proowner from pg_proc p where p.pronamespace in (select oid from laid)
    )
    select session_user::text as name,
      exists (select from owner o where pg_has_role(session_user, o.oid, 'member'))
        or (not exists (select from owner) and has_database_privilege(session_user, current_database(), 'create')) as "isOwner",
      array(
        select what from pg_roles r cross join lateral (values
          (r.rolsuper, 'superuser'), (r.rolcreaterole, 'createrole'), (r.rolbypassrls, 'bypassrls'), (r.rolreplication, 'replication')
        ) as right_over_all (has, what) where r.rolname = session_user and has
        union all select r.rolname::text from pg_roles r
        where pg_has_role(session_user, r.oid, 'member') and r.rolname <> session_user and not r.rolname = any(${roles})
          and not (select rolsuper from pg_roles where rolname = session_user)
      ) as beyond,
      array(
        select asked from unnest(${roles}) as asked
        where not exists (select from pg_roles r where r.rolname = asked and pg_has_role(session_user, r.oid, 'member'))
      ) as lacks`.execute(kysely)
  const [login] = rows
  if (!login) throw new Error('The database did not say who is signed in')
  return login
}
