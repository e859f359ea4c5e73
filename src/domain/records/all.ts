import type { RecordKind, RecordSpec } from '../record.ts'
import { CLARIFICATION, INVESTIGATION, NOTIFICATION } from './assessment.ts'
import { ADDRESS, CONSENT, PERSON, PROFESSIONAL, RELATION, SCHOOLING } from './family.ts'
import { GOAL, GOAL_PROGRESS, PLAN } from './plan.ts'
import { COMPETENCE_RULE, DOCUMENT_TEMPLATE, FOLLOWUP_STANDARD, WORK_SETTING } from './rules.ts'
import { ANNOTATION, DISTRICT, POPULATION, PROVIDER, RETENTION_RULE, TEAM, WORKER } from './set-up.ts'
import { DEVIATION, FOLLOWUP, GRANT_REQUEST, MEASURE } from './support.ts'
import { ALLOCATION, CHILD_CASE, PUPIL } from './work.ts'

/** Every kind of record there is. */
export const RECORD_SPECS: Readonly<Record<RecordKind, RecordSpec>> = {
  person: PERSON,
  address: ADDRESS,
  relation: RELATION,
  schooling: SCHOOLING,
  professional: PROFESSIONAL,
  consent: CONSENT,
  child_case: CHILD_CASE,
  allocation: ALLOCATION,
  measure: MEASURE,
  followup: FOLLOWUP,
  deviation: DEVIATION,
  grant_request: GRANT_REQUEST,
  investigation: INVESTIGATION,
  clarification: CLARIFICATION,
  notification: NOTIFICATION,
  plan: PLAN,
  goal: GOAL,
  goal_progress: GOAL_PROGRESS,
  pupil: PUPIL,
  district: DISTRICT,
  team: TEAM,
  provider: PROVIDER,
  worker: WORKER,
  population: POPULATION,
  annotation: ANNOTATION,
  retention_rule: RETENTION_RULE,
  followup_standard: FOLLOWUP_STANDARD,
  competence_rule: COMPETENCE_RULE,
  work_setting: WORK_SETTING,
  document_template: DOCUMENT_TEMPLATE,
}
