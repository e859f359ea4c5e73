import { isSaid } from '../kernel/record/fields.ts'
import type { FieldProblem } from '../kernel/record/record.ts'
import { aroundAllocations, withinCase } from '../slices/child/allocations.do.ts'
import { aroundFollowups, followUpDayProblems } from '../slices/follow-up/follow-up-rules.do.ts'
import { laterFollowUpProblems } from '../slices/follow-up/later-follow-up.do.ts'
import { completionProblems } from '../slices/investigation/investigation.rules.ts'
import { lawProblems } from '../slices/measure/measure-law.do.ts'
import { relationProblems } from '../slices/people/relation.do.ts'
import { planRuleProblems } from '../slices/plan/plan-rules.do.ts'
import type { Store } from '../store/stores.ts'
import type { Proposed } from './check-references.ts'

/**
 * The rules that a record keeps together with those around it; `id` is the record's own when it is corrected. Its
 * fields have been checked by themselves, and what it refers to exists.
 */
export async function ruleProblems(
  store: Store,
  proposed: Proposed,
  id: string | null,
): Promise<readonly FieldProblem[]> {
  const { spec, values } = proposed
  switch (spec.kind) {
    case 'measure':
      return [...lawProblems(values), ...(id === null ? [] : await aroundFollowups(store, id, values))]
    case 'followup':
      return [
        ...(await followUpDayProblems(store, values, id)),
        ...(await laterFollowUpProblems(store, values)),
      ]
    case 'allocation':
      return withinCase(store, proposed)
    case 'child_case':
      return id === null ? [] : aroundAllocations(store, id, values)
    case 'relation':
      return relationProblems(store, proposed, id)
    case 'investigation':
      // One that was completed elsewhere may be written down as it is; here it is completed by the rule.
      return id !== null && isSaid(values.completed_on) ? completionProblems(values) : []
    case 'plan':
    case 'goal':
    case 'goal_progress':
      return planRuleProblems(store, proposed, id)
    default:
      return []
  }
}
