import type { Fact } from '../../kernel/due/rules.ts'
import { isSaid } from '../../kernel/record/fields.ts'

type Plan = Fact<{ readonly ended_on: string | null }>
type Goal = Fact<{
  readonly plan_id: string
  readonly result: string | null
  readonly ended_on: string | null
}>

interface Known<One> {
  readonly records: { readonly plan: readonly Plan[]; readonly goal: readonly One[] }
}

/** Goals that are neither ended nor of a plan that has. */
export function runningGoals<One extends Goal>({ records }: Known<One>): readonly One[] {
  const ended = new Set(records.plan.flatMap(({ id, values }) => (isSaid(values.ended_on) ? [id] : [])))
  return records.goal.filter(
    ({ values }) => !isSaid(values.ended_on) && !isSaid(values.result) && !ended.has(values.plan_id),
  )
}
