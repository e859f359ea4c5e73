import { type ReactNode, useEffect } from 'react'
import { Link, useLocation } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { stepOnPath } from '../../kernel/place.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { useSignedIn } from '../../web/answers/me.ts'
import { latestCase } from '../../web/form/use-record-form.ts'
import { ProtectedMark } from '../../web/parts/protected-mark.tsx'
import { stepName } from '../../web/pictures/staircase/flow-words.ts'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { ageWords } from '../../web/words/age.ts'
import { useFormat } from '../../web/words/format.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { sayingOf } from '../../web/words/value-text.ts'
import { useWording } from '../../web/words/wording.ts'
import { childMessages } from '../child/child.texts.ts'
import { Cpr } from '../child/cpr.parts.tsx'
import { summaryOf } from '../child/summary.parts.ts'
import { useTelling } from '../child/telling.parts.ts'
import { PERSON } from '../people/person.record.ts'
import { childStoryMessages } from './child-story.texts.ts'
import { DayActions } from './day-actions.tsx'

interface Props {
  readonly answer: ChildAnswer
  readonly isKnownView: boolean
}

/** Who the child is, and who has the case. */
export function ChildHead({ answer, isKnownView }: Props) {
  const texts = useTexts(childMessages)
  const shared = useTexts(registerMessages)
  const { may } = useSignedIn()
  const { values } = answer.child
  const name = nameOf(answer) || shared.nameless
  const born = values.birth_date
  useEffect(() => {
    // The tab says no name: it is seen by others, and kept in the history of the browser.
    document.title = `${texts.pageTitle} · Trin`
  }, [texts])
  return (
    <div className="child-head">
      <BackToList />
      <div className="child-head-row">
        <div>
          <h1>
            {name}
            {born && <span className="child-age">, {ageWords(born, answer.today, shared)}</span>}
            {values.protected === true && <ProtectedMark />}
          </h1>
          <Facts answer={answer} isKnownView={isKnownView} />
          <CaseLine answer={answer} />
        </div>
        {!isKnownView && answer.may.correct && may.write && <DayActions answer={answer} />}
      </div>
    </div>
  )
}

/** Back to the list of children, held to what it was. */
export function BackToList() {
  const texts = useTexts(childMessages)
  const address = useRegisterAddress()
  const { state } = useLocation()
  const from: unknown = state?.from
  const list = typeof from === 'string' && from.startsWith('/boern') ? from : address('/boern')
  return (
    <Link className="back-link" to={list}>
      ‹ {texts.back}
    </Link>
  )
}

function Facts({ answer, isKnownView }: Props) {
  const texts = useTexts(childMessages)
  const shared = useTexts(registerMessages)
  const format = useFormat()
  const wording = useWording(answer.names)
  const { values } = answer.child
  const say = sayingOf(PERSON, values, wording)
  const day = (said: string | null, words: (date: string) => string) =>
    isSaid(said) ? words(format.date(said)) : ''
  const facts = [
    day(values.birth_date, shared.born),
    values.birth_date
      ? ''
      : [shared.unborn, day(values.expected_birth_date, shared.expected)].filter(Boolean).join(', '),
    day(values.death_date, texts.died),
    say('sex').split('/')[0].toLowerCase(),
    say('target_group').toLowerCase(),
  ].filter(Boolean)
  return (
    <div className="child-facts">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {!isKnownView && (answer.hasCpr || answer.may.correct) && (
        <span>
          <Cpr answer={answer} mayCorrect={answer.may.correct} />
        </span>
      )}
    </div>
  )
}

function CaseLine({ answer }: { readonly answer: ChildAnswer }): ReactNode {
  const story = useTexts(childStoryMessages)
  const texts = useTexts(childMessages)
  const telling = useTelling(answer)
  const current = latestCase(answer)
  if (!current) return null
  const { title, state } = summaryOf(current, telling)
  const step = stepOnPath(answer.path, answer.today)
  const name = (id: string | null) => (id === null ? undefined : answer.names[id])
  const { opened_on: opened, closed_on: closed } = current.values
  // A closed case is nobody's any more.
  const caseworker = closed ? undefined : name(current.values.caseworker_id)
  const team = name(current.values.team_id)
  return (
    <p className="child-facts">
      <span>
        {title}
        {state && <span className={`state state-${state.tone}`}>{state.words}</span>}
      </span>
      <span>
        {closed
          ? texts.closed(telling.wording.format.date(closed))
          : texts.since(telling.wording.format.date(opened))}
      </span>
      {caseworker && (
        <span>
          {texts.caseworker} <strong>{caseworker}</strong>
        </span>
      )}
      {team && <span>{team}</span>}
      {step > 0 && !closed && <span>{story.step(step, stepName(step, texts))}</span>}
    </p>
  )
}

/** What the child is called, as the answer says it: a protected name as the register lets it be seen. */
function nameOf({ child, names }: ChildAnswer): string {
  const own = [child.values.given_name, child.values.family_name].filter(Boolean).join(' ')
  return own || (names[child.id] ?? '')
}
