import { useMemo } from 'react'
import { Outlet, useSearchParams } from 'react-router'
import { liveAnswers } from '../../answers/http-answers.ts'
import { useSignedIn } from '../../answers/me.ts'
import { type Live, type Source, SourceContext } from '../../answers/source.ts'
import { fromCopenhagen } from '../../words/copenhagen.ts'
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
      <SourceContext value={source}>
        <Outlet />
      </SourceContext>
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
