import { heldFor } from '../../casework/acted-on.ts'
import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import { type ActedOf, problemsOf } from '../../kernel/act/act.ts'
import { danishDay } from '../../kernel/danish-time.ts'
import { problem } from '../../kernel/problem.ts'
import type { FieldProblem, StoredRecord } from '../../kernel/record/record.ts'
import { choicesOf } from '../../store/choices.ts'
import type { Store } from '../../store/stores.ts'
import { workRulesOf } from '../set-up/work-rules.do.ts'
import { ASSESS } from './concern.acts.ts'
import { freshEyesOf, mustBeSeenAfresh } from './fresh-eyes.do.ts'
import { NOTIFICATION } from './notification.record.ts'
import { colleaguesWhoAssess, isOnOwnCase } from './notification.rules.ts'
import { notifiedChild } from './notified-child.store.ts'
import { toSecond } from './receive-notification.do.ts'

/**
 * Assesses a notification, which must be done within 24 hours (Barnets Lov § 136). It is done once, by a person: whoever
 * comes second is answered the first one's assessment. Who assessed and when is what the server knows.
 */
export async function assessNotification(
  store: Store,
  writer: Writer,
  asked: ActedOf<typeof ASSESS> & { readonly now: string },
): Promise<Written<Conflict>> {
  const current = await heldFor(store, ASSESS, asked)
  if ('refused' in current) return current
  const { id, version, danger, assessment, now, today } = asked
  const wrong = [
    ...problemsOf(ASSESS, asked, { values: current.values, today }),
    ...(await ownCaseProblems(store, writer, current)),
  ]
  if (wrong.length > 0) return problems(wrong)
  const changes = {
    danger,
    assessment,
    assessed_at: toSecond(now),
    assessed_by: writer.workerId,
    fresh_eyes: await freshEyesOf(store, writer, current),
  }
  return correctRecordOf(store, writer, { spec: NOTIFICATION, id, version, changes })
}

/**
 * Where the municipality has decided so, another than the case's own caseworker assesses. Not where the law asks for fresh
 * eyes: there they come after, so that the 24 hours are kept.
 */
async function ownCaseProblems(
  store: Store,
  { workerId, teamId }: Writer,
  notification: StoredRecord<typeof NOTIFICATION>,
): Promise<readonly FieldProblem[]> {
  const { person_id: personId, values } = notification
  const { otherAssessor } = await workRulesOf(store)
  if (!otherAssessor || personId === null || (await mustBeSeenAfresh(store, notification))) return []
  const child = await notifiedChild(store, personId)
  if (!child || !isOnOwnCase(child.open, workerId, danishDay(values.received_at))) return []
  const { workers } = await choicesOf(store)
  const others = colleaguesWhoAssess(workers, { id: workerId, team: teamId }).join(', ')
  return [
    problem(
      null,
      `Du har selv sagen. I kommunen vurderes nye underretninger af en anden: ${others || 'bed din leder'}.`,
      `The case is your own. In this municipality another assesses new notifications: ${others || 'ask your leader'}.`,
    ),
  ]
}
