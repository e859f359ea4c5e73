import { useEffect, useRef } from 'react'
import type { FieldProblem, RecordSpec } from '../../kernel/record/record.ts'
import { addressOf, useLanguage } from '../routing/selection.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import type { Failure } from './saving.ts'

interface Props {
  readonly failure: Failure | null
  /** The id of a field's input, so that the summary leads to it. */
  readonly idOf?: (field: string) => string | null
  readonly specs?: readonly RecordSpec[]
  readonly isSentLater?: boolean | undefined
}

/** Why it was not saved, at the top of the form; it takes the focus, so that nobody overlooks it. */
export function FailureNotice({ failure, idOf = () => null, specs = [], isSentLater }: Props) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure) notice.current?.focus()
  }, [failure])
  if (!failure || failure.kind === 'conflict') return null
  return (
    <div
      ref={notice}
      className={`notice notice-${failure.kind === 'offline' ? 'warning' : 'error'}`}
      role="alert"
      tabIndex={-1}
    >
      <Words failure={failure} idOf={idOf} specs={specs} />
      {isSentLater && <SentLater />}
    </div>
  )
}

function SentLater() {
  const texts = useTexts(registerMessages)
  return <p>{texts.offlineSentLater}</p>
}

interface WordsProps {
  readonly failure: Exclude<Failure, { kind: 'conflict' }>
  readonly idOf: (field: string) => string | null
  readonly specs: readonly RecordSpec[]
}

function Words({ failure, idOf, specs }: WordsProps) {
  const texts = useTexts(registerMessages)
  const language = useLanguage()
  switch (failure.kind) {
    case 'problems':
      return (
        <>
          <p className="notice-title">{texts.problems(failure.problems.length)}</p>
          <ul className="bullets">
            {failure.problems.map((problem) => (
              <li key={`${problem.field} ${problem.message.da}`}>
                <ProblemLink
                  problem={problem}
                  id={problem.field === null ? null : idOf(problem.field)}
                  specs={specs}
                />
              </li>
            ))}
          </ul>
        </>
      )
    case 'signed-out':
      return (
        <>
          <p className="notice-title">{texts.signedOutTitle}</p>
          <p>
            {texts.signedOutHelp}{' '}
            <a
              href={addressOf(new URLSearchParams(location.search), '/log-ind', {})}
              target="_blank"
              rel="noreferrer"
            >
              {texts.signInNewWindow}
            </a>
          </p>
        </>
      )
    case 'offline':
      return (
        <>
          <p className="notice-title">{texts.offlineTitle}</p>
          <p>{texts.offlineHelp}</p>
        </>
      )
    case 'refused':
      return (
        <>
          <p className="notice-title">{texts.refusedTitle}</p>
          <p>{failure.message[language]}</p>
        </>
      )
  }
}

interface LinkProps {
  readonly problem: FieldProblem
  readonly id: string | null
  readonly specs: readonly RecordSpec[]
}

function ProblemLink({ problem, id, specs }: LinkProps) {
  const language = useLanguage()
  const field = specs.flatMap(({ fields }) => fields).find(({ name }) => name === problem.field)
  const message = problem.message[language]
  const title = field?.title[language]
  const isNamed = [`»${title}«`, `“${title}”`].some((named) => message.includes(named))
  const words = !title || isNamed ? message : `${title}: ${message}`
  if (id === null) return words
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(id)?.focus()
      }}
    >
      {words}
    </a>
  )
}
