import { lazy } from 'react'
import { Route } from 'react-router'
import { guarded } from '../../web/routing/guarded.tsx'

const NewNotificationPage = lazy(() =>
  import('./new-notification-page.tsx').then(({ NewNotificationPage }) => ({
    default: NewNotificationPage,
  })),
)
const NotificationPage = lazy(() =>
  import('./notification-page.tsx').then(({ NotificationPage }) => ({
    default: NotificationPage,
  })),
)
const ClarificationPage = lazy(() =>
  import('./clarification-page.tsx').then(({ ClarificationPage }) => ({
    default: ClarificationPage,
  })),
)

/** Notifications and clarifications. */
export const CONCERN_PAGES = (
  <>
    <Route path="/underretninger/ny" element={guarded(<NewNotificationPage />, ({ may }) => may.write)} />
    <Route path="/underretninger/:id" element={guarded(<NotificationPage />, ({ may }) => may.write)} />
    <Route path="/afdaekninger/:id" element={guarded(<ClarificationPage />, ({ may }) => may.write)} />
  </>
)
