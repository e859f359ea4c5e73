import { isRecordId } from '../../kernel/record/id.ts'
import { type Page, page } from '../../web/routing/page.ts'

/** The child's page, its family, and all that is known of the child. */
export const CHILD_PAGE_PAGES: readonly Page[] = [
  page({
    path: '/boern/:id',
    params: { id: isRecordId },
    may: ({ may }) => may.seeChildren,
    load: () => import('./child-page.tsx').then(({ ChildPage }) => ChildPage),
  }),
  page({
    path: '/boern/:id/familie',
    params: { id: isRecordId },
    may: ({ may }) => may.seeChildren,
    load: () => import('./family-page.tsx').then(({ FamilyPage }) => FamilyPage),
  }),
  page({
    path: '/boern/:id/oplysninger',
    params: { id: isRecordId },
    may: ({ may }) => may.seeChildren,
    load: () => import('./all-known-page.tsx').then(({ AllKnownPage }) => AllKnownPage),
  }),
]
