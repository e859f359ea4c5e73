import { createRoute, z } from '@hono/zod-openapi'
import { actRoutes } from '../../api/act-route.ts'
import { answerTo, refusals } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { settled } from '../../api/settled-act.ts'
import { Id } from '../../api/wire-shared.ts'
import { BREAK_GLASS } from './access.acts.ts'
import { ACKNOWLEDGE, EMERGENCIES } from './access.endpoints.ts'
import { acknowledgeEmergency, breakGlass } from './break-glass.do.ts'
import { EmergenciesAnswer, EmergencyAnswer, HOURS } from './emergencies.wire.ts'
import { listEmergencies } from './emergency.store.ts'
import { protectedSearches } from './protected-searches.store.ts'

const all = createRoute({
  ...EMERGENCIES,
  summary:
    "Accesses taken in an emergency, and searches that met protected children: a leader's are all, anyone else's their own accesses",
  responses: {
    200: answerTo(EMERGENCIES, 'Those not acknowledged first, then the newest', EmergenciesAnswer),
    ...refusals(401, 403),
  },
})
const acknowledge = createRoute({
  ...ACKNOWLEDGE,
  summary: 'A leader has taken note of an access that someone took',
  request: { params: z.object({ id: Id }) },
  responses: { 200: answerTo(ACKNOWLEDGE, 'The access', EmergencyAnswer), ...refusals(401, 403, 404, 409) },
})

const addBreaking = actRoutes(
  settled(BREAK_GLASS, (store, { id, ...asked }) => breakGlass(store, { personId: id, ...asked }), {
    more: HOURS,
    status: 201,
    words: 'The access, which the leader is told of',
    schema: EmergencyAnswer,
    of: (taken) => taken,
    refuses: [409],
  }),
)

/** Breaking the glass, and telling the leader. */
export function addEmergencyRoutes(api: RegisterApi, parts: RegisterParts): void {
  const { stores } = parts
  addBreaking(api, parts)
  api.openapi(all, async (c) => {
    const { actor, roles } = c.var.user
    const mayAsk = ['caseworker', 'team_leader', 'manager', 'prevention_worker', 'auditor'] as const
    if (!mayAsk.some((role) => roles.includes(role))) throw refused('not-allowed')
    const answer = await stores.for(actor).read('audit', async (store) => ({
      emergencies: [...(await listEmergencies(store))],
      searches: [...(await protectedSearches(store))],
    }))
    return c.json(answer, 200)
  })
  api.openapi(acknowledge, async (c) => {
    const { id } = c.req.valid('param')
    const change = { action: 'acknowledge emergency access', purpose: 'audit' } as const
    const done = await stores.for(c.var.user.actor).write(change, (store) => acknowledgeEmergency(store, id))
    if (!done.ok) throw refused(done.refused)
    return c.json(done.value, 200)
  })
}
