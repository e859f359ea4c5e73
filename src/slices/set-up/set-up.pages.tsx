import { lazy } from 'react'
import { Route } from 'react-router'
import { guarded } from '../../web/routing/guarded.tsx'

const SetUpPage = lazy(() => import('./set-up-page.tsx').then(({ SetUpPage }) => ({ default: SetUpPage })))

/** The municipality's set-up. */
export const SET_UP_PAGES = (
  <>
    <Route path="/opsaetning/*" element={guarded(<SetUpPage />, ({ may }) => may.setUp)} />
  </>
)
