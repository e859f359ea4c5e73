import { lazy } from 'react'
import { Route } from 'react-router'
import { guarded } from '../../web/routing/guarded.tsx'

const RecordsPage = lazy(() =>
  import('./records-page.tsx').then(({ RecordsPage }) => ({ default: RecordsPage })),
)

/** Lists of cases and measures across children. */
export const RECORDS_PAGES = (
  <>
    <Route path="/sager-og-indsatser/*" element={guarded(<RecordsPage />, ({ may }) => may.seeChildren)} />
  </>
)
