import type { RecordKind, RecordSpec } from '../record.ts'
import { ADDRESS, CONSENT, PERSON, PROFESSIONAL, RELATION, SCHOOLING } from './family.ts'
import { ANNOTATION, DISTRICT, POPULATION, PROVIDER, RETENTION_RULE, TEAM, WORKER } from './set-up.ts'
import { ALLOCATION, CHILD_CASE, FOLLOWUP, INVESTIGATION, MEASURE, NOTIFICATION, PUPIL } from './work.ts'

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
  investigation: INVESTIGATION,
  notification: NOTIFICATION,
  pupil: PUPIL,
  district: DISTRICT,
  team: TEAM,
  provider: PROVIDER,
  worker: WORKER,
  population: POPULATION,
  annotation: ANNOTATION,
  retention_rule: RETENTION_RULE,
}
