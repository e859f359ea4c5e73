import { lazy } from 'react'
import { Route } from 'react-router'
import { guarded } from '../../web/routing/guarded.tsx'

const NewMeasurePage = lazy(() =>
  import('./new-measure-page.tsx').then(({ NewMeasurePage }) => ({
    default: NewMeasurePage,
  })),
)
const MeasurePage = lazy(() =>
  import('./measure-page.tsx').then(({ MeasurePage }) => ({ default: MeasurePage })),
)
const ApprovalsPage = lazy(() =>
  import('./approvals-page.tsx').then(({ ApprovalsPage }) => ({ default: ApprovalsPage })),
)

/** A measure, a new one, and what waits for a leader. */
export const MEASURE_PAGES = (
  <>
    <Route path="/boern/:id/ny-indsats" element={guarded(<NewMeasurePage />, ({ may }) => may.write)} />
    <Route path="/indsatser/:id" element={guarded(<MeasurePage />, ({ may }) => may.write)} />
    <Route path="/godkendelser" element={guarded(<ApprovalsPage />, ({ may }) => may.allocate)} />
  </>
)
