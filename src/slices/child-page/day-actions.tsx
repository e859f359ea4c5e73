import { useLocation } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { goesOn } from '../../kernel/in-force.ts'
import { latestCase } from '../../web/form/use-record-form.ts'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { BeginPlan } from '../plan/begin-plan.parts.tsx'
import { linksOf } from '../work-list/task-links.parts.ts'
import { BeginAllocation } from './begin-record.tsx'
import { childStoryMessages } from './child-story.texts.ts'
import { hasDocuments } from './documents-section.tsx'

interface Props {
  readonly answer: ChildAnswer
}

/** What a caseworker comes to do, one click away: with a closed case other things than with an open one. */
export function DayActions({ answer }: Props) {
  const texts = useTexts(childStoryMessages)
  const kase = latestCase(answer)
  const { pathname } = useLocation()
  return (
    <nav className="day-actions no-print" aria-label={texts.dayActions}>
      {kase?.values.closed_on ? (
        <OfClosed answer={answer} kase={kase} />
      ) : (
        <OfOpen answer={answer} kase={kase} />
      )}
      {pathname === `/boern/${answer.child.id}` && hasDocuments(answer) && (
        <a className="small-button" href="#dokumenter">
          {texts.documents}
        </a>
      )}
    </nav>
  )
}

interface OfCaseProps extends Props {
  readonly kase: RecordOf<'child_case'> | undefined
}

function OfOpen({ answer, kase }: OfCaseProps) {
  const texts = useTexts(childStoryMessages)
  const { id } = answer.child
  const plan = answer.records.plan.find(({ values }) => !values.ended_on)
  const investigation = answer.records.investigation.find(({ values }) => !values.completed_on)
  const follows = answer.records.measure.some(({ values }) => goesOn(values, answer.today))
  return (
    <>
      {follows && <Act to={`/boern/${id}/opfoelgning`} words={texts.followUp} isFirst />}
      {kase && <Act to={`/boern/${id}/kontakt`} words={texts.contact} isFirst={!follows} />}
      {kase && <Act to={`/boern/${id}/ny-samtale`} words={texts.newTalk} />}
      <NewNotification answer={answer} />
      {kase && <Act to={`/boern/${id}/ny-indsats`} words={texts.newMeasure} />}
      {plan && <Act to={`/planer/${plan.id}`} words={texts.plan} />}
      {!plan && kase && <BeginPlan child={answer} className="small-button" />}
      {investigation && <Act to={`/undersoegelser/${investigation.id}`} words={texts.investigation} />}
      {kase && <Act to={`/sager/${kase.id}/luk`} words={texts.closeCase} />}
      <BeginAllocation answer={answer} />
    </>
  )
}

/** What is still owed comes first, then what begins anew. */
function OfClosed({ answer, kase }: OfCaseProps) {
  const texts = useTexts(childStoryMessages)
  const language = useLanguage()
  // Of a closed case nothing is due but what closing did not end.
  const [left] = answer.due
  const place = left && linksOf({ child: answer.child, due: left }, false)[0]
  return (
    <>
      {place && <Act to={place.path} params={{ ...place.params }} words={left.title[language]} isFirst />}
      <NewNotification answer={answer} isFirst={!place} />
      {kase && <Act to={`/sager/${kase.id}/luk`} words={texts.reopenCase} />}
    </>
  )
}

function NewNotification({ answer, isFirst }: Props & Pick<ActProps, 'isFirst'>) {
  const texts = useTexts(childStoryMessages)
  const params = { barn: answer.child.id }
  return <Act to="/underretninger/ny" params={params} words={texts.newNotification} isFirst={isFirst} />
}

interface ActProps {
  readonly to: string
  readonly words: string
  readonly params?: Readonly<Record<string, string>>
  readonly isFirst?: boolean | undefined
}

function Act({ to, words, params = {}, isFirst = false }: ActProps) {
  return (
    <RegisterLink to={to} params={params} className={isFirst ? 'small-button day-first' : 'small-button'}>
      {words}
    </RegisterLink>
  )
}
