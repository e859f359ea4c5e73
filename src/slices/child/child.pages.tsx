import { lazy } from 'react'
import { Route } from 'react-router'
import { guarded } from '../../web/routing/guarded.tsx'

const ChildrenPage = lazy(() =>
  import('./children-page.tsx').then(({ ChildrenPage }) => ({ default: ChildrenPage })),
)
const NewChildPage = lazy(() =>
  import('./new-child-page.tsx').then(({ NewChildPage }) => ({ default: NewChildPage })),
)

/** The list of children, and a new child. */
export const CHILD_PAGES = (
  <>
    <Route path="/boern" element={guarded(<ChildrenPage />, ({ may }) => may.seeChildren)} />
    <Route path="/boern/nyt" element={guarded(<NewChildPage />, ({ may }) => may.write)} />
  </>
)
