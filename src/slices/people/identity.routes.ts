import { createRoute } from '@hono/zod-openapi'
import { actRoutes } from '../../api/act-route.ts'
import { answerTo, bodyOf, refusals } from '../../api/described.ts'
import { done } from '../../api/identity-refusals.ts'
import { recordAnswer } from '../../api/record-answer.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { settled } from '../../api/settled-act.ts'
import { PROTECTED_NAME } from '../../kernel/record-name.ts'
import type { FoundPerson } from './find-persons.store.ts'
import { giveCpr } from './give-cpr.do.ts'
import { SET_CPR, SHOW_ADDRESS, SHOW_CPR } from './people.acts.ts'
import { SEARCH } from './people.endpoints.ts'
import {
  AddressAnswer,
  type ChildMatch,
  ChildSearch,
  ChildSearchAnswer,
  CPR_CONFIRMED,
  CprAnswer,
} from './people.wire.ts'
import { revealAddress, revealCpr } from './reveal.do.ts'
import { searchChild } from './search-child.do.ts'

const search = createRoute({
  ...SEARCH,
  summary: 'Search before a child is registered',
  request: { body: bodyOf(SEARCH, ChildSearch) },
  responses: {
    200: answerTo(SEARCH, 'Everyone in the municipality who may be the one', ChildSearchAnswer),
    ...refusals(400, 401, 403, 422),
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
export function addRevealRoutes(api: RegisterApi, parts: RegisterParts): void {
  const { keys } = parts
  actRoutes(
    settled(SET_CPR, (store, { id, ...given }) => giveCpr(store, keys, { personId: id, ...given }), {
      more: CPR_CONFIRMED,
      status: 204,
      words: 'Done',
      refuses: [409, 422],
    }),
    settled(SHOW_CPR, (store, { id }) => revealCpr(store, keys, id), {
      status: 200,
      words: 'The number; null when there is none',
      schema: CprAnswer,
      of: (cpr) => ({ cpr }),
    }),
    settled(SHOW_ADDRESS, (store, { id, today }) => revealAddress(store, id, today), {
      status: 200,
      words: 'The address; null when none is known',
      schema: AddressAnswer,
      of: (found) => ({ address: found && recordAnswer({ kind: 'address', record: found }) }),
    }),
  )(api, parts)
}

function asMatch({ name, ...person }: FoundPerson): ChildMatch {
  return { ...person, name: name ?? PROTECTED_NAME.da }
}
