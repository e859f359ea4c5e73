import { type RawBuilder, sql } from 'kysely'
import { PURPOSES, type Purpose } from '../../kernel/purpose.ts'
import { ROLES, type Role } from '../../kernel/role.ts'
import type { Row } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { lookNames } from './look-names.store.ts'

/** One look at a child: who, when, what for and what was seen. */
export interface Look {
  readonly seq: number
  /** ISO instant. */
  readonly at: string
  readonly by: string
  /** What whoever looked is now. */
  readonly roles: readonly Role[]
  readonly child: { readonly id: string; readonly name: string }
  readonly purpose: Purpose
  readonly seen: readonly string[]
  readonly reason: string
}

/** What the log is narrowed to; `after` is the last look of the page before. */
export interface LooksAsked {
  readonly child?: string
  readonly worker?: string
  readonly after?: number
  readonly limit: number
}

/**
 * Looks at children, the newest first; only those that this user may read. A child's include those at records that
 * were merged with it. The names shown are themselves looked at.
 */
export async function listLooks(
  store: Store,
  { child, worker, after, limit }: LooksAsked,
): Promise<readonly Look[]> {
  const conditions: RawBuilder<unknown>[] = [
    sql`l.municipality = ${store.municipality}`,
    ...(child
      ? [sql`l.person_id = any(array(select one_child(${child}::uuid) union select ${child}::uuid))`]
      : []),
    ...(worker ? [sql`l.worker_id = ${worker}::uuid`] : []),
    ...(after === undefined ? [] : [sql`l.seq < ${after}`]),
  ]
  const { rows } = await sql<Row>`
    select l.seq, l.at, coalesce(w.name, l.system, '') as by, coalesce(w.roles, '{}') as roles, l.person_id, l.purpose,
      l.seen, l.reason
    from look l left join worker w on w.municipality = l.municipality and w.id = l.worker_id
    where ${sql.join(conditions, sql` and `)}
    order by l.seq desc limit ${limit}`.execute(store.db)
  const nameOf = await lookNames(
    store,
    rows.map(({ person_id }) => String(person_id)),
  )
  return rows.map((row) => lookOf(row, nameOf))
}

function lookOf(row: Row, nameOf: (id: string) => string): Look {
  const id = String(row.person_id)
  return {
    seq: Number(row.seq),
    at: String(row.at),
    by: String(row.by),
    roles: ROLES.filter((role) => textsOf(row.roles).includes(role)),
    child: { id, name: nameOf(id) },
    purpose: purposeOf(row.purpose),
    seen: textsOf(row.seen),
    reason: String(row.reason),
  }
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function purposeOf(value: unknown): Purpose {
  const purpose = Object.keys(PURPOSES).find((code): code is Purpose => code === value)
  if (!purpose) throw new Error(`A look has the purpose ${value}, which there is none of`)
  return purpose
}
