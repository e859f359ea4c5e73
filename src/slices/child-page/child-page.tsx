import { useSearchParams } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { parseIsoDay } from '../../kernel/calendar.ts'
import { stepOnPath } from '../../kernel/place.ts'
import { seesAll, seesNone } from '../../kernel/sight.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { useChild, useChoices } from '../../web/answers/questions.ts'
import { openCase } from '../../web/form/use-record-form.ts'
import { Answered } from '../../web/parts/answered.tsx'
import { NoneOf } from '../../web/parts/none-of.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { PathLegend } from '../../web/pictures/path/path-legend.tsx'
import { PathPicture } from '../../web/pictures/path/path-picture.tsx'
import { stepName } from '../../web/pictures/staircase/flow-words.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useParam } from '../../web/routing/page.ts'
import { childMessages } from '../child/child.texts.ts'
import { NotTold } from '../talk/heard-choice.parts.tsx'
import { ChildActions } from './child-actions.tsx'
import { BackToList, ChildHead } from './child-head.tsx'
import { pathOf } from './child-path.ts'
import { ChildSections, SectionLinks } from './child-sections.tsx'
import { childStoryMessages } from './child-story.texts.ts'
import { DocumentsSection, hasDocuments } from './documents-section.tsx'
import { HowItGoes } from './how-it-goes.tsx'
import { KINDS_ON_PAGE } from './kinds-on-page.ts'
import { EmergencyNotice, KnownNotice, MergedNotice } from './notices.tsx'
import { RightsSection } from './rights-section.tsx'
import { StorySection } from './story-section.tsx'
import { ToDoList } from './to-do-list.tsx'
import '../../web/pictures/path/path.css'
import '../../web/styles/register-child.css'
import './child-story.css'
import { useTexts } from '../../web/words/use-texts.ts'

const NOTHING = { correct: false, allocate: false, transfer: false }

/** Barnets side: who the child is, its path, what is to be done, and everything that is known. */
export function ChildPage() {
  const id = useParam('id')
  return <OneChild key={id} id={id} />
}

function OneChild({ id }: { readonly id: string }) {
  const texts = useTexts(childMessages)
  const [search] = useSearchParams()
  const day = search.get('kendt')
  const known = day !== null && parseIsoDay(day) !== null ? day : null
  const query = useChild(id, known)
  return (
    <div className="page-width child-page">
      {query.isError && <PageHead title={texts.pageTitle} back={<BackToList />} />}
      <Answered query={query}>{(answer) => <Child answer={answer} known={known} />}</Answered>
    </div>
  )
}

function Child({ answer, known }: { readonly answer: ChildAnswer; readonly known: string | null }) {
  const address = useRegisterAddress()
  const texts = useTexts(childMessages)
  // What was known on an earlier day is read, never written.
  const shown = known === null ? answer : { ...answer, may: { ...answer.may, ...NOTHING } }
  return (
    <>
      <ChildHead answer={shown} isKnownView={known !== null} />
      {known !== null && <KnownNotice day={known} back={address(`/boern/${answer.child.id}`)} />}
      {answer.emergency && <EmergencyNotice emergency={answer.emergency} />}
      <MergedNotice answer={answer} mayCorrect={shown.may.correct} />
      {!seesAll(answer.sees, KINDS_ON_PAGE) && <p className="small">{texts.partial}</p>}
      <SectionLinks answer={answer} />
      <Story answer={shown} isKnownView={known !== null} />
      <AllThatIsKnown answer={shown} isKnownView={known !== null} />
    </>
  )
}

interface Props {
  readonly answer: ChildAnswer
  readonly isKnownView: boolean
}

/** What is next and what has happened to the left; how it goes, and the papers, to the right. */
function Story({ answer, isKnownView }: Props) {
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
function NotToldYet({ answer }: Pick<Props, 'answer'>) {
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

function AllThatIsKnown({ answer, isKnownView }: Props) {
  const texts = useTexts(childStoryMessages)
  const { may } = useSignedIn()
  const isAnyKnown = !seesNone(answer.sees, KINDS_ON_PAGE)
  if (!isAnyKnown && !may.write) return null
  return (
    <>
      <div className="all-known">
        {isAnyKnown && <h2>{texts.allTitle}</h2>}
        <ChildActions answer={answer} isKnownView={isKnownView} />
      </div>
      <ChildSections answer={answer} isKnownView={isKnownView} />
    </>
  )
}

function Path({ answer }: { readonly answer: ChildAnswer }) {
  const texts = useTexts(childMessages)
  const { municipality } = useSignedIn()
  const { data: choices } = useChoices()
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
      {choices && records.measure.length > 0 ? (
        <>
          <PathPicture
            answer={pathOf(answer, choices, municipality)}
            title={texts.pathOf}
            isPart={!isWhole}
          />
          <PathLegend />
        </>
      ) : (
        <NoneOf of={answer} kinds={['measure']}>
          {texts.noPath}
        </NoneOf>
      )}
    </section>
  )
}
