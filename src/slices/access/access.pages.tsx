import { lazy } from 'react'
import { Route } from 'react-router'
import type { MeAnswer } from '../../api/wire-me.ts'
import { guarded } from '../../web/routing/guarded.tsx'

const LooksPage = lazy(() => import('./looks-page.tsx').then(({ LooksPage }) => ({ default: LooksPage })))
const EmergenciesPage = lazy(() =>
  import('./emergencies-page.tsx').then(({ EmergenciesPage }) => ({
    default: EmergenciesPage,
  })),
)

/** Emergencies, and who has looked. */
export const ACCESS_PAGES = (
  <>
    <Route path="/opslag/*" element={guarded(<LooksPage />, ({ may }) => may.seeLooks || may.seeChildren)} />
    <Route path="/noedadgange/*" element={guarded(<EmergenciesPage />, mayAnswerFor)} />
  </>
)

function mayAnswerFor({ may }: MeAnswer): boolean {
  return may.allocate || may.seeLooks
}
