import { lazy } from 'react'
import { Route } from 'react-router'
import { guarded } from '../../web/routing/guarded.tsx'

const WorkListPage = lazy(() =>
  import('./work-list-page.tsx').then(({ WorkListPage }) => ({ default: WorkListPage })),
)

/** The day's work. */
export const WORK_LIST_PAGES = (
  <>
    <Route path="/mine-boern" element={guarded(<WorkListPage />, ({ may }) => may.write)} />
  </>
)
