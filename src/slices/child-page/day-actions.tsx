import type { ChildAnswer } from '../../api/wire-child.ts'
import { isInForce } from '../../kernel/in-force.ts'
import { openCase } from '../../web/form/use-record-form.ts'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useTexts } from '../../web/words/use-texts.ts'
import { BeginPlan } from '../plan/begin-plan.parts.tsx'
import { childStoryMessages } from './child-story.texts.ts'

/** What a caseworker comes to do, one click away. */
export function DayActions({ answer }: { readonly answer: ChildAnswer }) {
  const texts = useTexts(childStoryMessages)
  const { id } = answer.child
  const kase = openCase(answer)
  const plan = answer.records.plan.find(({ values }) => !values.ended_on)
  const investigation = answer.records.investigation.find(({ values }) => !values.completed_on)
  const follows = answer.records.measure.some(({ values }) => isInForce(values, answer.today))
  return (
    <nav className="day-actions no-print" aria-label={texts.dayActions}>
      {follows && <Act to={`/boern/${id}/opfoelgning`} words={texts.followUp} isFirst />}
      {kase && <Act to={`/boern/${id}/kontakt`} words={texts.contact} isFirst={!follows} />}
      <Act to="/underretninger/ny" params={{ barn: id }} words={texts.newNotification} />
      {kase && <Act to={`/boern/${id}/ny-indsats`} words={texts.newMeasure} />}
      {plan && <Act to={`/planer/${plan.id}`} words={texts.plan} />}
      {!plan && kase && <BeginPlan child={answer} className="small-button" />}
      {investigation && <Act to={`/undersoegelser/${investigation.id}`} words={texts.investigation} />}
      {kase && <Act to={`/sager/${kase.id}/luk`} words={texts.closeCase} />}
      <a className="small-button" href="#dokumenter">
        {texts.documents}
      </a>
    </nav>
  )
}

interface ActProps {
  readonly to: string
  readonly words: string
  readonly params?: Readonly<Record<string, string>>
  readonly isFirst?: boolean
}

function Act({ to, words, params = {}, isFirst = false }: ActProps) {
  return (
    <RegisterLink to={to} params={params} className={isFirst ? 'small-button day-first' : 'small-button'}>
      {words}
    </RegisterLink>
  )
}
