import { lazy } from 'react'
import { Route } from 'react-router'
import { guarded } from '../../web/routing/guarded.tsx'

const FollowUpPage = lazy(() =>
  import('./follow-up-page.tsx').then(({ FollowUpPage }) => ({ default: FollowUpPage })),
)
const ContactPage = lazy(() =>
  import('./contact-page.tsx').then(({ ContactPage }) => ({ default: ContactPage })),
)

/** The follow-up, and close contact. */
export const FOLLOW_UP_PAGES = (
  <>
    <Route path="/boern/:id/opfoelgning" element={guarded(<FollowUpPage />, ({ may }) => may.write)} />
    <Route path="/boern/:id/kontakt" element={guarded(<ContactPage />, ({ may }) => may.write)} />
  </>
)
