import { heldFor } from '../../casework/acted-on.ts'
import { type Conflict, correctRecordOf } from '../../casework/correct-record.ts'
import { problems, type Writer, type Written } from '../../casework/written.ts'
import type { ActedOf } from '../../kernel/act/act.ts'
import { danishDay } from '../../kernel/danish-time.ts'
import { problem } from '../../kernel/problem.ts'
import type { FieldProblem, RecordValues, ValuesOf } from '../../kernel/record/record.ts'
import { holdRecord } from '../../store/hold-record.ts'
import { getRecord } from '../../store/records.ts'
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
import { COMPLETE_CLARIFICATION } from './concern.acts.ts'
import { NOTIFICATION } from './notification.record.ts'
import { completionProblems, movedAway } from './notification.rules.ts'
import { type NotifiedChild, notifiedChild } from './notified-child.store.ts'

/** What the clarification says in the end. */
type Completion = ActedOf<typeof COMPLETE_CLARIFICATION> & NewCourse & { readonly changes: RecordValues }

/**
 * Completes a screening and clarification (Barnets Lov §§ 18-19) and begins what follows in the same breath. Answers the
 * record that the work goes on with: what was begun, or the clarification itself.
 */
export async function completeClarification(
  store: Store,
  writer: Writer,
  asked: Completion,
): Promise<Written<Conflict>> {
  const { id, version, changes, today } = asked
  const current = await heldFor(store, COMPLETE_CLARIFICATION, asked)
  if ('refused' in current) return current
  const child = current.person_id ? await notifiedChild(store, current.person_id) : null
  if (!child) return { ok: false, refused: 'not-found' }
  const values = { ...current.values, ...changes }
  const wrong = [...completionProblems(values), ...(await nextStepProblems(store, child, values))]
  if (wrong.length > 0) return problems(wrong)
  const completed = await correctRecordOf(store, writer, {
    spec: CLARIFICATION,
    id,
    version,
    changes: { ...changes, completed_on: today },
  })
  if (!completed.ok) return completed
  const begun = await begin({ store, writer, child, today }, asked, completed.value.record.values)
  return begun ?? completed
}

async function nextStepProblems(
  store: Store,
  child: NotifiedChild,
  { next_step }: RecordValues,
): Promise<readonly FieldProblem[]> {
  if (next_step === 'none') return []
  if (child.movedTo !== null) return [movedAway(child.movedTo)]
  await holdRecord(store, PERSON, child.id)
  if (next_step !== 'investigation' || (await underWay(store, INVESTIGATION, child.id)).length === 0)
    return []
  return [
    problem('next_step', 'En undersøgelse er allerede i gang.', 'An investigation is under way already.'),
  ]
}

/** Null where nothing further follows. */
async function begin(
  beginning: Beginning,
  asked: Completion,
  { next_step, notification_id, started_on }: ValuesOf<typeof CLARIFICATION>,
): Promise<Written | null> {
  switch (next_step) {
    case 'investigation': {
      const notification =
        notification_id && (await getRecord(beginning.store, NOTIFICATION, notification_id))
      return beginInvestigation(beginning, {
        notificationId: notification ? notification.id : null,
        awareOn: notification ? danishDay(notification.values.received_at) : started_on,
      })
    }
    case 'early_course':
      return beginCourse(beginning, asked)
    case 'support':
      return ensureCase(beginning)
    default:
      return null
  }
}
