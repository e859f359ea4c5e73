import { createRoute, z } from '@hono/zod-openapi'
import { changed } from '../../api/changed.ts'
import { versionIn } from '../../api/conditional.ts'
import { answered, PROBLEMS, refusals, sent } from '../../api/described.ts'
import { creatingOnce, IdempotencyHeader } from '../../api/idempotency.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { ConflictAnswer, RecordAnswer } from '../../api/wire-records.ts'
import { Id } from '../../api/wire-shared.ts'
import { kept, reading, writerOf, writing } from '../../api/writing.ts'
import type { Conflict } from '../../casework/correct-record.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import { getRecord } from '../../store/records.ts'
import { assessNotification } from './assess-notification.do.ts'
import { completeClarification } from './complete-clarification.do.ts'
import {
  AssessNotification,
  CompleteClarification,
  DecideNotification,
  NextStep,
  ReceivedNotification,
  ReceiveNotification,
} from './concern.wire.ts'
import { decideNotification } from './decide-notification.do.ts'
import { NOTIFICATION } from './notification.record.ts'
import { receiveNotification } from './receive-notification.do.ts'

const params = z.object({ id: Id })
const headers = z.object({ 'if-match': z.string().optional() })
const CHANGE_REFUSALS = {
  ...refusals(400, 401, 403, 404, 428),
  412: answered('Someone else was first', ConflictAnswer),
  ...PROBLEMS,
}

/** Worries and notifications: received, assessed, and led to the next step. */
export function addNotificationRoutes(api: RegisterApi, parts: RegisterParts): void {
  addReceiving(api, parts)
  addAssessing(api, parts)
  addDeciding(api, parts)
  addCompleting(api, parts)
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

function addAssessing(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    method: 'post',
    path: '/api/v1/notifications/{id}/assess',
    tags: ['Notifications'],
    summary: 'Assess within 24 hours whether the child is in danger now',
    request: { params, headers, body: sent(AssessNotification) },
    responses: { 200: answered('The notification', RecordAnswer), ...CHANGE_REFUSALS },
  })
  api.openapi(route, async (c) => {
    const { danger, assessment } = c.req.valid('json')
    const asked = { ...placeOf(c), danger: danger ?? '', assessment, now: parts.now() }
    const outcome = await writing<Conflict>(c, parts, { action: 'assess notification' }, (store) =>
      assessNotification(store, writerOf(c.var.user), asked),
    )
    return c.json(await changed(c, parts, outcome), 200)
  })
}

function addDeciding(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    method: 'post',
    path: '/api/v1/notifications/{id}/decide',
    tags: ['Notifications'],
    summary: 'Decide what follows from a notification, and begin it',
    request: { params, headers, body: sent(DecideNotification) },
    responses: { 200: answered('Where the work goes on', NextStep), ...CHANGE_REFUSALS },
  })
  api.openapi(route, async (c) => {
    const asked = { ...c.req.valid('json'), ...placeOf(c), today: parts.today(), now: parts.now() }
    const outcome = await writing<Conflict>(c, parts, { action: 'decide notification' }, (store) =>
      decideNotification(store, writerOf(c.var.user), asked),
    )
    return c.json(nextOf(await changed(c, parts, outcome), asked), 200)
  })
}

function addCompleting(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    method: 'post',
    path: '/api/v1/clarifications/{id}/complete',
    tags: ['Clarifications'],
    summary: 'Complete a screening and clarification, and begin what follows',
    request: { params, headers, body: sent(CompleteClarification) },
    responses: { 200: answered('Where the work goes on', NextStep), ...CHANGE_REFUSALS },
  })
  api.openapi(route, async (c) => {
    const { changes, ...course } = c.req.valid('json')
    const asked = { ...course, changes: said(changes), ...placeOf(c), today: parts.today() }
    const outcome = await writing<Conflict>(c, parts, { action: 'complete clarification' }, (store) =>
      completeClarification(store, writerOf(c.var.user), asked),
    )
    return c.json(nextOf(await changed(c, parts, outcome), asked), 200)
  })
}

/** Which record is changed, in which version. */
function placeOf(c: {
  readonly req: { valid(of: 'param'): { id: string }; header(name: string): string | undefined }
}) {
  return { id: c.req.valid('param').id, version: versionIn(c.req.header('If-Match')) }
}

function said(changes: Readonly<Record<string, string | null | undefined>>): RecordValues {
  return Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? null]))
}

/** The page of what was begun; the child's own when the act began nothing. */
function nextOf({ kind, id, child }: RecordAnswer, done: { readonly id: string }): NextStep {
  const isBegun = id !== done.id
  if (isBegun && (kind === 'investigation' || kind === 'clarification')) return { page: kind, id }
  return { page: isBegun ? 'new_measure' : 'child', id: child ?? id }
}
