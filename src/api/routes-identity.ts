import { createRoute, z } from '@hono/zod-openapi'
import { mergeChildren, unmergeChild } from '../casework/merge-children.ts'
import { everydayPurpose } from '../kernel/purpose.ts'
import { addEmergencyRoutes } from '../slices/access/emergencies.routes.ts'
import { addLookRoutes } from '../slices/access/looks.routes.ts'
import { addRevealRoutes, addSearchRoute } from '../slices/people/identity.routes.ts'
import { refusals, sent } from './described.ts'
import { done } from './identity-refusals.ts'
import type { RegisterApi, RegisterParts } from './register-parts.ts'
import { MergeChild } from './wire-children.ts'
import { Id, Reason } from './wire-shared.ts'

const OfChild = z.object({ id: Id })
const DONE = { description: 'Done' }
const merge = createRoute({
  method: 'post',
  path: '/api/v1/children/{id}/merge',
  summary: 'Two records turned out to be one child',
  request: { params: OfChild, body: sent(MergeChild) },
  responses: { 204: DONE, ...refusals(400, 401, 403, 404, 409, 422) },
})
const unmerge = createRoute({
  method: 'post',
  path: '/api/v1/children/{id}/unmerge',
  summary: 'They turned out to be two after all',
  request: { params: OfChild, body: sent(Reason) },
  responses: { 204: DONE, ...refusals(400, 401, 403, 404, 409) },
})

/** Who a child is, that it is one and not two, and who may see it and has seen it. */
export function addIdentityRoutes(api: RegisterApi, parts: RegisterParts): void {
  addSearchRoute(api, parts)
  addRevealRoutes(api, parts)
  addMergeRoutes(api, parts)
  addEmergencyRoutes(api, parts)
  addLookRoutes(api, parts)
}

function addMergeRoutes(api: RegisterApi, { stores }: RegisterParts): void {
  api.openapi(merge, async (c) => {
    const { actor, roles } = c.var.user
    const { into, reason } = c.req.valid('json')
    const { id } = c.req.valid('param')
    const change = { action: 'merge child', reason, purpose: everydayPurpose(roles) }
    done(await stores.for(actor).write(change, (store) => mergeChildren(store, { id, into })))
    return c.body(null, 204)
  })
  api.openapi(unmerge, async (c) => {
    const { actor, roles } = c.var.user
    const { id } = c.req.valid('param')
    const change = { action: 'unmerge child', ...c.req.valid('json'), purpose: everydayPurpose(roles) }
    done(await stores.for(actor).write(change, (store) => unmergeChild(store, id)))
    return c.body(null, 204)
  })
}
