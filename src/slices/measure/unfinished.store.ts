import { sql } from 'kysely'
import type { Unfinished } from '../../store/unfinished.ts'

/** Measures that run, what a leader has not answered, and the deviations that a leader has accepted. */
export const MEASURE_UNFINISHED: readonly Unfinished[] = [
  { kind: 'measure', where: ({ today }) => sql`t.end_date is null or t.end_date >= ${today}::date` },
  { kind: 'deviation', where: () => sql`t.answer is null or t.answer = 'accepted'` },
  { kind: 'grant_request', where: () => sql`t.answer is null` },
]
