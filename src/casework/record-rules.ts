import { type DayRefused, refusedDay } from '../kernel/follow-up-day.ts'
import { placeInTime } from '../kernel/in-force.ts'
import { problem } from '../kernel/problem.ts'
import { isSaid } from '../kernel/record/fields.ts'
import type { FieldProblem, RecordValues, StoredRecord } from '../kernel/record/record.ts'
import { aroundAllocations, withinCase } from '../slices/child/allocations.do.ts'
import { FOLLOWUP } from '../slices/follow-up/follow-up.record.ts'
import { completionProblems } from '../slices/investigation/investigation.rules.ts'
import { MEASURE } from '../slices/measure/measure.record.ts'
import { lawProblems } from '../slices/measure/measure-law.do.ts'
import { relationProblems } from '../slices/people/relation.do.ts'
import { planRuleProblems } from '../slices/plan/plan-rules.do.ts'
import { getRecord, listRecords } from '../store/records.ts'
import type { Store } from '../store/stores.ts'
import type { Proposed } from './check-references.ts'
import { laterFollowUpProblems } from './later-follow-up.ts'
import { isWithin, period } from './within.ts'

/** More than any measure has follow-ups, or any case caseworkers. */
const ALL = 10_000

/**
 * The rules that a record keeps together with those around it; `id` is the record's own when it is corrected. Its
 * fields have been checked by themselves, and what it refers to exists.
 */
export async function ruleProblems(
  store: Store,
  proposed: Proposed,
  id: string | null,
): Promise<readonly FieldProblem[]> {
  const { spec, values } = proposed
  switch (spec.kind) {
    case 'measure':
      return [...lawProblems(values), ...(id === null ? [] : await aroundFollowups(store, id, values))]
    case 'followup':
      return [
        ...(await followUpDayProblems(store, values, id)),
        ...(await laterFollowUpProblems(store, values)),
      ]
    case 'allocation':
      return withinCase(store, proposed)
    case 'child_case':
      return id === null ? [] : aroundAllocations(store, id, values)
    case 'relation':
      return relationProblems(store, proposed, id)
    case 'investigation':
      // One that was completed elsewhere may be written down as it is; here it is completed by the rule.
      return id !== null && isSaid(values.completed_on) ? completionProblems(values) : []
    case 'plan':
    case 'goal':
    case 'goal_progress':
      return planRuleProblems(store, proposed, id)
    default:
      return []
  }
}

/** Why a follow-up or a contact cannot stand on its day, in the words of the one who writes or corrects it. */
async function followUpDayProblems(
  store: Store,
  values: RecordValues,
  id: string | null,
): Promise<readonly FieldProblem[]> {
  const { measure_id: measureId, kind } = values
  // Contact may be about no one measure.
  if (!isSaid(measureId)) return []
  const measure = await getRecord(store, MEASURE, String(measureId))
  if (!measure) return []
  const date = String(values.date)
  const on = { equal: { measure_id: measureId }, from: date, to: date, limit: ALL }
  const others = await listRecords(store, FOLLOWUP, on)
  const against = refusedDay({ id, kind: String(kind), date }, measure.values, others)
  return against.map(({ reason }) => dayProblem(reason, measure.values))
}

function dayProblem(
  reason: DayRefused<StoredRecord>['reason'],
  { start_date: from, end_date: to }: RecordValues,
): FieldProblem {
  if (reason === 'held-that-day')
    return problem(
      'date',
      'Der er allerede fulgt op på indsatsen den dag. Ret den opfølgning i stedet.',
      'The measure has been followed up on that day already. Correct that follow-up instead.',
    )
  return problem(
    'date',
    `Opfølgningen skal ligge i indsatsens tid, ${period(from, to, 'til')}.`,
    `The follow-up must lie within the measure, ${period(from, to, 'to')}.`,
  )
}

async function aroundFollowups(
  store: Store,
  measureId: string,
  { start_date: from, end_date: to }: RecordValues,
): Promise<readonly FieldProblem[]> {
  const followups = await listRecords(store, FOLLOWUP, { equal: { measure_id: measureId }, limit: ALL })
  const outside = followups.filter(({ values }) => !isWithin(values.date, from, to))
  if (outside.length === 0) return []
  const isEarlier = outside.some(({ values }) => placeInTime(String(values.date), from, to) === 'before')
  const field = isEarlier ? 'start_date' : 'end_date'
  const days = outside.map(({ values }) => values.date).join(', ')
  return [
    problem(
      field,
      `Der er fulgt op uden for den tid: ${days}. Ret opfølgningerne først.`,
      `There are follow-ups outside that time: ${days}. Correct them first.`,
    ),
  ]
}
