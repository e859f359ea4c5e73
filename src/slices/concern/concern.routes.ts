import { actRoutes, served } from '../../api/act-route.ts'
import { RecordAnswer } from '../../api/wire-records.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { PERSON } from '../people/person.record.ts'
import { assessNotification } from './assess-notification.do.ts'
import { completeClarification } from './complete-clarification.do.ts'
import {
  ASK_AGAIN,
  ASSESS,
  ASSESS_AGAIN,
  COMPLETE_CLARIFICATION,
  DECIDE,
  HAND_ON,
  RECEIVE,
} from './concern.acts.ts'
import { COMPLETION, COURSE, NextStep, ReceivedNotification, VALUES } from './concern.wire.ts'
import { decideNotification } from './decide-notification.do.ts'
import { askAgain, reassessNotification } from './fresh-eyes.do.ts'
import { handOn } from './hand-on.do.ts'
import { NOTIFICATION } from './notification.record.ts'
import { receiveNotification } from './receive-notification.do.ts'

const conflict = { words: 'Someone else was first' }

const NEXT = { words: 'Where the work goes on', schema: NextStep, of: nextOf }

/** Who answers or hands on a notification may see it no more. */
const STILL_SEEN = {
  words: 'Done, and whether it is still yours to read',
  schema: ReceivedNotification,
  of: async ({ id }: RecordAnswer, _: unknown, see: See) => ({
    id,
    visible: (await see((store) => getRecord(store, NOTIFICATION, id))) !== null,
  }),
}
type See = <T>(work: (store: Store) => Promise<T>) => Promise<T>

/** Worries and notifications: received, assessed, and led to the next step. */
export const addNotificationRoutes = actRoutes(
  served(RECEIVE, receiveNotification, {
    name: 'ReceiveNotification',
    more: VALUES,
    answers: { ...STILL_SEEN, words: 'Received' },
  }),
  served(ASSESS, assessNotification, {
    name: 'AssessNotification',
    answers: { words: 'The notification', schema: RecordAnswer, of: (answer) => answer },
    conflict,
  }),
  served(ASK_AGAIN, askAgain, { name: 'AskAgain', conflict }),
  served(ASSESS_AGAIN, reassessNotification, { name: 'ReassessNotification', answers: STILL_SEEN, conflict }),
  served(HAND_ON, handOn, { name: 'HandOnNotification', answers: STILL_SEEN, conflict }),
  served(DECIDE, decideNotification, { name: 'DecideNotification', more: COURSE, answers: NEXT, conflict }),
  served(COMPLETE_CLARIFICATION, completeClarification, {
    name: 'CompleteClarification',
    more: COMPLETION,
    answers: NEXT,
    conflict,
  }),
)

/** The page of what was begun; the child's own when the act began nothing, or the work list where the child is not theirs. */
async function nextOf(
  { kind, id, child }: RecordAnswer,
  done: { readonly id: string },
  see: See,
): Promise<NextStep> {
  const isBegun = id !== done.id
  if (isBegun && (kind === 'investigation' || kind === 'clarification')) return { page: kind, id }
  // Of a child that was theirs for the sake of the notification alone, the work is done.
  const isSeen = child !== null && (await see((store) => getRecord(store, PERSON, child))) !== null
  return { page: isBegun ? 'new_measure' : isSeen ? 'child' : 'work_list', id: child ?? id }
}
