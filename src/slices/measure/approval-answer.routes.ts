import { recordAnswer } from '../../api/record-answer.ts'
import type { SignedIn } from '../../api/register-parts.ts'
import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import { grantorOf, mayGrant } from '../set-up/competence.rules.ts'
import type { Approval as Listed } from './approvals.store.ts'
import type { Approval } from './measure.wire.ts'

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
