import { lazy } from 'react'
import { Route } from 'react-router'
import { guarded } from '../../web/routing/guarded.tsx'

const ChildPage = lazy(() => import('./child-page.tsx').then(({ ChildPage }) => ({ default: ChildPage })))

/** The child's page. */
export const CHILD_PAGE_PAGES = (
  <>
    <Route path="/boern/:id" element={guarded(<ChildPage />, ({ may }) => may.seeChildren)} />
  </>
)
