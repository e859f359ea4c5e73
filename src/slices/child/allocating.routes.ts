import { actRoutes, served } from '../../api/act-route.ts'
import { RecordAnswer } from '../../api/wire-records.ts'
import { allocateCase } from './allocate-case.do.ts'
import { ALLOCATE } from './child.acts.ts'

/** Who has a case, from a day on. */
export const addAllocating = actRoutes(
  served(
    ALLOCATE,
    (store, writer, { id, ...asked }) => allocateCase(store, writer, { caseId: id, ...asked }),
    {
      answers: { words: 'The case', schema: RecordAnswer, of: (answer) => answer },
    },
  ),
)
