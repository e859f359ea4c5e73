import type { RouteObject } from 'react-router'
import { OPEN_PAGES } from '../figures/figures.pages.tsx'
import { Loading } from '../parts/answered.tsx'
import { NotFoundPage } from '../parts/not-found.tsx'
import type { Page } from '../routing/page.ts'
import { PageGate } from '../routing/page-gate.tsx'
import { Front } from './front.tsx'
import { PageFailed } from './page-failed.tsx'
import { REGISTER_PAGES } from './pages.ts'
import { Shell } from './shell.tsx'

// Loaded together with the first page of the register that is opened.
const registerPages = {
  load: () => import('./register-pages.tsx').then(({ RegisterPages }) => RegisterPages),
}

/**
 * What a router shows at each address: the table of pages, inside of what stands around every page. Made anew for each
 * router, since it notes in them what it has loaded.
 */
export function routes(): RouteObject[] {
  const pages: RouteObject[] = [
    { path: '/', element: <Front /> },
    ...OPEN_PAGES.map(routeOf),
    {
      lazy: { Component: registerPages.load },
      children: REGISTER_PAGES.map(routeOf),
    },
    { path: '*', element: <NotFoundPage /> },
  ]
  const inShell = { hydrateFallbackElement: <Loading />, errorElement: <PageFailed />, children: pages }
  // The menu itself may fail: then the failure stands alone.
  return [{ element: <Shell />, errorElement: <PageFailed />, children: [inShell] }]
}

function routeOf(page: Page): RouteObject {
  const part = 'load' in page ? { lazy: { Component: page.load } } : { Component: page.shown }
  return {
    element: <PageGate page={page} />,
    children: [{ path: page.path, ...part, children: page.pages?.map(routeOf) }],
  }
}
