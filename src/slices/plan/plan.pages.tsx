import { lazy } from 'react'
import { Route } from 'react-router'
import { guarded } from '../../web/routing/guarded.tsx'

const PlanPage = lazy(() => import('./plan-page.tsx').then(({ PlanPage }) => ({ default: PlanPage })))

/** The child's plan. */
export const PLAN_PAGES = (
  <>
    <Route path="/planer/:id" element={guarded(<PlanPage />, ({ may }) => may.write)} />
  </>
)
