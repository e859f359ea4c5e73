import { sql } from 'kysely'
import { danishOrder } from './danish-order.ts'
import type { Row } from './records.ts'
import type { Store } from './stores.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** What forms choose among: the municipality's own set-up, as far as it is in use. */
export interface Choices {
  readonly teams: readonly Named[]
  readonly districts: readonly Named[]
  readonly providers: readonly Named[]
  readonly workers: readonly (Named & { readonly team: string | null; readonly roles: readonly string[] })[]
  readonly municipalities: readonly { readonly code: string; readonly name: string }[]
}

/** Reads all choices in one round trip. */
export async function choicesOf({ db, municipality }: Store): Promise<Choices> {
  const { rows } = await sql<Row>`
    select * from (
    select 'team' as kind, id::text, name, null as team, null::text[] as roles from team where municipality = ${municipality} and active
    union all select 'district', id::text, name, null, null from district where municipality = ${municipality} and active
    union all select 'provider', id::text, name, null, null from provider where municipality = ${municipality} and active
    union all select 'worker', id::text, name, team_id::text, roles from worker
      where municipality = ${municipality} and active and not 'system' = any(roles)
    union all select 'municipality', municipality, name, null, null from municipalities()
    ) choice order by kind, ${danishOrder(sql`name`)}, id`.execute(db)
  const of = (kind: string) => rows.filter((row) => row.kind === kind)
  const named = (row: Row) => ({ id: String(row.id), name: String(row.name) })
  return {
    teams: of('team').map(named),
    districts: of('district').map(named),
    providers: of('provider').map(named),
    workers: of('worker').map((row) => ({
      ...named(row),
      team: typeof row.team === 'string' ? row.team : null,
      roles: Array.isArray(row.roles) ? row.roles.map(String) : [],
    })),
    municipalities: of('municipality').map((row) => ({ code: String(row.id), name: String(row.name) })),
  }
}
