import { type RawBuilder, sql } from 'kysely'
import type { RecordKind } from '../kernel/record/record.ts'
import { type Sees, SIGHTS } from '../kernel/sight.ts'

/** SQL: how much whoever asks sees of each of some kinds of a child, whose records' ids are an array (`sql/20-who-sees.sql`). */
export function sightOf(ids: RawBuilder<unknown>, kinds: readonly RecordKind[]): RawBuilder<unknown> {
  return sql`sight(${ids}, ${[...kinds]}::text[])`
}

/** What `sightOf` found, out of its row. */
export function seesIn(found: unknown): Sees {
  const entries = Object.entries(Object(found)).flatMap(([kind, extent]) =>
    SIGHTS.filter((one) => one === extent).map((one) => [kind, one] as const),
  )
  return Object.fromEntries(entries)
}
