import { type Asked, all } from '../../kernel/due/facts.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'

/** Goals that are neither ended nor of a plan that has. */
export function runningGoals(asked: Asked): readonly StoredRecord[] {
  const ended = new Set(all(asked, 'plan').flatMap(({ id, values }) => (isSaid(values.ended_on) ? [id] : [])))
  return all(asked, 'goal').filter(
    ({ values }) => !isSaid(values.ended_on) && !isSaid(values.result) && !ended.has(String(values.plan_id)),
  )
}
