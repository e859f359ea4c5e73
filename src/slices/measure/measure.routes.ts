import { createRoute } from '@hono/zod-openapi'
import { actRoutes, served } from '../../api/act-route.ts'
import { answerTo, refusals } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { reading } from '../../api/writing.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { competenceRules } from '../set-up/competence.do.ts'
import { answerDeviation } from './answer-deviation.do.ts'
import { answerRequest } from './answer-request.do.ts'
import { answeredSince } from './answers.rules.ts'
import { approvalAnswer } from './approval-answer.routes.ts'
import { listAnswers, listApprovals } from './approvals.store.ts'
import { askMoreContacts } from './ask-more-contacts.do.ts'
import { endMeasure } from './end-measure.do.ts'
import { grantMeasure } from './grant-measure.do.ts'
import {
  ANSWER_DEVIATION,
  ANSWER_REQUEST,
  ASK_MORE_CONTACTS,
  END_MEASURE,
  GRANT_MEASURE,
} from './measure.acts.ts'
import { ANSWERS, APPROVALS } from './measure.endpoints.ts'
import { AnswersAnswer, ApprovalsAnswer, GRANTING } from './measure.wire.ts'
import { REFUSE_SUPPORT, TELL_DECISION, TELL_REFUSAL } from './refusal.acts.ts'
import { refuseSupport, tellDecision, tellRefusal } from './refuse-support.do.ts'

/** Measures: granted or asked for, answered, ended. */
export function addMeasureRoutes(api: RegisterApi, parts: RegisterParts): void {
  addGranting(api, parts)
  addApprovals(api, parts)
  addAnswers(api, parts)
  addEnding(api, parts)
  addRefusing(api, parts)
}

const addGranting = actRoutes(
  served(GRANT_MEASURE, grantMeasure, { more: GRANTING }),
  served(ASK_MORE_CONTACTS, askMoreContacts),
)
const addEnding = actRoutes(
  served(END_MEASURE, endMeasure),
  served(ANSWER_REQUEST, answerRequest),
  served(ANSWER_DEVIATION, answerDeviation),
)
const addRefusing = actRoutes(
  served(REFUSE_SUPPORT, refuseSupport),
  served(TELL_REFUSAL, tellRefusal),
  served(TELL_DECISION, tellDecision),
)

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
    const since = answeredSince(parts.today())
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

function addAnswers(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    ...ANSWERS,
    tags: ['Measures'],
    summary: 'What leaders answered lately to what one asked, about the children whose case one has',
    responses: {
      200: answerTo(ANSWERS, 'Answers, the latest first', AnswersAnswer),
      ...refusals(401, 403),
    },
  })
  api.openapi(route, async (c) => {
    const { user } = c.var
    if (!rightsOf(user.roles).write) throw refused('not-allowed')
    const answers = await reading(c, parts, async (store) => {
      const listed = await listAnswers(store, answeredSince(parts.today()))
      const rules = await competenceRules(store)
      return listed.map(({ isNew, ...one }) => ({ isNew, approval: approvalAnswer(one, user, rules) }))
    })
    return c.json({ answers }, 200)
  })
}
