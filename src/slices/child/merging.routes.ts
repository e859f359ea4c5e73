import { createRoute, z } from '@hono/zod-openapi'
import { refusals, sent } from '../../api/described.ts'
import { done } from '../../api/identity-refusals.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { Id, Reason } from '../../api/wire-shared.ts'
import { everydayPurpose } from '../../kernel/purpose.ts'
import { MergeChild } from './child.wire.ts'
import { mergeChildren, unmergeChild } from './merge-children.do.ts'

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

/** Two records of one child made one, and parted again. */
export function addMergeRoutes(api: RegisterApi, { stores }: RegisterParts): void {
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
