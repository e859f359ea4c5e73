import { createRoute, z } from '@hono/zod-openapi'
import { answered, PROBLEMS, refusals, sent } from '../../api/described.ts'
import { creatingOnce, IdempotencyHeader } from '../../api/idempotency.ts'
import { recordAnswer } from '../../api/record-answer.ts'
import { valuesSchema } from '../../api/record-schema.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { keptOrTaken } from '../../api/taken.ts'
import { RecordAnswer } from '../../api/wire-records.ts'
import { CprNumber, Id } from '../../api/wire-shared.ts'
import { writerOf } from '../../api/writing.ts'
import { addRelated } from './add-related.do.ts'
import { AddRelated } from './people.wire.ts'
import { PERSON } from './person.record.ts'
import { RELATION } from './relation.record.ts'

const params = z.object({ id: Id })

const tags = ['Children']

/** The child's family and network, as far as the API adds to it. */
export function addNetwork(api: RegisterApi, parts: RegisterParts): void {
  const schema = AddRelated.extend({
    relation: valuesSchema(RELATION, 'some'),
    person: z.union([
      z.strictObject({ id: Id }),
      z.strictObject({ values: valuesSchema(PERSON, 'some'), cpr: CprNumber.optional() }),
    ]),
  })
  const route = createRoute({
    method: 'post',
    path: '/api/v1/children/{id}/network',
    tags,
    summary: "Put someone in the child's family or network, known already or new",
    request: { params, body: sent(schema), headers: IdempotencyHeader },
    responses: {
      201: answered('The relation', RecordAnswer),
      ...refusals(400, 401, 403, 404, 409),
      ...PROBLEMS,
    },
  })
  api.openapi(route, async (c) => {
    const asked = { childId: c.req.valid('param').id, ...c.req.valid('json') }
    const writer = writerOf(c.var.user)
    const outcome = await creatingOnce(c, parts, { action: 'add related' }, (store) =>
      addRelated(store, { writer, keys: parts.keys }, asked),
    )
    const cpr = 'cpr' in asked.person ? asked.person.cpr : undefined
    return c.json(recordAnswer(await keptOrTaken(c, parts, outcome, cpr)), 201)
  })
}
