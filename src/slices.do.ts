import type { Keeping } from './casework/written.ts'
import { CHILD_KEEPINGS } from './slices/child/child.keeping.do.ts'
import { CLOSING_KEEPINGS } from './slices/closing/closing.keeping.do.ts'
import { FOLLOW_UP_KEEPINGS } from './slices/follow-up/follow-up.keeping.do.ts'
import { INVESTIGATION_KEEPINGS } from './slices/investigation/investigation.keeping.do.ts'
import { MEASURE_KEEPINGS } from './slices/measure/measure.keeping.do.ts'
import { PARTY_KEEPINGS } from './slices/party/party.keeping.do.ts'
import { PEOPLE_KEEPINGS } from './slices/people/people.keeping.do.ts'
import { PLAN_KEEPINGS } from './slices/plan/plan.keeping.do.ts'
import { TALK_KEEPINGS } from './slices/talk/talk.keeping.do.ts'

/** What the slices add to the general writing of a record, in the order of the slices. */
export const KEEPINGS: readonly Keeping[] = [
  ...PEOPLE_KEEPINGS,
  ...CHILD_KEEPINGS,
  ...TALK_KEEPINGS,
  ...PLAN_KEEPINGS,
  ...INVESTIGATION_KEEPINGS,
  ...MEASURE_KEEPINGS,
  ...PARTY_KEEPINGS,
  ...FOLLOW_UP_KEEPINGS,
  ...CLOSING_KEEPINGS,
]
