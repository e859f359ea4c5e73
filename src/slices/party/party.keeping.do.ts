import { type Keeping, keeping } from '../../casework/written.ts'
import { birthOf } from '../../store/births.ts'
import { COMPLAINT } from './complaint.record.ts'
import { complainantProblems } from './complaint.rules.ts'

export const PARTY_KEEPINGS: readonly Keeping[] = [
  keeping({
    spec: COMPLAINT,
    rules: async (store, { personId, values }) => {
      const birth = personId === null ? null : await birthOf(store, personId)
      return complainantProblems(values, birth?.isExpected ? null : birth?.day)
    },
  }),
]
