import { createRoute } from '@hono/zod-openapi'
import { answerTo, queryOf, refusals } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import {
  type RegisterApi,
  type RegisterParts,
  type SignedIn,
  seesDepartment,
} from '../../api/register-parts.ts'
import { reading } from '../../api/writing.ts'
import { WORK_LIST } from './work-list.endpoints.ts'
import { WorkListAnswer, WorkListQuery } from './work-list.wire.ts'
import { workListAnswer } from './work-list-answer.routes.ts'

/** The work list: everything that is due for one’s children. */
export function addWorkListRoutes(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    ...WORK_LIST,
    tags: ['Work list'],
    summary: "Everything that is due for one's children, by date, and why",
    request: { query: queryOf(WORK_LIST, WorkListQuery) },
    responses: { 200: answerTo(WORK_LIST, 'The work list', WorkListAnswer), ...refusals(400, 401, 403, 404) },
  })
  api.openapi(route, async (c) => {
    const { user } = c.var
    if (!hasWorkList(user)) throw refused('not-allowed')
    const asked = { user, query: c.req.valid('query'), now: { today: parts.today(), instant: parts.now() } }
    return c.json(await reading(c, parts, (store) => workListAnswer(store, asked)), 200)
  })
}

/** Those who have cases or courses, those who lead them, and other systems that may read children. */
function hasWorkList(user: SignedIn): boolean {
  if (user.scopes !== null) return user.scopes.includes('children:read')
  return seesDepartment(user) || user.roles.includes('caseworker') || user.roles.includes('prevention_worker')
}
