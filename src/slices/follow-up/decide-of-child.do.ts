import { problems, type Writer, type Written } from '../../casework/written.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { listRecords } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { assessmentsUnderWay, beginAssessment } from '../concern/begin-assessment.do.ts'
import { mayInvestigate } from '../concern/concern.acts.ts'
import { beginPlan } from '../plan/begin-plan.do.ts'
import { PLAN } from '../plan/plan.record.ts'
import { type AroundChild, type DecidedOfChild, planFollowedUp } from './four-decisions.rules.ts'

/** More than any child has plans. */
const ALL = 1_000

/** What the child's records, and who decides, say of what can be decided. */
export async function aroundChild(
  store: Store,
  { roles }: Pick<Writer, 'roles'>,
  child: string,
): Promise<AroundChild> {
  const plans = await listRecords(store, PLAN, { personId: child, limit: ALL })
  return {
    hasPlan: planFollowedUp(plans) !== undefined,
    underWay: (await assessmentsUnderWay(store, child)).map(({ which }) => which),
    mayInvestigate: mayInvestigate(roles),
  }
}

interface ToBegin {
  readonly child: string
  /** ISO day of the follow-up: from it the municipality knows that an assessment is needed. */
  readonly date: string
  readonly today: string
  /** The case of what was followed up. */
  readonly caseId: string | null
  readonly decided: DecidedOfChild
}

/** Begins what was decided at a follow-up; answers what kept it from being begun, null when nothing did. */
export async function beginDecided(
  store: Store,
  writer: Writer,
  { child, date, today, caseId, decided }: ToBegin,
): Promise<Written | null> {
  const which = decided.new_assessment
  if (which === 'clarification' || which === 'investigation') {
    const reason = decided.new_assessment_reason ?? ''
    const begun = await beginAssessment(store, writer, { child, which, reason, awareOn: date, today })
    if (!begun.ok) return begun
  }
  if (decided.plan_change !== 'new') return null
  const plan = await beginPlan(store, writer, { id: child, today, ...(isSaid(caseId) && { case: caseId }) })
  if (plan.ok || plan.refused !== 'problems') return plan.ok ? null : plan
  return problems(plan.problems.map((one) => ({ ...one, field: 'plan_change' })))
}
