import { createRoute, z } from '@hono/zod-openapi'
import { pageOf } from '../../api/cursor.ts'
import { answerTo, queryOf, refusals, sent } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import {
  type RegisterApi,
  type RegisterParts,
  type SignedIn,
  seesChildren,
  seesDepartment,
} from '../../api/register-parts.ts'
import { type RegisterContext, reading } from '../../api/writing.ts'
import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { CHILDREN, CHILDREN_NAMED } from './child.endpoints.ts'
import { ChildrenAnswer, ChildrenNamed, ChildrenQuery } from './child.wire.ts'
import { childRows } from './child-rows.routes.ts'
import { type ChildrenFilter, listChildren } from './children.store.ts'

const tags = ['Children']

/** The list of children, by their cases or by a name. */
export function addChildren(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    ...CHILDREN,
    tags,
    summary: "Children with their case: the department's for a leader, own and own team's for a caseworker",
    request: { query: queryOf(CHILDREN, z.strictObject(ChildrenQuery.shape)) },
    responses: { 200: answerTo(CHILDREN, 'Children', ChildrenAnswer), ...refusals(400, 401, 403, 404) },
  })
  const named = createRoute({
    ...CHILDREN_NAMED,
    tags,
    summary: 'The same list, of children with a name; asked in a body, so that no name stands in an address',
    request: { body: sent(ChildrenNamed) },
    responses: { 200: answerTo(CHILDREN_NAMED, 'Children', ChildrenAnswer), ...refusals(400, 401, 403, 404) },
  })
  const answer = async (c: RegisterContext, query: ChildrenQuery, name?: string) => {
    if (!seesChildren(c.var.user)) throw refused('not-allowed')
    const today = parts.today()
    const filter = { ...childrenFilter(query, c.var.user, today), name }
    const found = await reading(c, parts, (store) => listChildren(store, filter))
    if (found === 'cursor-gone') throw refused('cursor-gone')
    const { items, next } = pageOf(found, query.limit)
    return { children: childRows(today, items), next }
  }
  api.openapi(route, async (c) => c.json(await answer(c, c.req.valid('query')), 200))
  api.openapi(named, async (c) => {
    const { q, ...query } = c.req.valid('json')
    return c.json(await answer(c, query, q), 200)
  })
}

function childrenFilter(
  { step, limit, ...query }: ChildrenQuery,
  user: SignedIn,
  today: string,
): ChildrenFilter {
  const isOfCases = user.roles.includes('caseworker') || user.roles.includes('prevention_worker')
  const onStep = MEASURE_TYPES.filter((type) => type.step === step).map(({ code }) => code)
  return {
    ...query,
    measureTypes: step === undefined ? undefined : onStep,
    limit: limit + 1,
    today,
    scope: seesDepartment(user) ? 'department' : isOfCases ? 'own' : 'named',
  }
}
