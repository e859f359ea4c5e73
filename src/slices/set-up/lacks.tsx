import type { UseQueryResult } from '@tanstack/react-query'
import { Failed, Loading } from '../../web/parts/answered.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { AREAS, type Area } from './areas.ts'
import { lacksMessages } from './lacks.texts.ts'
import { setUpMessages } from './set-up.texts.ts'
import type { SetUpStateAnswer } from './state.wire.ts'

/** What is not set up yet, with what follows from that and the way to it; who begins sees where to begin. */
export function Lacks({ query }: { readonly query: UseQueryResult<SetUpStateAnswer> }) {
  const texts = useTexts(lacksMessages)
  const areas = useTexts(setUpMessages).areas
  const lacking = useLacking(query.data)
  if (query.isError) return <Failed error={query.error} retry={query.refetch} />
  if (query.isPending) return <Loading />
  if (lacking.length === 0) return <p>{texts.allSet}</p>
  return (
    <section className="card-frame set-up-lacks" aria-labelledby="set-up-lacks">
      <h2 id="set-up-lacks">{texts.title}</h2>
      <ul>
        {lacking.map(({ path, area, says }) => (
          <li key={says}>
            <RegisterLink to={`/opsaetning/${path}`}>{areas[area].title}</RegisterLink>
            <span> {says}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Lacking {
  readonly path: string
  readonly area: Area
  readonly says: string
}

function useLacking(state: SetUpStateAnswer | undefined): readonly Lacking[] {
  const texts = useTexts(lacksMessages)
  if (!state) return []
  return AREAS.flatMap(({ path, area, kind }) => {
    if (kind === null) return []
    const without: string | undefined = new Map(Object.entries(texts.without)).get(area)
    const count = countOf(state, kind) ?? 0
    return [
      ...(count === 0 && without !== undefined ? [without] : []),
      ...(area === 'workers' && state.caseworkersWithoutTeam > 0
        ? [texts.teamless(state.caseworkersWithoutTeam)]
        : []),
      ...(area === 'document-templates' && count > 0 && !state.hasAppealText ? [texts.appeal] : []),
    ].map((says) => ({ path, area, says }))
  })
}

/** How many of a kind are in use; null of what is not counted. */
export function countOf(state: SetUpStateAnswer | undefined, kind: string | null): number | null {
  return state?.kinds.find((one) => one.kind === kind)?.inUse ?? null
}
