import { createRoute } from '@hono/zod-openapi'
import { answerTo, bodyOf, PROBLEMS, refusals } from '../../api/described.ts'
import { creatingOnce, IdempotencyHeader } from '../../api/idempotency.ts'
import { recordAnswer } from '../../api/record-answer.ts'
import { valuesSchema } from '../../api/record-schema.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { keptOrTaken } from '../../api/taken.ts'
import { RecordAnswer } from '../../api/wire-records.ts'
import { writerOf } from '../../api/writing.ts'
import { PERSON } from '../people/person.record.ts'
import { REGISTER_CHILD } from './child.endpoints.ts'
import { CreateChild } from './child.wire.ts'
import { CHILD_CASE } from './child-case.record.ts'
import { registerChild } from './register-child.do.ts'

const tags = ['Children']

/** A new child, registered with the case that it is registered for, if any. */
export function addRegistering(api: RegisterApi, parts: RegisterParts): void {
  const schema = CreateChild.extend({
    child: valuesSchema(PERSON, 'some'),
    case: valuesSchema(CHILD_CASE, 'all').optional(),
  })
  const route = createRoute({
    ...REGISTER_CHILD,
    tags,
    summary:
      'Register a child, born or expected, with the case that it is registered for; or with none, for a notification',
    request: { body: bodyOf(REGISTER_CHILD, schema), headers: IdempotencyHeader },
    responses: {
      201: answerTo(REGISTER_CHILD, 'The child', RecordAnswer),
      ...refusals(400, 401, 403, 404, 409),
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const asked = c.req.valid('json')
    const writer = writerOf(c.var.user, parts)
    const outcome = await creatingOnce(c, parts, { action: 'register child' }, (store) =>
      registerChild(store, { writer, keys: parts.keys }, asked),
    )
    const created = await keptOrTaken(c, parts, outcome, asked.cpr)
    c.header('Location', `/api/v1/children/${created.record.id}`)
    return c.json(recordAnswer(created), 201)
  })
}
