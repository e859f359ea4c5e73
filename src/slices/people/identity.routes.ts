import { createRoute, z } from '@hono/zod-openapi'
import { answerTo, bodyOf, refusals } from '../../api/described.ts'
import { done } from '../../api/identity-refusals.ts'
import { recordAnswer } from '../../api/record-answer.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { Id, Reason } from '../../api/wire-shared.ts'
import { everydayPurpose } from '../../kernel/purpose.ts'
import { PROTECTED_NAME } from '../../kernel/record-name.ts'
import type { FoundPerson } from './find-persons.store.ts'
import { giveCpr } from './give-cpr.do.ts'
import { SEARCH, SET_CPR, SHOW_ADDRESS, SHOW_CPR } from './people.endpoints.ts'
import {
  AddressAnswer,
  type ChildMatch,
  ChildSearch,
  ChildSearchAnswer,
  CprAnswer,
  SetCpr,
} from './people.wire.ts'
import { revealAddress, revealCpr } from './reveal.do.ts'
import { searchChild } from './search-child.do.ts'

const OfChild = z.object({ id: Id })

const DONE = { description: 'Done' }

const search = createRoute({
  ...SEARCH,
  summary: 'Search before a child is registered',
  request: { body: bodyOf(SEARCH, ChildSearch) },
  responses: {
    200: answerTo(SEARCH, 'Everyone in the municipality who may be the one', ChildSearchAnswer),
    ...refusals(400, 401, 403, 422),
  },
})

const setNumber = createRoute({
  ...SET_CPR,
  summary: 'Give a child a CPR number, in place of the one it had',
  request: { params: OfChild, body: bodyOf(SET_CPR, SetCpr) },
  responses: { 204: DONE, ...refusals(400, 401, 403, 404, 409, 422) },
})

const showNumber = createRoute({
  ...SHOW_CPR,
  summary: 'See the CPR number, for a stated reason',
  request: { params: OfChild, body: bodyOf(SHOW_CPR, Reason) },
  responses: {
    200: answerTo(SHOW_CPR, 'The number; null when there is none', CprAnswer),
    ...refusals(400, 401, 403, 404),
  },
})

const showAddress = createRoute({
  ...SHOW_ADDRESS,
  summary: 'See where a protected child lives, for a stated reason',
  request: { params: OfChild, body: bodyOf(SHOW_ADDRESS, Reason) },
  responses: {
    200: answerTo(SHOW_ADDRESS, 'The address; null when none is known', AddressAnswer),
    ...refusals(400, 401, 403, 404),
  },
})

/** The search that comes before a child is registered. */
export function addSearchRoute(api: RegisterApi, { stores, keys }: RegisterParts): void {
  api.openapi(search, async (c) => {
    const asked = c.req.valid('json')
    const found = await stores
      .for(c.var.user.actor)
      .read('search', (store) => searchChild(store, keys, asked))
    return c.json({ matches: done(found).map(asMatch) }, 200)
  })
}

/** CPR numbers and protected addresses: shown with a reason, and set. */
export function addRevealRoutes(api: RegisterApi, { stores, keys, today }: RegisterParts): void {
  api.openapi(setNumber, async (c) => {
    const { actor, roles } = c.var.user
    const { cpr, reason } = c.req.valid('json')
    const { id: personId } = c.req.valid('param')
    const change = { action: 'set cpr', reason, purpose: everydayPurpose(roles) }
    done(await stores.for(actor).write(change, (store) => giveCpr(store, keys, { personId, cpr })))
    return c.body(null, 204)
  })
  api.openapi(showNumber, async (c) => {
    const { actor, roles } = c.var.user
    const { id } = c.req.valid('param')
    const look = { action: 'reveal cpr', ...c.req.valid('json'), purpose: everydayPurpose(roles) }
    const cpr = done(await stores.for(actor).write(look, (store) => revealCpr(store, keys, id)))
    return c.json({ cpr }, 200)
  })
  api.openapi(showAddress, async (c) => {
    const { actor, roles } = c.var.user
    const { id } = c.req.valid('param')
    const look = { action: 'reveal address', ...c.req.valid('json'), purpose: everydayPurpose(roles) }
    const found = done(await stores.for(actor).write(look, (store) => revealAddress(store, id, today())))
    return c.json({ address: found && recordAnswer({ kind: 'address', record: found }) }, 200)
  })
}

function asMatch({ name, ...person }: FoundPerson): ChildMatch {
  return { ...person, name: name ?? PROTECTED_NAME.da }
}
