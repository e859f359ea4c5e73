import { createRoute } from '@hono/zod-openapi'
import { actRoutes, served } from '../../api/act-route.ts'
import { answered, PROBLEMS, refusals, sent } from '../../api/described.ts'
import { creatingOnce, IdempotencyHeader } from '../../api/idempotency.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { RecordAnswer } from '../../api/wire-records.ts'
import { kept, reading, writerOf } from '../../api/writing.ts'
import { getRecord } from '../../store/records.ts'
import { assessNotification } from './assess-notification.do.ts'
import { completeClarification } from './complete-clarification.do.ts'
import { ASSESS, COMPLETE_CLARIFICATION, DECIDE } from './concern.acts.ts'
import { COMPLETION, COURSE, NextStep, ReceivedNotification, ReceiveNotification } from './concern.wire.ts'
import { decideNotification } from './decide-notification.do.ts'
import { NOTIFICATION } from './notification.record.ts'
import { receiveNotification } from './receive-notification.do.ts'

/** Worries and notifications: received, assessed, and led to the next step. */
export function addNotificationRoutes(api: RegisterApi, parts: RegisterParts): void {
  addReceiving(api, parts)
  addActs(api, parts)
}

function addReceiving(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    method: 'post',
    path: '/api/v1/notifications/receive',
    tags: ['Notifications'],
    summary: 'Take in a notification or a worry about any child of the municipality',
    request: { body: sent(ReceiveNotification), headers: IdempotencyHeader },
    responses: {
      201: answered('Received', ReceivedNotification),
      ...refusals(400, 401, 403, 404, 409),
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const asked = { ...c.req.valid('json'), now: parts.now() }
    const outcome = await creatingOnce(c, parts, { action: 'receive notification' }, (store) =>
      receiveNotification(store, writerOf(c.var.user), asked),
    )
    const { id } = kept(outcome).record
    const seen = await reading(c, parts, (store) => getRecord(store, NOTIFICATION, id))
    return c.json({ id, visible: seen !== null }, 201)
  })
}

const conflict = 'Someone else was first'

const NEXT = {
  words: 'Where the work goes on',
  conflict,
  schema: NextStep,
  of: (answer: RecordAnswer, id: string) => nextOf(answer, { id }),
}

const addActs = actRoutes(
  served(ASSESS, assessNotification, {
    name: 'AssessNotification',
    answers: { words: 'The notification', conflict, schema: RecordAnswer, of: (answer) => answer },
  }),
  served(DECIDE, decideNotification, { name: 'DecideNotification', more: COURSE, answers: NEXT }),
  served(COMPLETE_CLARIFICATION, completeClarification, {
    name: 'CompleteClarification',
    more: COMPLETION,
    answers: NEXT,
  }),
)

/** The page of what was begun; the child's own when the act began nothing. */
function nextOf({ kind, id, child }: RecordAnswer, done: { readonly id: string }): NextStep {
  const isBegun = id !== done.id
  if (isBegun && (kind === 'investigation' || kind === 'clarification')) return { page: kind, id }
  return { page: isBegun ? 'new_measure' : 'child', id: child ?? id }
}
