import { type RawBuilder, sql } from 'kysely'
import type { Store } from './stores.ts'

/** A row of the register with every value as text, as the state of an event has it too. */
export type TextRow = Readonly<Record<string, string | null>>

/** Kinds of record that the figures are computed from, and what of each they read. */
export const FIGURE_FIELDS = {
  person: ['kind', 'birth_date', 'expected_birth_date', 'sex', 'target_group', 'merged_into'],
  measure: [
    'person_id',
    'measure_type',
    'start_date',
    'end_date',
    'legal_basis',
    'granted_by',
    'provider_id',
    'intensity',
  ],
  followup: ['person_id', 'measure_id', 'date', 'kind', 'decision', 'next_due_date'],
  investigation: ['person_id', 'decided_on', 'completed_on'],
  notification: ['person_id', 'kind', 'received_at', 'assessed_at', 'notifier', 'outcome'],
  allocation: ['person_id', 'case_id', 'case_import_id', 'caseworker_id', 'start_date', 'end_date'],
  child_case: ['person_id', 'kind', 'closed_on'],
  worker: ['team_id', 'fte'],
  pupil: [
    'person_id',
    'school_year',
    'grade',
    'academic_wellbeing',
    'social_wellbeing',
    'absence_percent',
    'months_registered',
  ],
  population: ['date', 'population_0_17'],
} as const
export type FigureKind = keyof typeof FIGURE_FIELDS

const TIMES: ReadonlySet<string> = new Set(['received_at', 'assessed_at'])
const BATCH = 20_000

/**
 * All records of a kind as the register has them now or was known to have them at an earlier moment (ISO instant): of
 * each, the newest version that had been written by then. In the order of their ids, some thousands at a time.
 */
export async function* rowsKnown(
  store: Store,
  kind: FigureKind,
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
export async function allKnown(store: Store, kind: FigureKind, at: string | null): Promise<TextRow[]> {
  const all: TextRow[] = []
  for await (const rows of rowsKnown(store, kind, at)) all.push(...rows)
  return all
}

function rowsNow({ municipality }: Store, kind: FigureKind, after: string | null): RawBuilder<TextRow> {
  const columns = FIGURE_FIELDS[kind].map((name) => {
    const column = sql.ref(name)
    return TIMES.has(name) ? sql`${danishTime(column)} as ${column}` : sql`${column}::text as ${column}`
  })
  return sql<TextRow>`
    select id::text as id, ${sql.join(columns)} from ${sql.table(kind)}
    where municipality = ${municipality} and ${doneHere(kind, sql`import_id`)} ${after ? sql`and ${sql.table(kind)}.id > ${after}::uuid` : sql``}
    order by ${sql.table(kind)}.id limit ${BATCH}`
}

function rowsThen(store: Store, kind: FigureKind, at: string, after: string | null): RawBuilder<TextRow> {
  const columns = FIGURE_FIELDS[kind].map((name) => {
    const value = sql`state ->> ${sql.lit(name)}`
    return sql`${TIMES.has(name) ? danishTime(sql`(${value})::timestamptz`) : value} as ${sql.ref(name)}`
  })
  return sql<TextRow>`
    select entity_id::text as id, ${sql.join(columns)} from (
      select distinct on (entity_id) entity_id, state from ${eventsFor(store)}
      where municipality = ${store.municipality} and entity = ${kind} and at <= ${at}::timestamptz
        and ${doneHere(kind, sql`state ->> 'import_id'`)}
        ${after ? sql`and entity_id > ${after}::uuid` : sql``}
      order by entity_id, version desc limit ${BATCH}
    ) as latest order by entity_id`
}

const OF_ONE_MUNICIPALITY: ReadonlySet<FigureKind> = new Set([
  'measure',
  'followup',
  'investigation',
  'notification',
])

/** What another municipality did before the child moved here is in that one's figures (docs/decisions/0010). */
function doneHere(kind: FigureKind, importId: RawBuilder<unknown>): RawBuilder<unknown> {
  return OF_ONE_MUNICIPALITY.has(kind) ? sql`coalesce(${importId}, '') not like 'before-move:%'` : sql`true`
}

/** The role of the figures reads a view without names and free text; the operator of the database the log itself. */
function eventsFor({ workerId }: Store): RawBuilder<unknown> {
  return sql.table(workerId === null ? 'event' : 'figure_event')
}

/** A point in time as it was in Denmark: the data package counts Danish days. */
function danishTime(instant: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${instant} at time zone 'Europe/Copenhagen')::text`
}
