import { createRoute, z } from '@hono/zod-openapi'
import { answered, answerTo, refusals, sent } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { Id } from '../../api/wire-shared.ts'
import { EMERGENCIES } from './access.endpoints.ts'
import { acknowledgeEmergency, breakGlass } from './break-glass.do.ts'
import { BreakGlass, EmergenciesAnswer, EmergencyAnswer } from './emergencies.wire.ts'
import { listEmergencies } from './emergency.store.ts'

const open = createRoute({
  method: 'post',
  path: '/api/v1/children/{id}/emergency-access',
  summary: "Open a child that is not one's own, for a stated reason and a limited time",
  request: { params: z.object({ id: Id }), body: sent(BreakGlass) },
  responses: {
    201: answered('The access, which the leader is told of', EmergencyAnswer),
    ...refusals(400, 401, 403, 404, 409),
  },
})
const all = createRoute({
  ...EMERGENCIES,
  summary: "Accesses taken in an emergency: a leader's are all, anyone else's their own",
  responses: {
    200: answerTo(EMERGENCIES, 'Those not acknowledged first, then the newest', EmergenciesAnswer),
    ...refusals(401, 403),
  },
})
const acknowledge = createRoute({
  method: 'post',
  path: '/api/v1/emergency-accesses/{id}/acknowledge',
  summary: 'A leader has taken note of an access that someone took',
  request: { params: z.object({ id: Id }) },
  responses: { 200: answered('The access', EmergencyAnswer), ...refusals(401, 403, 404, 409) },
})

/** Breaking the glass, and telling the leader. */
export function addEmergencyRoutes(api: RegisterApi, { stores }: RegisterParts): void {
  api.openapi(open, async (c) => {
    const asked = { ...c.req.valid('json'), personId: c.req.valid('param').id }
    const change = { action: 'take emergency access', reason: asked.reason, purpose: 'emergency' } as const
    const taken = await stores.for(c.var.user.actor).write(change, (store) => breakGlass(store, asked))
    if (!taken.ok) throw refused(taken.refused)
    return c.json(taken.value, 201)
  })
  api.openapi(all, async (c) => {
    const { actor, roles } = c.var.user
    const mayAsk = ['caseworker', 'team_leader', 'manager', 'prevention_worker', 'auditor'] as const
    if (!mayAsk.some((role) => roles.includes(role))) throw refused('not-allowed')
    const emergencies = await stores.for(actor).read('audit', listEmergencies)
    return c.json({ emergencies: [...emergencies] }, 200)
  })
  api.openapi(acknowledge, async (c) => {
    const { id } = c.req.valid('param')
    const change = { action: 'acknowledge emergency access', purpose: 'audit' } as const
    const done = await stores.for(c.var.user.actor).write(change, (store) => acknowledgeEmergency(store, id))
    if (!done.ok) throw refused(done.refused)
    return c.json(done.value, 200)
  })
}
