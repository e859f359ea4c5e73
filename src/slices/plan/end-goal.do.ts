import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { notAfter, problems, type Writer, type Written } from '../../casework/written.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { GOAL } from './goal.record.ts'
import type { GoalResult } from './goal.rules.ts'

/** How a goal ended, in the version that was read. */
export interface GoalEnd {
  readonly id: string
  readonly version: number
  readonly result: GoalResult
  /** ISO day. */
  readonly today: string
  /** ISO day; today when left out. */
  readonly endedOn?: string | undefined
}

/** Ends a goal and says how it went: reached, carried on by others, replaced, or given up. */
export async function endGoal(
  store: Store,
  writer: Writer,
  { id, version, result, today, endedOn = today }: GoalEnd,
): Promise<Written<Conflict>> {
  if (!mayWrite(writer.roles, GOAL)) return { ok: false, refused: 'not-allowed' }
  const goal = await getRecord(store, GOAL, id)
  if (!goal) return { ok: false, refused: 'not-found' }
  if (goal.version === version && isSaid(goal.values.ended_on))
    return problems([problem(null, 'Målet er afsluttet.', 'The goal has ended already.')])
  const early = notAfter('ended_on', endedOn, today)
  if (early.length > 0) return problems(early)
  const changes = { result, ended_on: endedOn }
  return correctRecordOf(store, writer, { spec: GOAL, id, version, changes })
}
