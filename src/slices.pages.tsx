import { ACCESS_PAGES } from './slices/access/access.pages.tsx'
import { CHILD_PAGES, FIND_CHILD } from './slices/child/child.pages.tsx'
import { CHILD_PAGE_PAGES } from './slices/child-page/child-page.pages.tsx'
import { CLOSING_PAGES } from './slices/closing/closing.pages.tsx'
import { CONCERN_PAGES } from './slices/concern/concern.pages.tsx'
import { FOLLOW_UP_PAGES } from './slices/follow-up/follow-up.pages.tsx'
import { INVESTIGATION_PAGES } from './slices/investigation/investigation.pages.tsx'
import { MEASURE_PAGES } from './slices/measure/measure.pages.tsx'
import { MOVES_PAGES } from './slices/moves/moves.pages.tsx'
import { PARTY_PAGES } from './slices/party/party.pages.tsx'
import { PLAN_PAGES } from './slices/plan/plan.pages.tsx'
import { RECORDS_PAGES } from './slices/records/records.pages.tsx'
import { SET_UP_PAGES } from './slices/set-up/set-up.pages.tsx'
import { TALK_PAGES } from './slices/talk/talk.pages.tsx'
import { WORK_LIST_PAGES } from './slices/work-list/work-list.pages.tsx'
import type { Page } from './web/routing/page.ts'

/** The pages of the slices: each is loaded when it is opened. */
export const SLICE_PAGES: readonly Page[] = [
  ...SET_UP_PAGES,
  ...ACCESS_PAGES,
  ...CHILD_PAGES,
  ...TALK_PAGES,
  ...PLAN_PAGES,
  ...INVESTIGATION_PAGES,
  ...CONCERN_PAGES,
  ...MEASURE_PAGES,
  ...PARTY_PAGES,
  ...FOLLOW_UP_PAGES,
  ...CLOSING_PAGES,
  ...MOVES_PAGES,
  ...WORK_LIST_PAGES,
  ...RECORDS_PAGES,
  ...CHILD_PAGE_PAGES,
]

/** What the slices put in the head of every page. */
export const IN_HEAD = { findChild: FIND_CHILD }
