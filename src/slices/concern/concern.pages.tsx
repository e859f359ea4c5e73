import { isRecordId } from '../../kernel/record/id.ts'
import { type Page, page } from '../../web/routing/page.ts'

/** Notifications and clarifications. */
export const CONCERN_PAGES: readonly Page[] = [
  page({
    path: '/underretninger/ny',
    may: ({ may }) => may.write,
    load: () => import('./new-notification-page.tsx').then(({ NewNotificationPage }) => NewNotificationPage),
  }),
  page({
    path: '/underretninger/:id',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    load: () => import('./notification-page.tsx').then(({ NotificationPage }) => NotificationPage),
  }),
  page({
    path: '/afdaekninger/:id',
    params: { id: isRecordId },
    may: ({ may }) => may.write,
    load: () => import('./clarification-page.tsx').then(({ ClarificationPage }) => ClarificationPage),
  }),
]
