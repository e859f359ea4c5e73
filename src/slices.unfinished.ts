import { ABUSE_UNFINISHED } from './slices/concern/abuse-talk.store.ts'
import { CONCERN_UNFINISHED } from './slices/concern/unfinished.store.ts'
import { FOLLOW_UP_UNFINISHED } from './slices/follow-up/unfinished.store.ts'
import { INVESTIGATION_UNFINISHED } from './slices/investigation/unfinished.store.ts'
import { MEASURE_UNFINISHED } from './slices/measure/unfinished.store.ts'
import { PARTY_UNFINISHED } from './slices/party/unfinished.store.ts'
import { PEOPLE_UNFINISHED } from './slices/people/unfinished.store.ts'
import { PLAN_UNFINISHED } from './slices/plan/unfinished.store.ts'
import { TALK_UNFINISHED } from './slices/talk/unfinished.store.ts'
import type { Unfinished } from './store/unfinished.ts'

/** What of the records that the rules of `slices.due.ts` read is left out of a work list as finished, by what is kept. */
export const UNFINISHED: readonly Unfinished[] = [
  ...PEOPLE_UNFINISHED,
  ...TALK_UNFINISHED,
  ...PLAN_UNFINISHED,
  ...INVESTIGATION_UNFINISHED,
  ...CONCERN_UNFINISHED,
  ...ABUSE_UNFINISHED,
  ...MEASURE_UNFINISHED,
  ...PARTY_UNFINISHED,
  ...FOLLOW_UP_UNFINISHED,
]
