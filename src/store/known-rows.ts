import { type RawBuilder, sql } from 'kysely'
import type { RecordKind } from '../kernel/record/record.ts'
import type { RecordKinds } from '../kernel/record/record-kinds.ts'
import { ON_DANISH_CLOCKS } from './danish-clock.ts'
import type { Store } from './stores.ts'

/** A row of the register with every value as text, as the state of an event has it too. */
export type TextRow = Readonly<Record<string, string | null>>

const TIMES: ReadonlySet<string> = new Set(['received_at', 'assessed_at'])
const BATCH = 20_000

/**
 * All records of a kind as the register has them now or was known to have them at an earlier moment (ISO instant): of
 * each, the newest version that had been written by then. In the order of their ids, some thousands at a time.
 */
export async function* rowsKnown(
  store: Store,
  kind: RecordKind,
  at: string | null,
): AsyncGenerator<readonly TextRow[]> {
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: TextRow[] } = await (at === null
      ? rowsNow(store, kind, after)
      : rowsThen(store, kind, at, after)
    ).execute(store.db)
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    after = rows.at(-1)?.id ?? null
  }
}

/** All of them at once, for the kinds that the others are looked up in. */
export async function allKnown(store: Store, kind: RecordKind, at: string | null): Promise<TextRow[]> {
  const all: TextRow[] = []
  for await (const rows of rowsKnown(store, kind, at)) all.push(...rows)
  return all
}

function rowsNow(store: Store, kind: RecordKind, after: string | null): RawBuilder<TextRow> {
  const columns = figuresOf(store.kinds, kind).read.map((name) => {
    const column = sql.ref(name)
    return TIMES.has(name) ? sql`${danishTime(column)} as ${column}` : sql`${column}::text as ${column}`
  })
  return sql<TextRow>`
    select id::text as id, ${sql.join(columns)} from ${sql.table(kind)}
    where municipality = ${store.municipality} and ${doneHere(store, kind, sql`import_id`)} ${after ? sql`and ${sql.table(kind)}.id > ${after}::uuid` : sql``}
    order by ${sql.table(kind)}.id limit ${BATCH}`
}

function rowsThen(store: Store, kind: RecordKind, at: string, after: string | null): RawBuilder<TextRow> {
  const columns = figuresOf(store.kinds, kind).read.map((name) => {
    const value = sql`state ->> ${sql.lit(name)}`
    return sql`${TIMES.has(name) ? danishTime(sql`(${value})::timestamptz`) : value} as ${sql.ref(name)}`
  })
  return sql<TextRow>`
    select entity_id::text as id, ${sql.join(columns)} from (
      select distinct on (entity_id) entity_id, state from ${eventsFor(store)}
      where municipality = ${store.municipality} and entity = ${kind} and at <= ${at}::timestamptz
        and ${doneHere(store, kind, sql`state ->> 'import_id'`)}
        ${after ? sql`and entity_id > ${after}::uuid` : sql``}
      order by entity_id, version desc limit ${BATCH}
    ) as latest order by entity_id`
}

/** What the figures read of a kind. @throws when they read nothing of it */
function figuresOf(kinds: RecordKinds, kind: RecordKind) {
  const { figures } = kinds.of(kind).lifecycle
  if (!figures) throw new Error(`The figures read no ${kind}`)
  return figures
}

function doneHere(store: Store, kind: RecordKind, importId: RawBuilder<unknown>): RawBuilder<unknown> {
  return figuresOf(store.kinds, kind).isOnlyDoneHere
    ? sql`coalesce(${importId}, '') not like 'before-move:%'`
    : sql`true`
}

/** The role of the figures reads a view without names and free text; the operator of the database the log itself. */
function eventsFor({ workerId }: Store): RawBuilder<unknown> {
  return sql.table(workerId === null ? 'event' : 'figure_event')
}

/** A point in time as it was in Denmark: the data package counts Danish days. */
function danishTime(instant: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${instant} ${ON_DANISH_CLOCKS})::text`
}
