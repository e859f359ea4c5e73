import { actRoutes, served } from '../../api/act-route.ts'
import { RecordAnswer } from '../../api/wire-records.ts'
import { getRecord } from '../../store/records.ts'
import { assessNotification } from './assess-notification.do.ts'
import { completeClarification } from './complete-clarification.do.ts'
import { ASSESS, COMPLETE_CLARIFICATION, DECIDE, RECEIVE } from './concern.acts.ts'
import { COMPLETION, COURSE, NextStep, ReceivedNotification, VALUES } from './concern.wire.ts'
import { decideNotification } from './decide-notification.do.ts'
import { NOTIFICATION } from './notification.record.ts'
import { receiveNotification } from './receive-notification.do.ts'

const conflict = { words: 'Someone else was first' }

const NEXT = { words: 'Where the work goes on', schema: NextStep, of: nextOf }

/** Worries and notifications: received, assessed, and led to the next step. */
export const addNotificationRoutes = actRoutes(
  served(RECEIVE, receiveNotification, {
    name: 'ReceiveNotification',
    more: VALUES,
    answers: {
      words: 'Received',
      schema: ReceivedNotification,
      of: async ({ id }, _, see) => ({
        id,
        visible: (await see((store) => getRecord(store, NOTIFICATION, id))) !== null,
      }),
    },
  }),
  served(ASSESS, assessNotification, {
    name: 'AssessNotification',
    answers: { words: 'The notification', schema: RecordAnswer, of: (answer) => answer },
    conflict,
  }),
  served(DECIDE, decideNotification, { name: 'DecideNotification', more: COURSE, answers: NEXT, conflict }),
  served(COMPLETE_CLARIFICATION, completeClarification, {
    name: 'CompleteClarification',
    more: COMPLETION,
    answers: NEXT,
    conflict,
  }),
)

/** The page of what was begun; the child's own when the act began nothing. */
function nextOf({ kind, id, child }: RecordAnswer, done: { readonly id: string }): NextStep {
  const isBegun = id !== done.id
  if (isBegun && (kind === 'investigation' || kind === 'clarification')) return { page: kind, id }
  return { page: isBegun ? 'new_measure' : 'child', id: child ?? id }
}
