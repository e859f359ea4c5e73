import { useId, useState } from 'react'
import { isDay } from '../../kernel/calendar.ts'
import { tenDigits } from '../../kernel/cpr.ts'
import { order } from '../../web/answers/api.ts'
import { Field } from '../../web/form/field.tsx'
import { Form } from '../../web/form/form.tsx'
import { DayField } from '../../web/form/inputs.tsx'
import { useSaving } from '../../web/form/saving.ts'
import { useFormat } from '../../web/words/format.ts'
import { usePersonName } from '../../web/words/person-name.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { networkMessages } from './network.texts.ts'
import { SEARCH } from './people.endpoints.ts'
import type { ChildMatch, ChildSearch } from './people.wire.ts'
import './network.css'

/** What was searched for, so that a new person need not be written twice. */
export interface Sought {
  readonly name: string
  readonly birthDate: string
  readonly cpr: string
}

interface Props {
  readonly sought: Sought
  readonly onSought: (sought: Sought) => void
  /** Who stands in the network already, the child among them. */
  readonly known: ReadonlySet<string>
  readonly onChoose: (match: ChildMatch) => void
  /** Where someone who is not found may be written as new. */
  readonly onNew?: () => void
  /** Why one searches here. */
  readonly lead?: string
}

/** Searches everyone in the register before someone new is written; the search goes in a body and never in an address. */
export function FindPerson({ sought, onSought, known, onChoose, onNew, lead }: Props) {
  const texts = useTexts(networkMessages)
  const [matches, setMatches] = useState<readonly ChildMatch[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const saving = useSaving()
  async function search() {
    const question = questionOf(sought)
    const isCprWrong = question.cpr !== undefined && !/^\d{6}-?\d{4}$/.test(question.cpr)
    const { birthDate } = question
    // The field itself says what is wrong with its day.
    if (birthDate !== undefined && !isDay(birthDate)) return
    const wrong = isCprWrong
      ? texts.cprWrong
      : Object.keys(question).length === 0
        ? texts.searchMissing
        : null
    setProblem(wrong)
    if (wrong) return
    const answer = await saving.save(() => order(SEARCH, { body: question }))
    if (answer) setMatches(answer.matches)
  }
  return (
    <>
      <Form
        form={{ idOf: () => null, saving, submit: search }}
        head={<p>{lead ?? texts.searchLead}</p>}
        submit={texts.search}
        sending={texts.searching}
        again={texts.search}
        foot="button-row"
      >
        <SoughtFields sought={sought} onSought={onSought} problem={problem} />
      </Form>
      <div aria-live="polite">
        {matches && <Matches matches={matches} known={known} onChoose={onChoose} onNew={onNew} />}
      </div>
    </>
  )
}

function questionOf({ name, birthDate, cpr }: Sought): ChildSearch {
  return {
    ...(name.trim() && { name: name.trim() }),
    ...(birthDate && { birthDate }),
    ...(cpr.trim() && { cpr: tenDigits(cpr) ?? cpr.trim() }),
  }
}

interface FieldsProps {
  readonly sought: Sought
  readonly onSought: (sought: Sought) => void
  readonly problem: string | null
}

function SoughtFields({ sought, onSought, problem }: FieldsProps) {
  const texts = useTexts(networkMessages)
  const id = useId()
  const field = (name: keyof Sought) => ({
    id: `${id}-${name}`,
    value: sought[name],
    onChange: (value: string) => onSought({ ...sought, [name]: value }),
  })
  const input = { className: 'form-input', autoComplete: 'off' }
  const described = { ...input, 'aria-describedby': problem ? `${id}-problem` : undefined }
  return (
    <div className="fields">
      <Field {...field('name')} isWide label={texts.searchName}>
        {(attributes) => <input {...attributes} {...described} type="text" />}
      </Field>
      <DayField {...field('birthDate')} label={texts.searchBirth} lies="past" />
      <Field {...field('cpr')} label={texts.searchCpr} help={texts.searchCprHelp}>
        {(attributes) => <input {...attributes} {...input} type="text" inputMode="numeric" />}
      </Field>
      {problem && (
        <p className="field-problem field-wide" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

interface MatchesProps extends Pick<Props, 'known' | 'onChoose' | 'onNew'> {
  readonly matches: readonly ChildMatch[]
}

function Matches({ matches, known, onChoose, onNew }: MatchesProps) {
  const texts = useTexts(networkMessages)
  return (
    <>
      <p className="matches-count">
        <strong>{matches.length === 0 ? texts.foundNone : texts.found(matches.length)}</strong>
      </p>
      <ul className="matches">
        {matches.map((match) => (
          <Match key={match.id} match={match} isKnown={known.has(match.id)} onChoose={onChoose} />
        ))}
      </ul>
      {onNew && (
        <button type="button" className="button button-secondary" onClick={onNew}>
          {matches.length === 0 ? texts.newPersonNone : texts.newPerson}
        </button>
      )}
    </>
  )
}

interface MatchProps {
  readonly match: ChildMatch
  readonly isKnown: boolean
  readonly onChoose: (match: ChildMatch) => void
}

function Match({ match, isKnown, onChoose }: MatchProps) {
  const texts = useTexts(networkMessages)
  const format = useFormat()
  const name = usePersonName()(match.name)
  const about = [
    match.kind === 'child' ? texts.isChild : texts.isAdult,
    match.birthDate && format.shortDate(match.birthDate),
    texts.match[match.match],
    match.team,
    isKnown && texts.already,
  ]
  return (
    <li>
      <span>
        <strong>{name}</strong> <span className="small">{about.filter(Boolean).join(' · ')}</span>
      </span>
      <button
        type="button"
        className="button button-secondary"
        aria-label={texts.chooseThis(name)}
        onClick={() => onChoose(match)}
      >
        {texts.choose}
      </button>
    </li>
  )
}
