import { createRoute, z } from '@hono/zod-openapi'
import { allocateCase } from '../casework/allocate-case.ts'
import { registerChild } from '../casework/register-child.ts'
import { MEASURE_TYPES } from '../catalogue/measure-types.ts'
import { CHILD_CASE } from '../domain/records/work.ts'
import { addNetwork } from '../slices/people/network.routes.ts'
import { PERSON } from '../slices/people/person.record.ts'
import { addChoices } from '../slices/set-up/choices.routes.ts'
import { workRulesOf } from '../slices/set-up/work-rules.do.ts'
import { childPage } from '../store/child-page.ts'
import { type ChildrenFilter, listChildren } from '../store/children.ts'
import { historyOfChild, knownOfChild } from '../store/history.ts'
import { getRecord } from '../store/records.ts'
import { childAnswer, childRows } from './child-answer.ts'
import { pageOf } from './cursor.ts'
import { answered, PROBLEMS, refusals, sent } from './described.ts'
import { creatingOnce, IdempotencyHeader } from './idempotency.ts'
import { historyAnswer, recordAnswer, recordsAnswer } from './record-answer.ts'
import { valuesSchema } from './record-schema.ts'
import { invalid, refused } from './refused.ts'
import {
  type RegisterApi,
  type RegisterParts,
  type SignedIn,
  seesChildren,
  seesDepartment,
} from './register-parts.ts'
import { keptOrTaken } from './taken.ts'
import { ChildAnswer } from './wire-child.ts'
import { AllocateCase, ChildrenAnswer, ChildrenNamed, ChildrenQuery, CreateChild } from './wire-children.ts'
import { HistoryAnswer, RecordAnswer, RecordsAnswer } from './wire-records.ts'
import { Id } from './wire-shared.ts'
import { kept, type RegisterContext, reading, writerOf, writing } from './writing.ts'

const params = z.object({ id: Id })
const tags = ['Children']

/** Children: who they are, all that is known of them, and how they come into the register. */
export function addChildRoutes(api: RegisterApi, parts: RegisterParts): void {
  addChildren(api, parts)
  addChild(api, parts)
  addHistories(api, parts)
  addRegistering(api, parts)
  addNetwork(api, parts)
  addAllocating(api, parts)
  addChoices(api, parts)
}

function addChildren(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    method: 'get',
    path: '/api/v1/children',
    tags,
    summary: "Children with their case: the department's for a leader, own and own team's for a caseworker",
    request: { query: z.strictObject(ChildrenQuery.shape) },
    responses: { 200: answered('Children', ChildrenAnswer), ...refusals(400, 401, 403, 404) },
  })
  const named = createRoute({
    method: 'post',
    path: '/api/v1/children/list',
    tags,
    summary: 'The same list, of children with a name; asked in a body, so that no name stands in an address',
    request: { body: sent(ChildrenNamed) },
    responses: { 200: answered('Children', ChildrenAnswer), ...refusals(400, 401, 403, 404) },
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

function addChild(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    method: 'get',
    path: '/api/v1/children/{id}',
    tags,
    summary: 'All that is known of a child, as far as the user may see it',
    request: { params },
    responses: { 200: answered('The child', ChildAnswer), ...refusals(400, 401, 403, 404) },
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

function addHistories(api: RegisterApi, parts: RegisterParts): void {
  const history = createRoute({
    method: 'get',
    path: '/api/v1/children/{id}/history',
    tags,
    summary: 'Everything that was changed about a child: who, what, when and why',
    request: { params },
    responses: { 200: answered('The first change first', HistoryAnswer), ...refusals(400, 401, 403, 404) },
  })
  api.openapi(history, async (c) => {
    const { id } = c.req.valid('param')
    const answer = await reading(c, parts, async (store) => {
      if (!(await getRecord(store, PERSON, id))) throw refused('not-found')
      return historyAnswer(store, await historyOfChild(store, id), id)
    })
    return c.json(answer, 200)
  })
  const known = createRoute({
    method: 'get',
    path: '/api/v1/children/{id}/known',
    tags,
    summary: 'What was known of a child at an earlier moment',
    request: { params, query: z.strictObject({ at: z.string().openapi({ format: 'date-time' }) }) },
    responses: { 200: answered('Its records then', RecordsAnswer), ...refusals(400, 401, 403, 404) },
  })
  api.openapi(known, async (c) => {
    const { id } = c.req.valid('param')
    const at = instantIn(c.req.valid('query').at)
    const answer = await reading(c, parts, async (store) => {
      if (!(await getRecord(store, PERSON, id))) throw refused('not-found')
      return recordsAnswer(store, await knownOfChild(store, id, at), null, id)
    })
    return c.json(answer, 200)
  })
}

function instantIn(text: string): string {
  try {
    return Temporal.Instant.from(text).toString()
  } catch {
    throw invalid(
      'at',
      'Feltet "at" skal være et tidspunkt som 2026-03-01T12:00:00Z.',
      'The field "at" must be a moment such as 2026-03-01T12:00:00Z.',
    )
  }
}

function addRegistering(api: RegisterApi, parts: RegisterParts): void {
  const schema = CreateChild.extend({
    child: valuesSchema(PERSON, 'some'),
    case: valuesSchema(CHILD_CASE, 'all'),
  })
  const route = createRoute({
    method: 'post',
    path: '/api/v1/children',
    tags,
    summary: 'Register a child, born or expected, with the case that it is registered for',
    request: { body: sent(schema), headers: IdempotencyHeader },
    responses: {
      201: answered('The child', RecordAnswer),
      ...refusals(400, 401, 403, 404, 409),
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const asked = c.req.valid('json')
    const writer = writerOf(c.var.user)
    const outcome = await creatingOnce(c, parts, { action: 'register child' }, (store) =>
      registerChild(store, { writer, keys: parts.keys }, asked),
    )
    const created = await keptOrTaken(c, parts, outcome, asked.cpr)
    c.header('Location', `/api/v1/children/${created.record.id}`)
    return c.json(recordAnswer(created), 201)
  })
}

function addAllocating(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    method: 'post',
    path: '/api/v1/cases/{id}/allocate',
    tags: ['Cases'],
    summary: 'Allocate a case to a caseworker from a day on',
    request: { params, body: sent(AllocateCase) },
    responses: { 200: answered('The case', RecordAnswer), ...refusals(400, 401, 403, 404), ...PROBLEMS },
  })
  api.openapi(route, async (c) => {
    const { reason, ...asked } = c.req.valid('json')
    const writer = writerOf(c.var.user)
    const outcome = await writing(c, parts, { action: 'allocate case', reason }, (store) =>
      allocateCase(store, writer, { caseId: c.req.valid('param').id, ...asked }),
    )
    return c.json(recordAnswer(kept(outcome)), 200)
  })
}
