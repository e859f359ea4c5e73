import { sql } from 'kysely'
import type { Role } from '../kernel/role.ts'
import type { Store } from './stores.ts'

/** How much of a person a user sees: all that is known of it, only who it is (or one course of it), or nothing. */
export type Reach = 'whole' | 'part' | 'none'

/** How far this user reaches; of an adult, as far as to a child that the adult is family or network of. */
export async function reachTo(store: Store, personId: string): Promise<Reach> {
  const { rows } = await sql<{ whole: boolean }>`
    select sees_whole(p.id) or (p.registered_by = my_id() and not has_case(p.id))
      or (p.kind = 'adult' and exists (
        select from relation r
        where r.municipality = p.municipality and r.other_id = p.id and sees_whole(r.person_id))) as whole
    from person p where p.municipality = ${store.municipality} and p.id = ${personId}::uuid`.execute(store.db)
  if (!rows[0]) return 'none'
  return rows[0].whole ? 'whole' : 'part'
}

/**
 * Whether someone may be put in a child's family or network: an adult without a protected name, or someone seen already
 * and not in an emergency alone.
 */
export async function mayRelate(
  { db }: Store,
  { childId, otherId }: { readonly childId: string; readonly otherId: string },
): Promise<boolean> {
  const { rows } = await sql<{
    may: boolean
  }>`select may_relate(${childId}::uuid, ${otherId}::uuid) as may`.execute(db)
  return rows[0]?.may === true
}

/** Whether this user sees a child only because of an emergency, so that nothing that lasts can be built on it. */
export async function seesOnlyInEmergency({ db }: Store, personId: string): Promise<boolean> {
  const { rows } = await sql<{ only: boolean }>`select only_emergency(${personId}::uuid) as only`.execute(db)
  return rows[0]?.only === true
}

/** Whether this user is a leader, to whom the whole department's children are open. */
export function isLeader(store: Store): Promise<boolean> {
  return holds(store, ['team_leader', 'manager'])
}

/** Whether this user is one of those who may need to open any child in an emergency; never another system. */
export function mayTakeEmergencyAccess(store: Store): Promise<boolean> {
  return holds(store, ['caseworker', 'team_leader', 'manager', 'prevention_worker'])
}

/** Whether this user asks on behalf of the child who has looked at it: the auditor and the leaders. */
export function readsWholeLog(store: Store): Promise<boolean> {
  return holds(store, ['auditor', 'team_leader', 'manager'])
}

/** Whether this user has one of the roles, as the database knows it. */
export async function holds({ db }: Store, roles: readonly Role[]): Promise<boolean> {
  const { rows } = await sql<{
    holds: boolean
  }>`select i_am(variadic ${[...roles]}::text[]) as holds`.execute(db)
  return rows[0]?.holds === true
}
