import { recordAnswer } from '../../api/record-answer.ts'
import type { SignedIn } from '../../api/register-parts.ts'
import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { grantorOf, mayGrant } from '../set-up/competence.rules.ts'
import type { Approval as Listed } from './approvals.store.ts'
import type { Approval } from './measure.wire.ts'

/** Something that waits for a leader, or was answered, and whether this leader may answer it. */
export function approvalAnswer(
  { asked, measure, ...words }: Listed,
  { actor, roles }: SignedIn,
  rules: Parameters<typeof grantorOf>[1],
): Approval {
  const isDeviation = asked.kind === 'deviation'
  const measureType = isDeviation ? (measure?.type ?? '') : asked.record.values.measure_type
  const type = MEASURE_TYPES.find(({ code }) => code === measureType)
  const isOwn = asked.record.values.asked_by === actor.workerId
  const isWithin = isDeviation || (type !== undefined && mayGrant({ roles, inOwnCourse: false }, type, rules))
  const { childName, askedBy, answeredBy, provider, team } = words
  return {
    record: isDeviation ? recordAnswer(asked) : recordAnswer(asked),
    childName,
    askedBy,
    answeredBy,
    provider,
    team,
    measureType,
    measureStart: measure?.start ?? null,
    grantor: isDeviation || !type ? null : grantorOf(type, rules),
    mayAnswer: isOwn ? 'asked-it-yourself' : isWithin ? 'yes' : 'beyond-competence',
  }
}
