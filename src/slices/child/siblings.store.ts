import { sql } from 'kysely'
import { personName } from '../../kernel/record-name.ts'
import type { Sees } from '../../kernel/sight.ts'
import type { Row } from '../../store/records.ts'
import { seesIn, sightOf } from '../../store/sight.ts'
import type { Store } from '../../store/stores.ts'

/** More than anyone has sisters and brothers. */
const ALL = 50

/** A sister or brother, with the notifications on them that this user sees. */
export interface SiblingRow {
  readonly id: string
  readonly name: string
  readonly protected: boolean
  readonly birthDate: string | null
  readonly notifications: readonly Row[]
  readonly sees: Sees
}

/** The siblings of a child, in one query; null when the child is not for this user. Each sibling is a look. */
export async function siblingsOf(
  store: Store,
  personId: string,
): Promise<{ readonly siblings: readonly SiblingRow[]; readonly sees: Sees } | null> {
  const { municipality } = store
  const { rows } = await sql<Row>`
    with same as (
      select p.*, array(select one_child(p.id)) as ids from person p
      where p.municipality = ${municipality} and p.id = any(array(select siblings_of(${personId}::uuid))) limit ${ALL}
    )
    select sight(array(select one_child(c.id)), '{relation}') as sees, (
      select jsonb_agg(jsonb_build_object('id', same.id, 'given_name', same.given_name, 'family_name', same.family_name,
        'protected', same.protected, 'birth_date', same.birth_date, 'sees', ${sightOf(sql`same.ids`, ['notification'])},
        'notifications', (
          select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'received_at', n.received_at,
            'assessed', n.assessed_at is not null, 'outcome', n.outcome) order by n.received_at desc, n.id)
          from notification n where n.municipality = same.municipality and n.person_id = any(same.ids)
        )) order by same.birth_date, same.id) from same
    ) as siblings
    from person c where c.municipality = ${municipality} and c.id = ${personId}::uuid`.execute(store.db)
  const [row] = rows
  if (!row) return null
  store.looks.saw(personId, 'person')
  return {
    siblings: listOf(row.siblings).map((one) => siblingOf(store, Object(one))),
    sees: seesIn(row.sees),
  }
}

function siblingOf(store: Store, row: Row): SiblingRow {
  const id = String(row.id)
  const notifications = listOf(row.notifications).map(Object)
  store.looks.saw(id, 'person')
  if (notifications.length > 0) store.looks.saw(id, 'notification')
  return {
    id,
    name: personName(row).da,
    protected: row.protected === true,
    birthDate: typeof row.birth_date === 'string' ? row.birth_date : null,
    notifications,
    sees: seesIn(row.sees),
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
