import { type Conflict, conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import { danishDay } from '../../kernel/danish-time.ts'
import { problem } from '../../kernel/problem.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { mayWrite } from '../../kernel/record/may-write.ts'
import type { FieldProblem, StoredRecord } from '../../kernel/record/record.ts'
import { choicesOf } from '../../store/choices.ts'
import { holdRecord } from '../../store/hold-record.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { workRulesOf } from '../set-up/work-rules.do.ts'
import { NOTIFICATION } from './notification.record.ts'
import { assessmentProblems, isOnOwnCase } from './notification.rules.ts'
import { notifiedChild } from './notified-child.store.ts'
import { toSecond } from './receive-notification.do.ts'

/** Whether a child is in danger now, in the version of the notification that was read. */
export interface Assessment {
  readonly id: string
  readonly version: number
  readonly danger: string
  readonly assessment: string
  /** ISO instant. */
  readonly now: string
}

/**
 * Assesses a notification, which must be done within 24 hours (Barnets Lov § 136). It is done once, by a person: whoever
 * comes second is answered the first one's assessment. Who assessed and when is what the server knows.
 */
export async function assessNotification(
  store: Store,
  writer: Writer,
  { id, version, danger, assessment, now }: Assessment,
): Promise<Written<Conflict>> {
  if (!isAtWork(writer)) return { ok: false, refused: 'not-allowed' }
  await holdRecord(store, NOTIFICATION, id)
  const current = await getRecord(store, NOTIFICATION, id)
  if (!current) return { ok: false, refused: 'not-found' }
  if (current.version !== version || isSaid(current.values.assessed_at))
    return conflict(store, NOTIFICATION, current)
  const wrong = [
    ...assessmentProblems({ danger, assessment }),
    ...(await ownCaseProblems(store, writer, current)),
  ]
  if (wrong.length > 0) return problems(wrong)
  const changes = { danger, assessment, assessed_at: toSecond(now), assessed_by: writer.workerId }
  return correctRecordOf(store, writer, { spec: NOTIFICATION, id, version, changes })
}

/** A person whose work it is; another system hands notifications in, and judges none. */
export function isAtWork({ roles }: Writer): boolean {
  return mayWrite(roles, NOTIFICATION) && !roles.includes('system')
}

/** Where the municipality has decided so, another than the case's own caseworker assesses (Barnets Lov § 137, unverified). */
async function ownCaseProblems(
  store: Store,
  { workerId, teamId }: Writer,
  { person_id: personId, values }: StoredRecord,
): Promise<readonly FieldProblem[]> {
  const { otherAssessor } = await workRulesOf(store)
  if (!otherAssessor || personId === null) return []
  const child = await notifiedChild(store, personId)
  if (!child || !isOnOwnCase(child.open, workerId, danishDay(String(values.received_at)))) return []
  const { workers } = await choicesOf(store)
  const others = workers
    .filter(({ id, team, roles }) => {
      const mayAssess = roles.includes('caseworker') || roles.includes('team_leader')
      return mayAssess && team !== null && team === teamId && id !== workerId
    })
    .map(({ name }) => name)
  return [
    problem(
      null,
      `Du har selv sagen. I kommunen vurderes nye underretninger af en anden: ${others.join(', ') || 'bed din leder'}.`,
      `The case is your own. In this municipality another assesses new notifications: ${others.join(', ') || 'ask your leader'}.`,
    ),
  ]
}
