import { lazy } from 'react'
import { Route } from 'react-router'
import { guarded } from '../../web/routing/guarded.tsx'

const CloseCasePage = lazy(() =>
  import('./close-case-page.tsx').then(({ CloseCasePage }) => ({ default: CloseCasePage })),
)

/** A case that is closed. */
export const CLOSING_PAGES = (
  <>
    <Route path="/sager/:id/luk" element={guarded(<CloseCasePage />, ({ may }) => may.write)} />
  </>
)
