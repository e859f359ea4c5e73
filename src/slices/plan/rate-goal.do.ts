import { createRecordOf } from '../../casework/create-record.ts'
import { notAfter, problems, type Writer, type Written } from '../../casework/written.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { GOAL, GOAL_PROGRESS } from './goal.record.ts'
import type { Rating } from './goal.rules.ts'

/** How far a goal is on a day. */
export interface GoalRating {
  readonly goalId: string
  readonly rating: Rating
  /** ISO day. */
  readonly today: string
  /** ISO day; today when left out. */
  readonly date?: string | undefined
  readonly note?: string | undefined
}

/** Writes down how far a goal is; it belongs to the goal's own child and case. */
export async function rateGoal(
  store: Store,
  writer: Writer,
  { goalId, rating, today, date = today, note }: GoalRating,
): Promise<Written> {
  if (!mayWrite(writer.roles, GOAL_PROGRESS)) return { ok: false, refused: 'not-allowed' }
  const goal = await getRecord(store, GOAL, goalId)
  if (!goal?.person_id) return { ok: false, refused: 'not-found' }
  const early = notAfter('date', date, today)
  if (early.length > 0) return problems(early)
  const { case_id: caseId } = goal.values
  return createRecordOf(store, writer, {
    spec: GOAL_PROGRESS,
    child: goal.person_id,
    ...(typeof caseId === 'string' && { case: caseId }),
    values: { goal_id: goalId, date, rating, ...(note && { note }) },
  })
}
