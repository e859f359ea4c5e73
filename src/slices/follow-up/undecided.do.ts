import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { FieldProblem, RecordValues } from '../../kernel/record/record.ts'
import type { Role } from '../../kernel/role.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { workRulesOf } from '../set-up/work-rules.do.ts'
import { followedMeasure } from './followed-measure.do.ts'
import { fourDecisionsProblems } from './four-decisions.rules.ts'
import { rulesOfNext } from './next-by-rule.rules.ts'

interface NewFollowUp {
  readonly roles: readonly Role[]
  /** Null for a new one; what was held before it was asked, and is corrected, is left as it is. */
  readonly before: unknown
  readonly values: RecordValues
}

/** Whether what is decided would have to be begun too, which only a follow-up as it is held does. */
function leadsOn({ new_assessment, plan_change }: RecordValues): boolean {
  return ['clarification', 'investigation'].includes(String(new_assessment)) || plan_change === 'new'
}

/**
 * A formal follow-up that is written field by field says what Barnets Lov § 95 asks to be decided, as one that is held
 * does. What another system has held is taken as it is. @see docs/law.md#what-a-follow-up-decides
 */
export async function undecidedProblems(
  store: Store,
  { roles, before, values }: NewFollowUp,
): Promise<readonly FieldProblem[]> {
  const { kind, measure_id, date } = values
  if (before !== null || kind !== 'formal' || roles.includes('system')) return []
  if (typeof measure_id !== 'string' || typeof date !== 'string') return []
  const measure = await getRecord(store, MEASURE, measure_id)
  const followed = measure && followedMeasure(measure, [], [])
  if (!followed || !rulesOfNext(followed, date, (await workRulesOf(store)).profile).mustDecideAll) return []
  if (leadsOn(values))
    return [
      problem(
        isSaid(values.plan_change) && values.plan_change === 'new' ? 'plan_change' : 'new_assessment',
        'Hold opfølgningen på siden »Opfølgning«: så begynder det, der er besluttet, med det samme.',
        'Hold it on the page “Follow-up”: then what is decided begins at once.',
      ),
    ]
  const isArranged = values.decision !== 'end'
  return fourDecisionsProblems(
    values,
    { isAsked: true, isArranged },
    {
      hasPlan: true,
      underWay: [],
      mayInvestigate: true,
    },
  )
}
