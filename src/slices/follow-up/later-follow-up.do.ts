import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { CheckedOf, FieldProblem } from '../../kernel/record/record.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { workRulesOf } from '../set-up/work-rules.do.ts'
import type { FOLLOWUP } from './follow-up.record.ts'
import { aroundMeasure, followedMeasure } from './followed-measure.do.ts'
import { isTooLate } from './held-follow-up.rules.ts'
import { rulesOfNext } from './next-by-rule.rules.ts'

/** A next follow-up later than law or local standard allows is a leader's to accept, however it is written. */
export async function laterFollowUpProblems(
  store: Store,
  { kind, measure_id, date: held, next_due_date }: CheckedOf<typeof FOLLOWUP>,
): Promise<readonly FieldProblem[]> {
  if (kind !== 'formal' || !isSaid(measure_id) || !isSaid(next_due_date)) return []
  const measure = await getRecord(store, MEASURE, measure_id)
  if (!measure) return []
  const { followups, deviations } = await aroundMeasure(store, measure.id)
  const followed = followedMeasure(measure, followups, deviations)
  if (!followed) return []
  const rule = rulesOfNext(followed, held, (await workRulesOf(store)).profile)
  if (!isTooLate(followed, { date: held, nextDue: next_due_date }, rule)) return []
  return [
    problem(
      'next_due_date',
      `Senest ${rule.latest} efter reglen. En leder skal sige ja til en senere dato.`,
      `No later than ${rule.latest} by the rule. A leader must accept a later date.`,
    ),
  ]
}
