import { type Keeping, keeping } from '../../casework/written.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { talkIn } from '../talk/talks.do.ts'
import { INVESTIGATION } from './investigation.record.ts'
import { completionProblems } from './investigation.rules.ts'

export const INVESTIGATION_KEEPINGS: readonly Keeping[] = [
  keeping({
    spec: INVESTIGATION,
    // One that was completed elsewhere may be written down as it is; here it is completed by the rule.
    rules: async (store, { values }, id) =>
      id !== null && isSaid(values.completed_on)
        ? completionProblems(values, await talkIn(store, values.talk_id), values.completed_on)
        : [],
  }),
]
