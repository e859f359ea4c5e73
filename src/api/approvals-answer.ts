import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import type { RecordValues } from '../kernel/record/record.ts'
import { competenceRules } from '../slices/set-up/competence.do.ts'
import { grantorOf, mayGrant } from '../slices/set-up/competence.rules.ts'
import { approvalsWaiting, type Approval as Listed } from '../store/approvals.ts'
import type { Store } from '../store/stores.ts'
import { recordAnswer } from './record-answer.ts'
import type { SignedIn } from './register-parts.ts'
import type { Approval } from './wire-measures.ts'

/** Something that waits for a leader, or was answered, and whether this leader may answer it. */
export function approvalAnswer(
  { kind, record, measure, ...words }: Listed,
  { actor, roles }: SignedIn,
  rules: readonly RecordValues[],
): Approval {
  const measureType = measure?.type ?? String(record.values.measure_type)
  const type = MEASURE_TYPES.find(({ code }) => code === measureType)
  const isOwn = record.values.asked_by === actor.workerId
  const isWithin =
    kind === 'deviation' || (type !== undefined && mayGrant({ roles, inOwnCourse: false }, type, rules))
  const { childName, askedBy, answeredBy, provider, team } = words
  return {
    record: recordAnswer({ kind, record }),
    childName,
    askedBy,
    answeredBy,
    provider,
    team,
    measureType,
    measureStart: measure?.start ?? null,
    grantor: kind === 'deviation' || !type ? null : grantorOf(type, rules),
    mayAnswer: isOwn ? 'asked-it-yourself' : isWithin ? 'yes' : 'beyond-competence',
  }
}

/** How much waits for this leader's own answer: what is another's to grant waits for somebody else. */
export async function approvalsToAnswer(store: Store, { roles }: Pick<SignedIn, 'roles'>): Promise<number> {
  const { requests, deviations } = await approvalsWaiting(store)
  const rules = await competenceRules(store)
  const mine = MEASURE_TYPES.filter((type) => mayGrant({ roles, inOwnCourse: false }, type, rules))
  return mine.reduce((sum, { code }) => sum + (requests[code] ?? 0), deviations)
}
