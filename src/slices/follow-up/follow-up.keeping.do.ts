import { type Keeping, keeping } from '../../casework/written.ts'
import { MEASURE } from '../measure/measure.record.ts'
import { FOLLOWUP } from './follow-up.record.ts'
import { aroundFollowups, followUpDayProblems } from './follow-up-rules.do.ts'
import { laterFollowUpProblems } from './later-follow-up.do.ts'
import { undecidedProblems } from './undecided.do.ts'

/** Follow-ups lie within their measure, whichever of the two is written. */
export const FOLLOW_UP_KEEPINGS: readonly Keeping[] = [
  keeping({
    spec: MEASURE,
    rules: async (store, { values }, id) => (id === null ? [] : aroundFollowups(store, id, values)),
  }),
  keeping({
    spec: FOLLOWUP,
    mayNot: (store, { roles }, { before, values }) => undecidedProblems(store, { roles, before, values }),
    rules: async (store, { values }, id) => [
      ...(await followUpDayProblems(store, values, id)),
      ...(await laterFollowUpProblems(store, values)),
    ],
  }),
]
