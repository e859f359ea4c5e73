import { isWithin, period } from '../../casework/within.ts'
import { type DayRefused, refusedDay } from '../../kernel/follow-up-day.ts'
import { placeInTime } from '../../kernel/in-force.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { CheckedOf, FieldProblem, StoredRecord } from '../../kernel/record/record.ts'
import { getRecord, listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { FOLLOWUP } from './follow-up.record.ts'

/** More than any measure has follow-ups, or any case caseworkers. */
const ALL = 10_000

type Held = Pick<CheckedOf<typeof FOLLOWUP>, 'measure_id' | 'kind' | 'date'>
type Period = Pick<CheckedOf<typeof MEASURE>, 'start_date' | 'end_date'>

/** Why a follow-up or a contact cannot stand on its day, in the words of the one who writes or corrects it. */
export async function followUpDayProblems(
  store: Store,
  { measure_id: measureId, kind, date }: Held,
  id: string | null,
): Promise<readonly FieldProblem[]> {
  // Contact may be about no one measure.
  if (!isSaid(measureId)) return []
  const measure = await getRecord(store, MEASURE, measureId)
  if (!measure) return []
  const on = { equal: { measure_id: measureId }, from: date, to: date, limit: ALL }
  const others = await listRecords(store, FOLLOWUP, on)
  const against = refusedDay({ id, kind, date }, measure.values, others)
  return against.map(({ reason }) => dayProblem(reason, measure.values))
}

function dayProblem(
  reason: DayRefused<StoredRecord<typeof FOLLOWUP>>['reason'],
  { start_date: from, end_date: to }: Period,
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

export async function aroundFollowups(
  store: Store,
  measureId: string,
  { start_date: from, end_date: to }: Period,
): Promise<readonly FieldProblem[]> {
  const followups = await listRecords(store, FOLLOWUP, { equal: { measure_id: measureId }, limit: ALL })
  const outside = followups.filter(({ values }) => !isWithin(values.date, from, to))
  if (outside.length === 0) return []
  const isEarlier = outside.some(({ values }) => placeInTime(values.date, from, to) === 'before')
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
