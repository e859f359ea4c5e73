import { lazy } from 'react'
import { Route } from 'react-router'
import { guarded } from '../../web/routing/guarded.tsx'

const MovesPage = lazy(() => import('./moves-page.tsx').then(({ MovesPage }) => ({ default: MovesPage })))

/** Moves between municipalities. */
export const MOVES_PAGES = (
  <>
    <Route path="/flytninger/*" element={guarded(<MovesPage />, ({ may }) => may.seeChildren)} />
  </>
)
