import { lazy, Suspense, useEffect } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { httpAnswers } from '../answers/http-answers.ts'
import { Loading } from '../parts/answered.tsx'
import { useLanguage } from '../routing/selection.ts'
import { useTexts } from '../words/use-texts.ts'
import { Front } from './front.tsx'
import { PackagePages } from './package-pages.tsx'
import { ShellHeader } from './shell-header.tsx'

const OwnFilesPage = lazy(() =>
  import('../figures/own-files/own-files-page.tsx').then(({ OwnFilesPage }) => ({ default: OwnFilesPage })),
)
const RegisterPages = lazy(() =>
  import('./register-pages.tsx').then(({ RegisterPages }) => ({ default: RegisterPages })),
)

const packagePages = <PackagePages source={{ answers: httpAnswers, name: 'server', base: '' }} />
const OF_REGISTER =
  /^\/(log-ind|mine-boern|underretninger|afdaekninger|undersoegelser|planer|indsatser|godkendelser|sager|boern|sager-og-indsatser|opslag|noedadgange|flytninger|opsaetning|kommunens-tal)(\/|$)/

/** What stands around every page: name, who is signed in, pages, language, and what the reader should know. */
export function Shell() {
  const texts = useTexts()
  const language = useLanguage()
  const { pathname } = useLocation()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <>
      <a className="skipnav" href="#content">
        {texts.skipToContent}
      </a>
      <ShellHeader />
      <main id="content" className="content" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          {OF_REGISTER.test(pathname) ? (
            <RegisterPages />
          ) : (
            <Routes>
              <Route path="/" element={<Front staircase={packagePages} />} />
              <Route path="/egne-filer/*" element={<OwnFilesPage />} />
              <Route path="/*" element={packagePages} />
            </Routes>
          )}
        </Suspense>
      </main>
      <footer className="page-footer">
        <div className="page-width">
          <p>{texts.footer}</p>
          <a href="/api">{texts.apiReference}</a>
        </div>
      </footer>
    </>
  )
}
