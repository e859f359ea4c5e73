import { z } from '@hono/zod-openapi'
import { actRoutes, served } from '../../api/act-route.ts'
import { valuesSchema } from '../../api/record-schema.ts'
import type { RegisterApi, RegisterParts } from '../../api/register-parts.ts'
import { RecordAnswer } from '../../api/wire-records.ts'
import { CprNumber, Id } from '../../api/wire-shared.ts'
import { addRelated } from './add-related.do.ts'
import { ADD_RELATED } from './people.acts.ts'
import { CPR_CONFIRMED } from './people.wire.ts'
import { PERSON } from './person.record.ts'
import { RELATION } from './relation.record.ts'

const RELATED = {
  relation: valuesSchema(RELATION, 'some'),
  person: z.union([
    z.strictObject({ id: Id }),
    z.strictObject({ values: valuesSchema(PERSON, 'some'), cpr: CprNumber.optional() }),
  ]),
  ...CPR_CONFIRMED,
}

/** The child's family and network, as far as the API adds to it. */
export function addNetwork(api: RegisterApi, parts: RegisterParts): void {
  const { keys } = parts
  const adding = served(
    ADD_RELATED,
    (store, writer, { id, relation, person, cprConfirmed }) =>
      addRelated(
        store,
        { writer, keys },
        {
          childId: id,
          relation,
          person: 'id' in person ? person : { ...person, cprConfirmed },
        },
      ),
    {
      more: RELATED,
      answers: { words: 'The relation', schema: RecordAnswer, of: (answer) => answer },
      cprOf: ({ person }) => ('cpr' in person ? person.cpr : undefined),
    },
  )
  actRoutes(adding)(api, parts)
}
