import { createRoute, z } from '@hono/zod-openapi'
import { answered, PROBLEMS, refusals, sent } from '../../api/described.ts'
import { recordAnswer } from '../../api/record-answer.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { RecordAnswer } from '../../api/wire-records.ts'
import { Id } from '../../api/wire-shared.ts'
import { kept, writerOf, writing } from '../../api/writing.ts'
import { allocateCase } from './allocate-case.do.ts'
import { AllocateCase } from './child.wire.ts'

const params = z.object({ id: Id })

/** Who has a case, from a day on. */
export function addAllocating(api: RegisterApi, parts: RegisterParts): void {
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
