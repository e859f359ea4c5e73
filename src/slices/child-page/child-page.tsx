import { Navigate, useLocation } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { stepOnPath } from '../../kernel/place.ts'
import { seesAll, seesNone } from '../../kernel/sight.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { useChoices } from '../../web/answers/questions.ts'
import { openCase } from '../../web/form/use-record-form.ts'
import { Answered } from '../../web/parts/answered.tsx'
import { NoneOf } from '../../web/parts/none-of.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { PathLegend } from '../../web/pictures/path/path-legend.tsx'
import { PathPicture } from '../../web/pictures/path/path-picture.tsx'
import { stepName } from '../../web/pictures/staircase/flow-words.ts'
import { useParam } from '../../web/routing/page.ts'
import { placeOfKind, withQuery } from '../../web/routing/record-place.ts'
import { childMessages } from '../child/child.texts.ts'
import { NotTold } from '../talk/heard-choice.parts.tsx'
import { ChildFrame, type Shown } from './child-frame.tsx'
import { pathOf } from './child-path.ts'
import { childStoryMessages } from './child-story.texts.ts'
import { DocumentsSection, hasDocuments } from './documents-section.tsx'
import { HowItGoes } from './how-it-goes.tsx'
import { KINDS_ON_PAGE } from './kinds-on-page.ts'
import { RightsSection } from './rights-section.tsx'
import { StorySection } from './story-section.tsx'
import { ToDoList } from './to-do-list.tsx'
import '../../web/pictures/path/path.css'
import { useTexts } from '../../web/words/use-texts.ts'

/** Barnets side: who the child is, its path, what is to be done, how it goes and what has happened. */
export function ChildPage() {
  const { hash, search, state } = useLocation()
  const id = useParam('id')
  const kind = hash.slice(1)
  // An address that was kept from when every kind stood on this page.
  if (KINDS_ON_PAGE.includes(kind) || kind === 'address')
    return <Navigate to={withQuery(placeOfKind(id, kind), search.slice(1))} state={state} replace />
  return <ChildFrame>{(shown) => <Story {...shown} />}</ChildFrame>
}

/** What is next and what has happened to the left; how it goes, and the papers, to the right. */
function Story({ answer, isKnownView }: Shown) {
  const { may } = useSignedIn()
  const { sees } = answer
  if (seesNone(sees, KINDS_ON_PAGE)) return null
  const isOfSupport = !seesNone(sees, ['measure'])
  const isOfWork = may.write && !seesNone(sees, ['child_case'])
  return (
    <div className="child-columns child-story">
      <div>
        {!isKnownView && isOfWork && <ToDoList answer={answer} />}
        {!isKnownView && isOfWork && <NotToldYet answer={answer} />}
        {isOfSupport && <Path answer={answer} />}
        <StorySection answer={answer} />
      </div>
      <div>
        {isOfSupport && <HowItGoes answer={answer} />}
        {!isKnownView && isOfWork && <RightsSection answer={answer} />}
        {!isKnownView && hasDocuments(answer) && <DocumentsSection answer={answer} />}
      </div>
    </div>
  )
}

/** While the case is open: a quiet word that the child is to be told of its right. */
function NotToldYet({ answer }: Pick<Shown, 'answer'>) {
  const texts = useTexts(childStoryMessages)
  if (openCase(answer)?.values.kind !== 'case') return null
  return (
    <NotTold child={answer}>
      {answer.may.correct && (
        <RegisterLink to={`/boern/${answer.child.id}/ny-samtale`} className="no-print">
          {texts.writeTalk}
        </RegisterLink>
      )}
    </NotTold>
  )
}

function Path({ answer }: { readonly answer: ChildAnswer }) {
  const texts = useTexts(childMessages)
  const { municipality } = useSignedIn()
  const choices = useChoices()
  const { path, today, records, sees } = answer
  const isWhole = seesAll(sees, ['measure'])
  const step = stepOnPath(path, today)
  const isLastDay = path.at(-1)?.to === today
  const onStep = isLastDay ? texts.onStepLastDay : texts.onStepNow
  const place = step > 0 ? onStep(step, stepName(step, texts)) : texts.noStepNow
  return (
    <section className="card-frame child-section child-path-card" id="vej" aria-labelledby="path-title">
      <h2 id="path-title">
        {texts.pathTitle} {isWhole && <span className="path-place">{place}</span>}
      </h2>
      {!isWhole && <p className="small">{texts.pathPart}</p>}
      {records.measure.length === 0 ? (
        <NoneOf of={answer} kinds={['measure']}>
          {texts.noPath}
        </NoneOf>
      ) : (
        <Answered query={choices}>
          {(lists) => (
            <>
              <PathPicture
                answer={pathOf(answer, lists, municipality)}
                title={texts.pathOf}
                isPart={!isWhole}
              />
              <PathLegend />
            </>
          )}
        </Answered>
      )}
    </section>
  )
}
