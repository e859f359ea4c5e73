import { lazy, Suspense, useEffect } from 'react'
import { Link, Route, Routes, useLocation, useSearchParams } from 'react-router'
import { httpAnswers } from './answers/http-answers.ts'
import { PackagePages } from './package-pages.tsx'
import { Loading } from './parts/answered.tsx'
import { PageLinks } from './parts/page-links.tsx'
import { addressOf, useLanguage } from './selection.ts'
import { useTexts } from './texts/use-texts.ts'

const OwnFilesPage = lazy(() =>
  import('./pages/own-files.tsx').then(({ OwnFilesPage }) => ({ default: OwnFilesPage })),
)

const serverPackage = { answers: httpAnswers, name: 'server', base: '' }

/** What stands around every page: name, pages, language, and what the reader should know about the numbers. */
export function Shell() {
  const texts = useTexts()
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <>
      <a className="skipnav" href="#content">
        {texts.skipToContent}
      </a>
      <Header />
      <main id="content" className="content" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Routes>
            <Route path="/egne-filer/*" element={<OwnFilesPage />} />
            <Route path="/*" element={<PackagePages source={serverPackage} />} />
          </Routes>
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

function Header() {
  const texts = useTexts()
  const [search] = useSearchParams()
  return (
    <header className="page-header">
      <div className="page-width page-header-row">
        <Link className="brand" to={addressOf(search, '/', {})}>
          {texts.trin}
        </Link>
        <PageLinks
          label={texts.mainNavigation}
          base=""
          pages={[
            { path: '/', title: texts.pageStaircase },
            { path: '/noegletal', title: texts.pageKeyFigures, also: '/barnets-vej' },
            { path: '/data', title: texts.pageData },
            { path: '/egne-filer', title: texts.pageOwnFiles },
          ]}
        />
        <LanguageSwitch />
      </div>
    </header>
  )
}

/** Danish or English, for the page as it stands. */
function LanguageSwitch() {
  const texts = useTexts()
  const language = useLanguage()
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const inLanguage = (sprog: string) => {
    const next = new URLSearchParams(search)
    if (sprog === 'en') next.set('sprog', 'en')
    else next.delete('sprog')
    return `${pathname}?${next.toString().replaceAll('%2C', ',')}`
  }
  return (
    <nav className="language-switch" aria-label={texts.languageChoice}>
      <Link to={inLanguage('da')} lang="da" aria-current={language === 'da' ? 'true' : undefined}>
        {texts.danish}
      </Link>
      <Link to={inLanguage('en')} lang="en" aria-current={language === 'en' ? 'true' : undefined}>
        {texts.english}
      </Link>
    </nav>
  )
}
