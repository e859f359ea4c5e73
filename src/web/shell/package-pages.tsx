import { lazy, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { type Source, SourceContext } from '../answers/source.ts'
import { liveMessages } from '../figures/live/live.texts.ts'
import { StaircasePage } from '../figures/staircase-page.tsx'
import { Loading } from '../parts/answered.tsx'
import { PageLinks } from '../parts/page-links.tsx'
import { useTexts } from '../words/use-texts.ts'
import { NotFoundPage } from './not-found.tsx'

const KeyFiguresPage = lazy(() =>
  import('../figures/key-figures/key-figures-page.tsx').then(({ KeyFiguresPage }) => ({
    default: KeyFiguresPage,
  })),
)
const FigurePage = lazy(() =>
  import('../figures/key-figures/figure-page.tsx').then(({ FigurePage }) => ({ default: FigurePage })),
)
const PathPage = lazy(() =>
  import('../figures/path-page.tsx').then(({ PathPage }) => ({ default: PathPage })),
)
const DataPage = lazy(() =>
  import('../figures/data/data-page.tsx').then(({ DataPage }) => ({ default: DataPage })),
)

/**
 * The pages of one package. They stand at `/`, the staircase at `/trappen` too, for the server's package and, with another source of answers, under
 * `/kommunens-tal` for the municipality's register and under `/egne-filer` for one that the reader opens in the browser.
 */
export function PackagePages({ source }: { readonly source: Source }) {
  return (
    <SourceContext value={source}>
      {source.base !== '' && <PackageLinks source={source} />}
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route index element={<StaircasePage />} />
          {/* Where there is a register, `/` is where the day's work begins. */}
          {source.base === '' && <Route path="trappen" element={<StaircasePage />} />}
          <Route path="noegletal" element={<KeyFiguresPage />} />
          <Route path="noegletal/:figure" element={<FigurePage />} />
          <Route path="barnets-vej/:municipality/:child" element={<PathPage />} />
          <Route path="data" element={<DataPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </SourceContext>
  )
}

function PackageLinks({ source: { base, live } }: { readonly source: Source }) {
  const texts = useTexts(liveMessages)
  return (
    <div className="page-width own-files-links">
      <PageLinks
        label={live ? texts.navigation : texts.packageNavigation}
        base={base}
        pages={[
          { path: '/', title: texts.pageStaircase },
          { path: '/noegletal', title: texts.pageKeyFigures, also: '/barnets-vej' },
          { path: '/data', title: texts.pageData },
        ]}
      />
    </div>
  )
}
