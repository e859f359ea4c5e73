import { recordKinds } from './kernel/record/record-kinds.ts'
import { ALLOCATION, CHILD_CASE } from './slices/child/child-case.record.ts'
import { CLARIFICATION } from './slices/concern/clarification.record.ts'
import { NOTIFICATION } from './slices/concern/notification.record.ts'
import { FOLLOWUP } from './slices/follow-up/follow-up.record.ts'
import { INVESTIGATION } from './slices/investigation/investigation.record.ts'
import { DEVIATION } from './slices/measure/deviation.record.ts'
import { GRANT_REQUEST, MEASURE } from './slices/measure/measure.record.ts'
import { REFUSAL } from './slices/measure/refusal.record.ts'
import { CHILD_REQUEST } from './slices/party/child-request.record.ts'
import { COMPLAINT } from './slices/party/complaint.record.ts'
import { CONSENT } from './slices/people/consent.record.ts'
import { ADDRESS, PERSON } from './slices/people/person.record.ts'
import { PUPIL } from './slices/people/pupil.record.ts'
import { PROFESSIONAL, RELATION, SCHOOLING } from './slices/people/relation.record.ts'
import { GOAL, GOAL_PROGRESS } from './slices/plan/goal.record.ts'
import { PLAN } from './slices/plan/plan.record.ts'
import { COMPETENCE_RULE } from './slices/set-up/competence.record.ts'
import { DOCUMENT_TEMPLATE } from './slices/set-up/document-template.record.ts'
import { ANNOTATION, POPULATION } from './slices/set-up/figures.record.ts'
import { FOLLOWUP_STANDARD } from './slices/set-up/follow-up-standard.record.ts'
import { RETENTION_RULE } from './slices/set-up/retention.record.ts'
import { WORK_SETTING } from './slices/set-up/work-setting.record.ts'
import { DISTRICT, PROVIDER, TEAM, WORKER } from './slices/set-up/workplace.record.ts'
import { CHILD_TALK } from './slices/talk/talk.record.ts'

/**
 * The slices, each with what it builds on before it: a slice imports only from those above it, and from six at most. The
 * last put together what the others offer. `slices.*.ts` beside this file list what each answers, shows and finds due.
 */
export const SLICES = [
  'set-up',
  'people',
  'access',
  'child',
  'talk',
  'plan',
  'investigation',
  'concern',
  'measure',
  'party',
  'follow-up',
  'closing',
  'moves',
  'documents',
  'work-list',
  'records',
  'child-page',
] as const

const ALL = [
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
  REFUSAL,
  CHILD_REQUEST,
  COMPLAINT,
  INVESTIGATION,
  CLARIFICATION,
  NOTIFICATION,
  CHILD_TALK,
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
] as const

/** Every kind of record there is. */
export const RECORDS = recordKinds(ALL)

/** The specification of any of them, for the compiler: by its name it knows the fields of a kind. */
export type AnySpec = (typeof ALL)[number]
