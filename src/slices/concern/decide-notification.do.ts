import { heldFor } from '../../casework/acted-on.ts'
import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { keepNew } from '../../casework/keep-new.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import { danishDay } from '../../kernel/danish-time.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import type { StoredRecord } from '../../kernel/record/record.ts'
import { holdRecord } from '../../store/hold-record.ts'
import type { Store } from '../../store/stores.ts'
import { INVESTIGATION } from '../investigation/investigation.record.ts'
import { PERSON } from '../people/person.record.ts'
import {
  type Beginning,
  beginCourse,
  beginInvestigation,
  ensureCase,
  type NewCourse,
  underWay,
} from './begin-next-step.do.ts'
import { CLARIFICATION } from './clarification.record.ts'
import { DECIDE, mayInvestigate } from './concern.acts.ts'
import { freshEyesProblems } from './fresh-eyes.rules.ts'
import { NOTIFICATION } from './notification.record.ts'
import { decisionProblems } from './notification.rules.ts'
import { type NotifiedChild, notifiedChild } from './notified-child.store.ts'
import { toSecond } from './receive-notification.do.ts'

type NotificationDecision = ActedOf<typeof DECIDE> & NewCourse & { readonly now: string }
type NotificationOutcome = NotificationDecision['outcome']

/**
 * Decides what follows from a notification and begins it in the same breath (the decision path: Barnets Lov §§ 18-20,
 * 30). Answers the record that the work goes on with: what was begun, or the notification itself.
 */
export async function decideNotification(
  store: Store,
  writer: Writer,
  asked: NotificationDecision,
): Promise<Written<Conflict>> {
  const { id, version, outcome, reason, feedback, today } = asked
  const current = await heldFor(store, DECIDE, asked)
  if ('refused' in current) return current
  const child = current.person_id ? await notifiedChild(store, current.person_id) : null
  if (!child) return { ok: false, refused: 'not-found' }
  const wrong = [
    ...decisionProblems(current.values, asked, await around(store, writer, child)),
    ...freshEyesProblems(current.values),
  ]
  if (wrong.length > 0) return problems(wrong)
  const begun = await begin({ store, writer, child, today }, asked, current)
  if (!begun.ok) return begun
  const caseId = caseOf(begun.value, child, outcome)
  const decided = await correctRecordOf(store, writer, {
    spec: NOTIFICATION,
    id,
    version,
    changes: {
      outcome,
      outcome_on: today,
      outcome_reason: reason,
      ...(feedback.trim() !== '' && { feedback, feedback_on: today }),
      ...(caseId !== null && { case_id: caseId }),
      // No one judges a worry's danger within 24 hours: whoever decides has assessed it.
      ...(!isSaid(current.values.assessed_at) && {
        assessed_at: toSecond(asked.now),
        assessed_by: writer.workerId,
      }),
    },
  })
  if (!decided.ok || begun.value.kind !== 'notification') return decided.ok ? begun : decided
  return decided
}

/** What is under way for the child already. Whoever decides for the same child at the same moment waits. */
async function around(store: Store, writer: Writer, child: NotifiedChild) {
  await holdRecord(store, PERSON, child.id)
  const [investigations, clarifications] = [
    await underWay(store, INVESTIGATION, child.id),
    await underWay(store, CLARIFICATION, child.id),
  ]
  return {
    movedTo: child.movedTo,
    hasOpenCase: child.open.length > 0,
    hasOpenInvestigation: investigations.length > 0,
    hasOpenClarification: clarifications.length > 0,
    mayInvestigate: mayInvestigate(writer.roles),
  }
}

async function begin(
  beginning: Beginning,
  asked: NotificationDecision,
  notification: StoredRecord<typeof NOTIFICATION>,
): Promise<Written> {
  const { store, child, today } = beginning
  switch (asked.outcome) {
    case 'investigation':
      return beginInvestigation(beginning, {
        notificationId: notification.id,
        awareOn: danishDay(notification.values.received_at),
      })
    case 'early_course':
      return beginCourse(beginning, asked)
    case 'clarification': {
      const { content } = notification.values
      const file = child.open[0] ? null : await ensureCase(beginning)
      if (file && !file.ok) return file
      const kept = await keepNew(store, {
        spec: CLARIFICATION,
        personId: child.id,
        caseId: child.open[0]?.id ?? file?.value.record.id ?? null,
        values: {
          started_on: today,
          notification_id: notification.id,
          matters: content?.trim() || asked.reason.trim() || 'Se underretningen.',
        },
      })
      return { ok: true, value: kept }
    }
    case 'universal':
    case 'in_open_case':
    case 'no_action':
      return { ok: true, value: { kind: 'notification', record: notification } }
  }
}

/** The case that the notification belongs to from now on; null where it stays as it is. */
function caseOf(
  { kind, record }: { readonly kind: string; readonly record: StoredRecord },
  { open }: NotifiedChild,
  outcome: NotificationOutcome,
): string | null {
  if (kind === 'child_case') return record.id
  const { case_id } = record.values
  if ((kind === 'investigation' || kind === 'clarification') && typeof case_id === 'string') return case_id
  return outcome === 'in_open_case' ? (open[0]?.id ?? null) : null
}
