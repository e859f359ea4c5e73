import { CLARIFICATION, INVESTIGATION, NOTIFICATION } from './domain/records/assessment.ts'
import { ADDRESS, CONSENT, PERSON, PROFESSIONAL, RELATION, SCHOOLING } from './domain/records/family.ts'
import { GOAL, GOAL_PROGRESS, PLAN } from './domain/records/plan.ts'
import {
  COMPETENCE_RULE,
  DOCUMENT_TEMPLATE,
  FOLLOWUP_STANDARD,
  WORK_SETTING,
} from './domain/records/rules.ts'
import {
  ANNOTATION,
  DISTRICT,
  POPULATION,
  PROVIDER,
  RETENTION_RULE,
  TEAM,
  WORKER,
} from './domain/records/set-up.ts'
import { DEVIATION, FOLLOWUP, GRANT_REQUEST, MEASURE } from './domain/records/support.ts'
import { ALLOCATION, CHILD_CASE, PUPIL } from './domain/records/work.ts'
import { recordKinds } from './kernel/record/record-kinds.ts'

/** Every kind of record there is. */
export const RECORDS = recordKinds([
  PERSON,
  ADDRESS,
  RELATION,
  SCHOOLING,
  PROFESSIONAL,
  CONSENT,
  CHILD_CASE,
  ALLOCATION,
  MEASURE,
  FOLLOWUP,
  DEVIATION,
  GRANT_REQUEST,
  INVESTIGATION,
  CLARIFICATION,
  NOTIFICATION,
  PLAN,
  GOAL,
  GOAL_PROGRESS,
  PUPIL,
  DISTRICT,
  TEAM,
  PROVIDER,
  WORKER,
  POPULATION,
  ANNOTATION,
  RETENTION_RULE,
  FOLLOWUP_STANDARD,
  COMPETENCE_RULE,
  WORK_SETTING,
  DOCUMENT_TEMPLATE,
])
