import type { DueRule } from '../../kernel/due/due.ts'

/** What kinds of work the rules are about, as a caseworker sorts them. */
export const FAMILIES = [
  'underretninger',
  'undersoegelser',
  'planer',
  'opfoelgning',
  'indsatser',
  'stille',
] as const
export type Family = (typeof FAMILIES)[number]

const FAMILY_OF: Readonly<Record<DueRule, Family>> = {
  notification_24h: 'underretninger',
  notification_receipt: 'underretninger',
  notification_outcome: 'underretninger',
  notification_feedback: 'underretninger',
  clarification_open: 'undersoegelser',
  investigation_4m: 'undersoegelser',
  investigation_preliminary: 'undersoegelser',
  plan_3m: 'planer',
  plan_before_decision: 'planer',
  goal_reached_by: 'planer',
  followup_first: 'opfoelgning',
  followup_later: 'opfoelgning',
  followup_to_decide: 'opfoelgning',
  programme_step: 'indsatser',
  contacts_used: 'indsatser',
  measure_expected_end: 'indsatser',
  consent_expires: 'indsatser',
  grant_answer: 'indsatser',
  deviation_answer: 'indsatser',
  quiet_no_contact: 'stille',
  quiet_no_progress: 'stille',
  institution_6m: 'stille',
}

export function familyOf(rule: DueRule): Family {
  return FAMILY_OF[rule]
}
