import { createRoute, z } from '@hono/zod-openapi'
import { answerDeviation } from '../casework/answer-deviation.ts'
import { answerRequest } from '../casework/answer-request.ts'
import { askMoreContacts } from '../casework/ask-more-contacts.ts'
import { closeCase } from '../casework/close-case.ts'
import { competenceRules } from '../casework/competence-problems.ts'
import type { Conflict } from '../casework/correct-record.ts'
import { endMeasure } from '../casework/end-measure.ts'
import { grantMeasure } from '../casework/grant-measure.ts'
import { reopenCase } from '../casework/reopen-case.ts'
import type { Writer, Written } from '../casework/written.ts'
import { isoOf, parseIsoDay } from '../domain/calendar.ts'
import { rightsOf } from '../domain/rights.ts'
import { listApprovals } from '../store/approvals.ts'
import type { Store } from '../store/stores.ts'
import { approvalAnswer } from './approvals-answer.ts'
import { changed } from './changed.ts'
import { versionIn } from './conditional.ts'
import { creatingOnce, IdempotencyHeader } from './idempotency.ts'
import { recordAnswer } from './record-answer.ts'
import { notAllowed } from './refused.ts'
import type { RegisterApi, RegisterParts } from './register-parts.ts'
import { json, PROBLEMS, REFUSALS, REPEATED } from './route-parts.ts'
import { ErrorAnswer } from './wire.ts'
import {
  AnswerApproval,
  ApprovalsAnswer,
  AskMoreContacts,
  CloseCase,
  EndMeasure,
  GrantMeasure,
  ReopenCase,
} from './wire-measures.ts'
import { ConflictAnswer, RecordAnswer } from './wire-records.ts'
import { Id } from './wire-shared.ts'
import { kept, reading, writerOf, writing } from './writing.ts'

const params = z.object({ id: Id })
/** How long an answer stays in the leaders' list. */
const DAYS_ANSWERED = 30

/** Measures: granted or asked for, answered, ended; cases closed and opened again. */
export function addMeasureRoutes(api: RegisterApi, parts: RegisterParts): void {
  addGranting(api, parts)
  addMoreContacts(api, parts)
  addApprovals(api, parts)
  addEnding(api, parts)
  addAnswering(api, parts)
  addClosing(api, parts)
}

function addGranting(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    method: 'post',
    path: '/api/v1/children/{id}/measures/grant',
    tags: ['Measures'],
    summary:
      'Grant a measure within own competence; beyond it, ask a leader. The kind of the answer says which',
    request: { params, body: { required: true, ...json(GrantMeasure) }, headers: IdempotencyHeader },
    responses: {
      201: { description: 'The measure, or the request', ...json(RecordAnswer) },
      ...REFUSALS,
      ...REPEATED,
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const asked = { child: c.req.valid('param').id, today: parts.today(), ...c.req.valid('json') }
    const outcome = await creatingOnce(c, parts, { action: 'grant measure' }, (store) =>
      grantMeasure(store, writerOf(c.var.user), asked),
    )
    return c.json(recordAnswer(kept(outcome)), 201)
  })
}

function addMoreContacts(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    method: 'post',
    path: '/api/v1/measures/{id}/more-contacts',
    tags: ['Measures'],
    summary: 'Ask a leader for more contacts than a programme gives',
    request: { params, body: { required: true, ...json(AskMoreContacts) }, headers: IdempotencyHeader },
    responses: {
      201: { description: 'What was asked', ...json(RecordAnswer) },
      ...REFUSALS,
      ...REPEATED,
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const asked = { measureId: c.req.valid('param').id, today: parts.today(), ...c.req.valid('json') }
    const outcome = await creatingOnce(c, parts, { action: 'ask more contacts' }, (store) =>
      askMoreContacts(store, writerOf(c.var.user), asked),
    )
    return c.json(recordAnswer(kept(outcome)), 201)
  })
}

function addApprovals(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    method: 'get',
    path: '/api/v1/approvals',
    tags: ['Measures'],
    summary: "What waits for a leader's answer, and what was answered lately; for leaders",
    responses: { 200: { description: 'Requests and deviations', ...json(ApprovalsAnswer) }, ...REFUSALS },
  })
  api.openapi(route, async (c) => {
    const { user } = c.var
    if (!rightsOf(user.roles).allocate) throw notAllowed()
    const since = isoOf((parseIsoDay(parts.today()) ?? 0) - DAYS_ANSWERED)
    const answer = await reading(c, parts, async (store) => {
      const { waiting, answered } = await listApprovals(store, since)
      const rules = await competenceRules(store)
      return {
        waiting: waiting.map((one) => approvalAnswer(one, user, rules)),
        answered: answered.map((one) => approvalAnswer(one, user, rules)),
      }
    })
    return c.json(answer, 200)
  })
}

function addEnding(api: RegisterApi, parts: RegisterParts): void {
  addAct(api, parts, {
    path: '/api/v1/measures/{id}/end',
    tag: 'Measures',
    summary: 'End a measure: why, what follows, and the hand-over',
    body: EndMeasure,
    action: 'end measure',
    act: (store, writer, { end_date, today, ...asked }) =>
      endMeasure(store, writer, { ...asked, end_date: end_date ?? today }),
  })
}

function addAnswering(api: RegisterApi, parts: RegisterParts): void {
  addAct(api, parts, {
    path: '/api/v1/grant-requests/{id}/answer',
    tag: 'Requests for a grant',
    summary: 'Answer a request: a yes makes the measure; a leader who may grant it and did not ask',
    body: AnswerApproval,
    action: 'answer grant request',
    act: answerRequest,
  })
  addAct(api, parts, {
    path: '/api/v1/deviations/{id}/answer',
    tag: 'Deviations',
    summary: 'Accept or refuse a deviation; a leader who did not ask',
    body: AnswerApproval,
    action: 'answer deviation',
    act: answerDeviation,
  })
}

function addClosing(api: RegisterApi, parts: RegisterParts): void {
  addAct(api, parts, {
    path: '/api/v1/cases/{id}/close',
    tag: 'Cases',
    summary: 'Close a case of which nothing is unfinished; its plans and goals end with it',
    body: CloseCase,
    action: 'close case',
    act: closeCase,
  })
  addAct(api, parts, {
    path: '/api/v1/cases/{id}/reopen',
    tag: 'Cases',
    summary: 'Open a closed case again; its history stays',
    body: ReopenCase,
    action: 'reopen case',
    reasonOf: ({ reason }) => reason,
    act: reopenCase,
  })
}

/** The record that an act changes, in the version that was read, and the day it is. */
interface Which {
  readonly id: string
  readonly version: number
  readonly today: string
}

interface Act<Body extends z.ZodObject> {
  readonly path: `/api/v1/${string}/{id}/${string}`
  readonly tag: string
  readonly summary: string
  readonly body: Body
  readonly action: string
  readonly reasonOf?: (said: z.output<Body>) => string
  readonly act: (store: Store, writer: Writer, asked: z.output<Body> & Which) => Promise<Written<Conflict>>
}

/** An act on one record that two people cannot do at once. */
function addAct<Body extends z.ZodObject>(
  api: RegisterApi,
  parts: RegisterParts,
  { path, tag, summary, body, action, reasonOf, act }: Act<Body>,
): void {
  const headers = z.object({ 'if-match': z.string().optional() })
  const route = createRoute({
    method: 'post',
    path,
    tags: [tag],
    summary,
    request: { params, body: { required: true, ...json(body) }, headers },
    responses: {
      200: { description: 'As it is now', ...json(RecordAnswer) },
      ...REFUSALS,
      412: { description: 'Someone else changed it meanwhile', ...json(ConflictAnswer) },
      ...PROBLEMS,
      428: { description: 'If-Match is missing', ...json(ErrorAnswer) },
    },
  })
  api.openapi(route, async (c) => {
    const which: Which = {
      id: c.req.param('id') ?? '',
      version: versionIn(c.req.header('If-Match')),
      today: parts.today(),
    }
    // The route has just parsed it by this very schema, which its generic type cannot say.
    const said = c.req.valid('json' as never) as z.output<Body>
    const outcome = await writing(c, parts, { action, reason: reasonOf?.(said) }, (store) =>
      act(store, writerOf(c.var.user), { ...said, ...which }),
    )
    return c.json(await changed(c, parts, outcome), 200)
  })
}
