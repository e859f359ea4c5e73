import type { ReactNode } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { goesOn } from '../../kernel/in-force.ts'
import { seesNone } from '../../kernel/sight.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { NoneOf } from '../../web/parts/none-of.tsx'
import { RegisterLink } from '../../web/parts/register-link.tsx'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { measureTitle } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { isRunning } from '../plan/goal.rules.ts'
import { GoalProgressLine } from '../plan/goal-progress-line.parts.tsx'
import { childStoryMessages } from './child-story.texts.ts'

/** How it goes: the goals and how far they are, the support that is given, and what waits for a leader. */
export function HowItGoes({ answer }: { readonly answer: ChildAnswer }) {
  const texts = useTexts(childStoryMessages)
  const { records, today } = answer
  const goals = records.goal.filter((goal) => isRunning(goal, today))
  const running = records.measure.filter(({ values }) => goesOn(values, today))
  const waiting = records.grant_request.filter(({ values }) => !values.answer)
  return (
    <section className="card-frame child-section" id="maal" aria-labelledby="now-title">
      <h2 id="now-title">{texts.nowTitle}</h2>
      {!seesNone(answer.sees, ['goal']) && <h3 className="now-heading">{texts.goals}</h3>}
      {goals.length === 0 && (
        <NoneOf of={answer} kinds={['goal']}>
          {texts.noGoals}
        </NoneOf>
      )}
      <ul className="now-lines">
        {goals.map((goal) => (
          <Goal key={goal.id} goal={goal} progress={records.goal_progress} />
        ))}
      </ul>
      <h3 className="now-heading">{texts.support}</h3>
      {running.length === 0 && (
        <NoneOf of={answer} kinds={['measure']}>
          {texts.noSupport}
        </NoneOf>
      )}
      <ul className="now-lines">
        {running.map((measure) => (
          <Support key={measure.id} answer={answer} measure={measure} />
        ))}
      </ul>
      {waiting.length > 0 && <h3 className="now-heading">{texts.requests}</h3>}
      <ul className="now-lines">
        {waiting.map((request) => (
          <Waiting key={request.id} request={request} />
        ))}
      </ul>
    </section>
  )
}

function Goal({
  goal,
  progress,
}: {
  readonly goal: RecordOf<'goal'>
  readonly progress: readonly RecordOf<'goal_progress'>[]
}) {
  const texts = useTexts(childStoryMessages)
  const format = useFormat()
  const { goal: words, childs_words, plan_id, target_date } = goal.values
  return (
    <li className="now-line">
      <p className="now-title">
        <PageLink to={`/planer/${plan_id}`}>{words}</PageLink>
      </p>
      {childs_words ? <p className="now-words">{texts.childsWords(childs_words)}</p> : null}
      <GoalProgressLine goal={goal} progress={progress} />
      <p className="small quiet">{texts.reachedBy(format.shortDate(target_date))}</p>
    </li>
  )
}

function Support({
  answer,
  measure,
}: {
  readonly answer: ChildAnswer
  readonly measure: RecordOf<'measure'>
}) {
  const texts = useTexts(childStoryMessages)
  const wording = useWording(answer.names)
  const { values, id } = measure
  const facts = [
    texts.since(wording.format.shortDate(values.start_date)),
    values.expected_end_date ? texts.expectedUntil(wording.format.shortDate(values.expected_end_date)) : '',
    answer.names[values.provider_id ?? ''] ?? '',
  ]
  return (
    <li className="now-line">
      <p className="now-title">
        <PageLink to={`/indsatser/${id}`}>{measureTitle(values.measure_type, wording)}</PageLink>
      </p>
      <p className="small quiet">{facts.filter(Boolean).join(' · ')}</p>
    </li>
  )
}

function Waiting({ request }: { readonly request: RecordOf<'grant_request'> }) {
  const texts = useTexts(childStoryMessages)
  const wording = useWording()
  return (
    <li className="now-line">
      <p className="now-title">
        {measureTitle(request.values.measure_type, wording)}
        <span className="state state-warning">{texts.waits}</span>
      </p>
      <p className="small quiet">{wording.format.shortDate(request.values.asked_on)}</p>
    </li>
  )
}

/** A link for those who do the casework; words alone for others, who have no such page. */
function PageLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const { may } = useSignedIn()
  return may.write ? <RegisterLink to={to}>{children}</RegisterLink> : children
}
