import { createRoute, z } from '@hono/zod-openapi'
import { answerTo, refusals } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { Id } from '../../api/wire-shared.ts'
import { reading } from '../../api/writing.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { getRecord } from '../../store/records.ts'
import type { Store } from '../../store/stores.ts'
import { FRESH_EYES } from './concern.endpoints.ts'
import { FreshEyes } from './concern.wire.ts'
import { mustBeSeenAfresh } from './fresh-eyes.do.ts'
import { freshColleagues } from './fresh-eyes.store.ts'
import { NOTIFICATION } from './notification.record.ts'

/** Whether a notification must be seen with fresh eyes, and whose they can be; for whoever works with it. */
export function addFreshEyesRoute(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    ...FRESH_EYES,
    tags: ['Notifications'],
    summary: 'Who is new to the case of a notification, where Barnets Lov § 137 asks for it',
    request: { params: z.object({ id: Id }) },
    responses: {
      200: answerTo(FRESH_EYES, 'Whether it is asked for, and who is new to the case', FreshEyes),
      ...refusals(400, 401, 403, 404),
    },
  })
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    if (!rightsOf(c.var.user.roles).write) throw refused('not-allowed')
    return c.json(await reading(c, parts, (store) => freshEyes(store, id)), 200)
  })
}

async function freshEyes(store: Store, id: string): Promise<FreshEyes> {
  const notification = await getRecord(store, NOTIFICATION, id)
  if (!notification) throw refused('not-found')
  const { fresh_eyes } = notification.values
  const isRequired = fresh_eyes !== null || (await mustBeSeenAfresh(store, notification))
  if (!isRequired) return { isRequired, amFresh: false, colleagues: [] }
  const all = await freshColleagues(store, id)
  return {
    isRequired,
    amFresh: all.some((one) => one.id === store.workerId),
    colleagues: all.filter((one) => one.id !== store.workerId),
  }
}
