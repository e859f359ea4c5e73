import { isRecordId } from '../../kernel/record/id.ts'
import { type Page, page } from '../../web/routing/page.ts'

/** The follow-up, and close contact. */
export const FOLLOW_UP_PAGES: readonly Page[] = [
  page({
    path: '/boern/:id/opfoelgning',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    load: () => import('./follow-up-page.tsx').then(({ FollowUpPage }) => FollowUpPage),
  }),
  page({
    path: '/boern/:id/kontakt',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    load: () => import('./contact-page.tsx').then(({ ContactPage }) => ContactPage),
  }),
]
