import { createRoute, z } from '@hono/zod-openapi'
import { answerTo, refusals } from '../../api/described.ts'
import { refused } from '../../api/refused.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { Id } from '../../api/wire-shared.ts'
import { reading } from '../../api/writing.ts'
import { rightsOf } from '../../kernel/rights.ts'
import { SIBLINGS } from './child.endpoints.ts'
import { type Sibling, SiblingsAnswer } from './child.wire.ts'
import { type SiblingRow, siblingsOf } from './siblings.store.ts'

/** The sisters and brothers of a child beside an assessment, for whoever works with it. */
export function addSiblings(api: RegisterApi, parts: RegisterParts): void {
  const route = createRoute({
    ...SIBLINGS,
    tags: ['Children'],
    summary:
      'The siblings of a child, with the open cases, what is under way and the notifications that one may see',
    request: { params: z.object({ id: Id }) },
    responses: {
      200: answerTo(SIBLINGS, 'The siblings', SiblingsAnswer),
      ...refusals(400, 401, 403, 404),
    },
  })
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    if (!rightsOf(c.var.user.roles).write) throw refused('not-allowed')
    const found = await reading(c, parts, (store) => siblingsOf(store, id, parts.today()))
    if (!found) throw refused('not-found')
    return c.json({ siblings: found.siblings.map(siblingAnswer), sees: found.sees }, 200)
  })
}

function siblingAnswer({ cases, underWay, notifications, ...sibling }: SiblingRow): Sibling {
  return {
    ...sibling,
    cases: cases.map((one) => ({
      id: String(one.id),
      kind: String(one.kind),
      openedOn: String(one.opened_on),
      caseworker: textOr(one.caseworker),
      team: textOr(one.team),
    })),
    underWay: underWay.map((one) => ({
      kind: String(one.kind),
      id: String(one.id),
      measureType: textOr(one.measure_type),
      since: String(one.since),
    })),
    notifications: notifications.map((one) => ({
      id: String(one.id),
      kind: one.kind === 'concern' ? 'concern' : 'notification',
      receivedAt: Temporal.Instant.from(String(one.received_at)).toString(),
      isAssessed: one.assessed === true,
      outcome: textOr(one.outcome),
    })),
  }
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
