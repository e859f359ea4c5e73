import { lazy, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import type { MeAnswer } from '../../api/wire-me.ts'
import { Loading } from '../parts/answered.tsx'
import { guarded } from '../routing/guarded.tsx'
import { NotFoundPage } from './not-found.tsx'
import '../styles/register.css'
import { WORK_ROUTES } from '../work-pages.tsx'

const SignInPage = lazy(() =>
  import('../sign-in/sign-in-page.tsx').then(({ SignInPage }) => ({ default: SignInPage })),
)
const ChildrenPage = lazy(() =>
  import('../../slices/child/children-page.tsx').then(({ ChildrenPage }) => ({ default: ChildrenPage })),
)
const NewChildPage = lazy(() =>
  import('../../slices/child/new-child-page.tsx').then(({ NewChildPage }) => ({ default: NewChildPage })),
)
const ChildPage = lazy(() =>
  import('../../slices/child-page/child-page.tsx').then(({ ChildPage }) => ({ default: ChildPage })),
)
const RecordsPage = lazy(() =>
  import('../../slices/records/records-page.tsx').then(({ RecordsPage }) => ({ default: RecordsPage })),
)
const LooksPage = lazy(() =>
  import('../../slices/access/looks-page.tsx').then(({ LooksPage }) => ({ default: LooksPage })),
)
const EmergenciesPage = lazy(() =>
  import('../../slices/access/emergencies-page.tsx').then(({ EmergenciesPage }) => ({
    default: EmergenciesPage,
  })),
)
const MovesPage = lazy(() =>
  import('../../slices/moves/moves-page.tsx').then(({ MovesPage }) => ({ default: MovesPage })),
)
const SetUpPage = lazy(() =>
  import('../../slices/set-up/set-up-page.tsx').then(({ SetUpPage }) => ({ default: SetUpPage })),
)
const MunicipalFiguresPage = lazy(() =>
  import('../figures/live/municipal-figures-page.tsx').then(({ MunicipalFiguresPage }) => ({
    default: MunicipalFiguresPage,
  })),
)

/** The pages of the register; all but the sign-in are for those who are signed in, and whose role has them. */
export function RegisterPages() {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route path="/log-ind" element={<SignInPage />} />
        <Route path="/boern" element={guarded(<ChildrenPage />, ({ may }) => may.seeChildren)} />
        <Route path="/boern/nyt" element={guarded(<NewChildPage />, ({ may }) => may.write)} />
        <Route path="/boern/:id" element={guarded(<ChildPage />, ({ may }) => may.seeChildren)} />
        <Route
          path="/sager-og-indsatser/*"
          element={guarded(<RecordsPage />, ({ may }) => may.seeChildren)}
        />
        <Route
          path="/opslag/*"
          element={guarded(<LooksPage />, ({ may }) => may.seeLooks || may.seeChildren)}
        />
        <Route path="/noedadgange/*" element={guarded(<EmergenciesPage />, mayAnswerFor)} />
        <Route path="/flytninger/*" element={guarded(<MovesPage />, ({ may }) => may.seeChildren)} />
        <Route path="/opsaetning/*" element={guarded(<SetUpPage />, ({ may }) => may.setUp)} />
        <Route
          path="/kommunens-tal/*"
          element={guarded(<MunicipalFiguresPage />, ({ may }) => may.seeFigures)}
        />
        {WORK_ROUTES}
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  )
}

function mayAnswerFor({ may }: MeAnswer): boolean {
  return may.allocate || may.seeLooks
}
