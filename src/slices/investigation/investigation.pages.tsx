import { lazy } from 'react'
import { Route } from 'react-router'
import { guarded } from '../../web/routing/guarded.tsx'

const InvestigationPage = lazy(() =>
  import('./investigation-page.tsx').then(({ InvestigationPage }) => ({
    default: InvestigationPage,
  })),
)

/** The investigation. */
export const INVESTIGATION_PAGES = (
  <>
    <Route path="/undersoegelser/:id" element={guarded(<InvestigationPage />, ({ may }) => may.write)} />
  </>
)
