import { type RawBuilder, sql } from 'kysely'

/** A name as it stands in a list: in Danish order, on every database (docs/decisions/0024). */
export function danishOrder(name: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`danish_order(${name}) collate "C"`
}
