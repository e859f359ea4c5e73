import type { GroupRule } from '../definition.ts'
import { observeIntervals, observeOnTime, observeOverdue } from './follow-ups.ts'
import { observeFollowedByInvestigation } from './followed-by-investigation.ts'
import { observeInstitutionRuns } from './institution-run.ts'
import type { Observe, Observed } from './observation.ts'
import { observeSchool } from './school.ts'

/** The rules that look at units, intervals or measures one by one instead of summing states. */
export type ObservedRule = Exclude<GroupRule, { kind: 'rate' | 'share' | 'caseload' }>

export function isObserved(rule: GroupRule): rule is ObservedRule {
  return rule.kind !== 'rate' && rule.kind !== 'share' && rule.kind !== 'caseload'
}

/** Everything that a rule counts, whoever asks: the figures sum it up, "who is behind" lists it. */
export function observe(observed: Observed, rule: ObservedRule, see: Observe): void {
  switch (rule.kind) {
    case 'institution-run':
      observeInstitutionRuns(observed, see)
      break
    case 'followed-by-investigation':
      observeFollowedByInvestigation(observed, see)
      break
    case 'followup-interval':
      observeIntervals(observed, see)
      break
    case 'followup-on-time':
      observeOnTime(observed, rule.limit, see)
      break
    case 'followup-overdue':
      observeOverdue(observed, rule.limit, see)
      break
    case 'school':
      observeSchool(observed, rule, see)
      break
  }
}

/** Rules that look at the same things are observed once: their statistics differ, not what they see. */
export function observationKey(rule: ObservedRule): string {
  switch (rule.kind) {
    case 'institution-run':
    case 'followed-by-investigation':
    case 'followup-interval':
      return rule.kind
    default:
      return JSON.stringify(rule)
  }
}
