import { Link, useLocation } from 'react-router'
import type { PathAnswer } from '../../api/wire.ts'
import { stepOnPath } from '../../kernel/place.ts'
import { usePath } from '../answers/queries.ts'
import { useSource } from '../answers/source.ts'
import { Answered } from '../parts/answered.tsx'
import { AppLink } from '../parts/app-link.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { RegisterLink } from '../parts/register-link.tsx'
import { DueList } from '../pictures/path/due.tsx'
import { pathMessages } from '../pictures/path/path.texts.ts'
import { PathLegend } from '../pictures/path/path-legend.tsx'
import { PathPicture } from '../pictures/path/path-picture.tsx'
import { EventList, FollowUps, MeasureTable } from '../pictures/path/path-tables.tsx'
import { stepName } from '../pictures/staircase/flow-words.ts'
import { useFormat } from '../words/format.ts'
import { liveMessages } from './live/live.texts.ts'
import { shortPseudonym } from './live/pseudonym.ts'
import '../pictures/path/path.css'
import { useParam } from '../routing/page.ts'
import { useTexts } from '../words/use-texts.ts'

/** Barnets vej: one unit's path on the staircase through time. */
export function PathPage() {
  const [municipality, child] = [useParam('municipality'), useParam('child')]
  const texts = useTexts(pathMessages)
  const query = usePath({ municipality, child: Number(child) })
  return (
    <div className="page-width">
      {query.isError && <PageHead title={texts.pageTitle} back={<BackLink />} />}
      <Answered query={query}>{(answer) => <ChildPath answer={answer} />}</Answered>
    </div>
  )
}

/** From the register a child is called by name before those who may see it, and by a pseudonym before the others. */
function titleOf({ person, pseudonym, child, municipality }: PathAnswer, texts: TitleWords): string {
  const name = person?.name ?? shortPseudonym(pseudonym)
  return name ? texts.pathTitle(name) : texts.title(String(child), municipality.name)
}

interface TitleWords {
  pathTitle(name: string): string
  title(child: string, municipality: string): string
}

function ChildPath({ answer }: { readonly answer: PathAnswer }) {
  const texts = { ...useTexts(pathMessages), ...useTexts(liveMessages) }
  const { live } = useSource()
  const format = useFormat()
  return (
    <>
      <PageHead
        title={titleOf(answer, texts)}
        tab={answer.person ? texts.pageTitle : undefined}
        lead={texts.lead(answer.birthYear, usePlace(answer), format.date(answer.knownTo))}
        back={<BackLink />}
      />
      {answer.person && (
        <p className="no-print">
          <RegisterLink to={`/boern/${answer.person.id}`}>{texts.toChild}</RegisterLink>
        </p>
      )}
      <div className="card-frame">
        <PathPicture answer={answer} />
        <PathLegend />
        <p className="small">
          {live ? texts.pathMeans : texts.numberMeans}{' '}
          {!answer.inScope && <strong>{texts.outOfScope}</strong>}
        </p>
      </div>
      <div className="path-columns">
        <DueList answer={answer} />
        <EventList answer={answer} />
      </div>
      <section className="card-frame">
        <h2>{texts.measuresTitle}</h2>
        <MeasureTable answer={answer} />
      </section>
      <section className="card-frame">
        <h2>{texts.followupsTitle}</h2>
        <FollowUps answer={answer} />
      </section>
    </>
  )
}

/** Where the child stands on the last day known. */
function usePlace({ path, knownTo }: PathAnswer): string {
  const texts = useTexts(pathMessages)
  const step = stepOnPath(path, knownTo)
  return step > 0 ? texts.placeOnStep(step, stepName(step, texts)) : texts.placeNone
}

/** Back to the list that the reader came from; to the key figures when the address was opened by itself. */
function BackLink() {
  const texts = useTexts(pathMessages)
  const { state } = useLocation()
  const from: unknown = state?.from
  if (typeof from === 'string' && from.startsWith('/')) {
    return (
      <Link className="back-link" to={from}>
        ‹ {texts.back}
      </Link>
    )
  }
  return (
    <AppLink className="back-link" to="/noegletal">
      ‹ {texts.backToFigures}
    </AppLink>
  )
}
