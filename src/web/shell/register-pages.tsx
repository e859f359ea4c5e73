import { lazy, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { SLICE_PAGES } from '../../slices.pages.tsx'
import { Loading } from '../parts/answered.tsx'
import { guarded } from '../routing/guarded.tsx'
import '../styles/register.css'
import { NotFoundPage } from './not-found.tsx'

const SignInPage = lazy(() =>
  import('../sign-in/sign-in-page.tsx').then(({ SignInPage }) => ({ default: SignInPage })),
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
        <Route
          path="/kommunens-tal/*"
          element={guarded(<MunicipalFiguresPage />, ({ may }) => may.seeFigures)}
        />
        {SLICE_PAGES}
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  )
}
