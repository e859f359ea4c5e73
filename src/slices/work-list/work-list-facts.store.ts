import { type RawBuilder, sql } from 'kysely'
import type { RecordKind } from '../../kernel/record/record.ts'

/** What the facts of a work list are cut out by. */
export interface FactsCut {
  readonly municipality: string
  /** ISO day. */
  readonly today: string
  /** Measure types of step 6: a stay in institutions is counted from where it began. */
  readonly institutions: readonly string[]
}

/** Kinds of record that something can be due of, or that decide when. */
export const FACT_KINDS = [
  'child_case',
  'notification',
  'clarification',
  'investigation',
  'plan',
  'goal',
  'goal_progress',
  'measure',
  'followup',
  'deviation',
  'grant_request',
  'consent',
] as const satisfies readonly RecordKind[]
export type FactKind = (typeof FACT_KINDS)[number]

/**
 * What of a child decides what is due, kind by kind: what is finished is left out, and so is every field that no rule
 * reads. `same.ids` are the child's records; the rules are those of kernel/due/.
 */
export function factsOf(cut: FactsCut): RawBuilder<unknown> {
  const parts = FACT_KINDS.flatMap((kind) => [sql`${sql.lit(kind)}`, part(kind, cut)])
  return sql`jsonb_build_object(${sql.join(parts)})`
}

function part(kind: FactKind, cut: FactsCut): RawBuilder<unknown> {
  const fields = [
    'id',
    'version',
    'person_id',
    ...(kind === 'consent' || kind === 'child_case' ? [] : ['case_id']),
  ]
  const pairs = [...fields, ...FIELDS[kind]].map((name) => sql`${sql.lit(name)}, t.${sql.ref(name)}`)
  return sql`(
    select jsonb_agg(jsonb_build_object(${sql.join(pairs)}) order by t.id desc) from ${rowsOf(kind, cut)} t
    where t.municipality = ${cut.municipality} and t.person_id = any(same.ids) and ${unfinished(kind, cut)}
  )`
}

const FIELDS: Readonly<Record<FactKind, readonly string[]>> = {
  child_case: ['kind', 'opened_on', 'closed_on', 'caseworker_id'],
  notification: [
    'kind',
    'received_at',
    'notifier_type',
    'receipt_on',
    'assessed_at',
    'outcome',
    'outcome_on',
    'feedback_on',
  ],
  clarification: ['started_on', 'completed_on'],
  investigation: ['decided_on', 'aware_on', 'legal_basis', 'preliminary_on', 'completed_on'],
  plan: ['kind', 'started_on', 'ready_on', 'ended_on'],
  goal: ['plan_id', 'goal', 'target_date', 'result', 'ended_on'],
  goal_progress: ['goal_id', 'date', 'rating'],
  measure: [
    'measure_type',
    'start_date',
    'end_date',
    'legal_basis',
    'intensity',
    'programme',
    'expected_end_date',
    'plan_decision',
    'decided_on',
  ],
  followup: ['measure_id', 'date', 'kind', 'next_due_date'],
  deviation: ['measure_id', 'kind', 'due_on', 'contacts', 'asked_on', 'answer', 'answered_on'],
  grant_request: ['measure_type', 'start_date', 'legal_basis', 'asked_on', 'answer'],
  consent: ['recipient', 'expires_on', 'withdrawn_on'],
}

/** Of follow-ups, the latest of each kind on each measure is numbered 1. */
function rowsOf(kind: FactKind, { municipality, today }: FactsCut): RawBuilder<unknown> {
  if (kind !== 'followup') return sql.table(kind)
  return sql`(
    select f.*, row_number() over (partition by f.measure_id, f.kind order by f.date desc, f.id desc) as place
    from followup f
    where f.municipality = ${municipality} and f.person_id = any(same.ids) and f.date <= ${today}::date
  )`
}

function unfinished(kind: FactKind, { today, institutions }: FactsCut): RawBuilder<unknown> {
  const day = sql`${today}::date`
  const isRunning = sql`(m.end_date is null or m.end_date >= ${day})`
  const ofChild = sql`m.municipality = t.municipality and m.person_id = any(same.ids) and ${isRunning}`
  switch (kind) {
    case 'child_case':
      return sql`(t.closed_on is null or t.closed_on > ${day})`
    case 'notification':
      return sql`(t.assessed_at is null
        or (t.assessed_at >= ${day} - 366 and (t.outcome is null or t.outcome = '' or t.feedback_on is null))
        or (t.receipt_on is null and t.received_at >= ${day} - 61))`
    case 'clarification':
      return sql`(t.completed_on is null or ${parallelTo(sql`t.started_on`, ofChild)})`
    case 'investigation':
      return sql`(t.completed_on is null or ${parallelTo(sql`t.decided_on`, ofChild)})`
    case 'plan':
      return sql`t.ended_on is null`
    case 'goal':
      return RUNNING_GOAL
    case 'goal_progress':
      return sql`t.goal_id in (select g.id from goal g where g.municipality = t.municipality and g.id = t.goal_id
        and g.ended_on is null and g.result is null)`
    case 'measure':
      return sql`(t.end_date is null or t.end_date >= ${day} or (t.measure_type = any(${[...institutions]}::text[])
        and exists (select from measure m where ${ofChild} and m.measure_type = any(${[...institutions]}::text[]))))`
    case 'followup':
      return sql`(t.place = 1 or t.measure_id in (select m.id from measure m where ${ofChild} and m.programme is not null))`
    case 'deviation':
      return sql`(t.answer is null or t.answer = 'accepted')`
    case 'grant_request':
      return sql`t.answer is null`
    case 'consent':
      return sql`(t.withdrawn_on is null and (t.expires_on is null or t.expires_on >= ${day} - 31))`
  }
}

/** An assessment that was under way when a running measure started: its end decides the first follow-up. */
function parallelTo(started: RawBuilder<unknown>, ofChild: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (select from measure m where ${ofChild} and m.start_date between ${started} and t.completed_on)`
}

const RUNNING_GOAL = sql`t.ended_on is null and t.result is null and not exists (
  select from plan p where p.municipality = t.municipality and p.id = t.plan_id and p.ended_on is not null)`
