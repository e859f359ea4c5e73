import { actedOn } from '../../casework/acted-on.ts'
import type { Conflict } from '../../casework/correct-record.ts'
import { createRecordOf } from '../../casework/create-record.ts'
import type { Writer, Written } from '../../casework/written.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import type { Store } from '../../store/stores.ts'
import { GOAL_PROGRESS } from './goal.record.ts'
import { RATE_GOAL } from './plan.acts.ts'

/** Writes down how far a goal is; it belongs to the goal's own child and case. */
export async function rateGoal(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof RATE_GOAL>,
): Promise<Written<Conflict>> {
  const goal = await actedOn(store, RATE_GOAL, asked)
  if ('refused' in goal) return goal
  const { rating, date, note } = asked
  return createRecordOf(store, writer, {
    spec: GOAL_PROGRESS,
    child: goal.person_id ?? undefined,
    case: goal.values.case_id ?? undefined,
    values: { goal_id: goal.id, date, rating, ...(note && { note }) },
  })
}
