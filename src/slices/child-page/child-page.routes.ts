import { createRoute, z } from '@hono/zod-openapi'
import { answerTo, queryOf, refusals } from '../../api/described.ts'
import { instantIn } from '../../api/moments.ts'
import { historyAnswer, recordsAnswer } from '../../api/record-answer.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { CHILD, CHILD_KNOWN, HISTORY } from '../../api/wire.endpoints.ts'
import { ChildAnswer } from '../../api/wire-child.ts'
import { HistoryAnswer, RecordsAnswer } from '../../api/wire-records.ts'
import { Id } from '../../api/wire-shared.ts'
import { reading } from '../../api/writing.ts'
import { historyOfChild, knownOfChild } from '../../store/history.ts'
import { getRecord } from '../../store/records.ts'
import { childPage } from '../child/child-page.store.ts'
import { PERSON } from '../people/person.record.ts'
import { workRulesOf } from '../set-up/work-rules.do.ts'
import { childAnswer } from './child-answer.routes.ts'

const params = z.object({ id: Id })

const tags = ['Children']

/** Everything on a child's page. */
export function addChild(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    ...CHILD,
    tags,
    summary: 'All that is known of a child, as far as the user may see it',
    request: { params },
    responses: { 200: answerTo(CHILD, 'The child', ChildAnswer), ...refusals(400, 401, 403, 404) },
  })
  api.openapi(route, async (c) => {
    const today = parts.today()
    const answer = await reading(c, parts, async (store) => {
      const page = await childPage(store, c.req.valid('param').id, today)
      if (!page) throw refused('not-found')
      const now = { today, instant: parts.now() }
      return childAnswer(page, c.var.user, { rules: await workRulesOf(store), now })
    })
    return c.json(answer, 200)
  })
}

/** What was changed about a child, and what was known of it at an earlier moment. */
export function addHistories(api: RegisterApi, parts: RegisterParts): void {
  addHistory(api, parts)
  addKnown(api, parts)
}

function addHistory(api: RegisterApi, parts: RegisterParts): void {
  const history = createRoute({
    method: 'get',
    path: '/api/v1/children/{id}/history',
    tags,
    summary: 'Everything that was changed about a child: who, what, when and why',
    request: { params },
    responses: {
      200: answerTo(HISTORY, 'The first change first', HistoryAnswer),
      ...refusals(400, 401, 403, 404),
    },
  })
  api.openapi(history, async (c) => {
    const { id } = c.req.valid('param')
    const answer = await reading(c, parts, async (store) => {
      if (!(await getRecord(store, PERSON, id))) throw refused('not-found')
      return historyAnswer(store, await historyOfChild(store, id), id)
    })
    return c.json(answer, 200)
  })
}

function addKnown(api: RegisterApi, parts: RegisterParts): void {
  const known = createRoute({
    ...CHILD_KNOWN,
    tags,
    summary: 'What was known of a child at an earlier moment',
    request: {
      params,
      query: queryOf(CHILD_KNOWN, z.strictObject({ at: z.string().openapi({ format: 'date-time' }) })),
    },
    responses: {
      200: answerTo(CHILD_KNOWN, 'Its records then', RecordsAnswer),
      ...refusals(400, 401, 403, 404),
    },
  })
  api.openapi(known, async (c) => {
    const { id } = c.req.valid('param')
    const at = instantIn('at', c.req.valid('query').at)
    const answer = await reading(c, parts, async (store) => {
      if (!(await getRecord(store, PERSON, id))) throw refused('not-found')
      return recordsAnswer(store, await knownOfChild(store, id, at), null, id)
    })
    return c.json(answer, 200)
  })
}
