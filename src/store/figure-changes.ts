import { sql } from 'kysely'
import type { RecordKind } from '../kernel/record/record.ts'
import type { RecordKinds } from '../kernel/record/record-kinds.ts'
import type { Store } from './stores.ts'

/** A change of a record that the figures read. */
export interface FigureChange {
  readonly seq: number
  readonly personId: string
  readonly kind: RecordKind
  /** ISO instant. */
  readonly at: string
  readonly changed: readonly {
    readonly field: string
    readonly from: string | number | boolean | null
    readonly to: string | number | boolean | null
  }[]
}

/** How many of the newest changes are looked at: one that was begun earlier may be written later. */
const NEWEST = 200

/**
 * A text that is another as soon as anything the figures read has changed; null when the user may not see figures.
 * One look at the newest end of an index.
 */
export async function figuresStamp({ db, municipality }: Store): Promise<string | null> {
  const { rows } = await sql<{ may: boolean; stamp: string }>`
    select may_see_figures() as may, (
      select concat(count(*), ' ', sum(seq)) from (
        select seq from figure_event where municipality = ${municipality} order by seq desc limit ${NEWEST}
      ) as newest
    ) as stamp`.execute(db)
  return rows[0]?.may ? rows[0].stamp : null
}

/**
 * The moment of the last change before an instant or at it, of what the figures read: until the next one the register is
 * known alike. ISO instants; null when nothing was known yet. One look in an index.
 */
export async function lastChangeAt({ db, municipality }: Store, instant: string): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`
    select at from figure_event where municipality = ${municipality} and at <= ${instant}::timestamptz
    order by at desc limit 1`.execute(db)
  return rows[0]?.at ?? null
}

/** What was changed of some children between two moments, the first first; only what the figures read. */
export async function figureChanges(
  { db, municipality, kinds }: Store,
  personIds: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly FigureChange[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<ChangeRow>`
    with asked as (
      select id, id as root from unnest(${[...personIds]}::uuid[]) as u (id)
      union select p.id, p.merged_into from person p
      where p.municipality = ${municipality} and p.merged_into = any(${[...personIds]}::uuid[])
    )
    select e.seq, a.root as person, e.entity as kind, e.at, e.state as now, b.state as before
    from asked a
    join figure_event e on e.municipality = ${municipality} and e.person_id = a.id
    left join figure_event b on b.municipality = e.municipality and b.entity = e.entity and b.entity_id = e.entity_id
      and b.version = e.version - 1
    where e.at > ${from}::timestamptz and e.at <= ${to}::timestamptz
    order by e.seq`.execute(db)
  return rows.flatMap((row) => {
    const change = changeOf(kinds, row)
    return change ? [change] : []
  })
}

interface ChangeRow {
  readonly seq: number
  readonly person: string
  readonly kind: string
  readonly at: string
  readonly now: Readonly<Record<string, unknown>>
  readonly before: Readonly<Record<string, unknown>> | null
}

function changeOf(
  kinds: RecordKinds,
  { seq, person, kind, at, now, before }: ChangeRow,
): FigureChange | null {
  const read = kinds.find(kind)?.lifecycle.figures?.read ?? []
  const changed = read.flatMap((field) => {
    const change = { field, from: plainValue(before?.[field]), to: plainValue(now[field]) }
    return change.from === change.to ? [] : [change]
  })
  return changed.length > 0 ? { seq: Number(seq), personId: person, kind, at, changed } : null
}

function plainValue(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
