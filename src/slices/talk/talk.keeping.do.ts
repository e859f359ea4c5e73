import { type Keeping, keeping } from '../../casework/written.ts'
import { CHILD_TALK } from './talk.record.ts'
import { newTalkProblems } from './talk.rules.ts'

/** A talk that is written down here says whether parents were there, and what the child said; also when it is corrected. */
export const TALK_KEEPINGS: readonly Keeping[] = [
  keeping({ spec: CHILD_TALK, rules: async (_, { values }) => newTalkProblems(values) }),
]
