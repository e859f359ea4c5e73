import { createRoute } from '@hono/zod-openapi'
import { addChangingAct, addCreatingAct } from '../../api/acts.ts'
import { answerTo, refusals } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { reading } from '../../api/writing.ts'
import { isoOf, parseIsoDay } from '../../kernel/calendar.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { competenceRules } from '../set-up/competence.do.ts'
import { answerDeviation } from './answer-deviation.do.ts'
import { answerRequest } from './answer-request.do.ts'
import { approvalAnswer } from './approval-answer.routes.ts'
import { listApprovals } from './approvals.store.ts'
import { askMoreContacts } from './ask-more-contacts.do.ts'
import { endMeasure } from './end-measure.do.ts'
import { grantMeasure } from './grant-measure.do.ts'
import { APPROVALS } from './measure.endpoints.ts'
import { AnswerApproval, ApprovalsAnswer, AskMoreContacts, EndMeasure, GrantMeasure } from './measure.wire.ts'

/** How long an answer stays in the leaders' list. */
const DAYS_ANSWERED = 30

/** Measures: granted or asked for, answered, ended; cases closed and opened again. */
export function addMeasureRoutes(api: RegisterApi, parts: RegisterParts): void {
  addGranting(api, parts)
  addApprovals(api, parts)
  addEnding(api, parts)
  addAnswering(api, parts)
}

function addGranting(api: RegisterApi, parts: RegisterParts): void {
  addCreatingAct(api, parts, {
    path: '/api/v1/children/{id}/measures/grant',
    tag: 'Measures',
    summary:
      'Grant a measure within own competence; beyond it, ask a leader. The kind of the answer says which',
    body: GrantMeasure,
    action: 'grant measure',
    act: (store, writer, { id: child, ...asked }) => grantMeasure(store, writer, { ...asked, child }),
  })
  addCreatingAct(api, parts, {
    path: '/api/v1/measures/{id}/more-contacts',
    tag: 'Measures',
    summary: 'Ask a leader for more contacts than a programme gives',
    body: AskMoreContacts,
    action: 'ask more contacts',
    act: (store, writer, { id: measureId, ...asked }) =>
      askMoreContacts(store, writer, { ...asked, measureId }),
  })
}

function addApprovals(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    ...APPROVALS,
    tags: ['Measures'],
    summary: "What waits for a leader's answer, and what was answered lately; for leaders",
    responses: {
      200: answerTo(APPROVALS, 'Requests and deviations', ApprovalsAnswer),
      ...refusals(400, 401, 403, 404),
    },
  })
  api.openapi(route, async (c) => {
    const { user } = c.var
    if (!rightsOf(user.roles).allocate) throw refused('not-allowed')
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
  addChangingAct(api, parts, {
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
  addChangingAct(api, parts, {
    path: '/api/v1/grant-requests/{id}/answer',
    tag: 'Requests for a grant',
    summary: 'Answer a request: a yes makes the measure; a leader who may grant it and did not ask',
    body: AnswerApproval,
    action: 'answer grant request',
    act: answerRequest,
  })
  addChangingAct(api, parts, {
    path: '/api/v1/deviations/{id}/answer',
    tag: 'Deviations',
    summary: 'Accept or refuse a deviation; a leader who did not ask',
    body: AnswerApproval,
    action: 'answer deviation',
    act: answerDeviation,
  })
}
