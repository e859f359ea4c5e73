import { actedOn } from '../../casework/acted-on.ts'
import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import type { Writer, Written } from '../../casework/written.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import type { Store } from '../../store/stores.ts'
import { GOAL } from './goal.record.ts'
import { END_GOAL } from './plan.acts.ts'

/** Ends a goal and says how it went. */
export async function endGoal(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof END_GOAL>,
): Promise<Written<Conflict>> {
  const goal = await actedOn(store, END_GOAL, asked)
  if ('refused' in goal) return goal
  const { id, version, result, ended_on } = asked
  return correctRecordOf(store, writer, { spec: GOAL, id, version, changes: { result, ended_on } })
}
