import { useMemo } from 'react'
import { Route, Routes, useSearchParams } from 'react-router'
import { liveAnswers } from '../../answers/http-answers.ts'
import { useSignedIn } from '../../answers/me.ts'
import { type Live, type Source, SourceContext } from '../../answers/source.ts'
import { PackagePages } from '../../shell/package-pages.tsx'
import { fromCopenhagen } from '../../words/copenhagen.ts'
import { DifferencePage } from './difference-page.tsx'
import { KnownBar } from './known-bar.tsx'

/** Kommunens tal: the key figures of the municipality's own register, now or as it was known at a moment. */
export function MunicipalFiguresPage() {
  const [search] = useSearchParams()
  const asked = search.get('kendt')
  const knownAt = asked === null ? null : fromCopenhagen(asked)
  const followsPseudonyms = useSignedIn().roles.includes('analyst')
  const source = useMemo(() => sourceOf({ knownAt, followsPseudonyms }), [knownAt, followsPseudonyms])
  return (
    <>
      <KnownBar knownAt={knownAt} />
      <Routes>
        <Route
          path="noegletal/:figure/aendret"
          element={
            <SourceContext value={source}>
              <DifferencePage />
            </SourceContext>
          }
        />
        <Route path="*" element={<PackagePages source={source} />} />
      </Routes>
    </>
  )
}

function sourceOf(live: Live): Source {
  return {
    answers: liveAnswers(live.knownAt),
    name: `live ${live.knownAt ?? 'now'}`,
    base: '/kommunens-tal',
    live,
  }
}
