import { useId, useState } from 'react'
import type { ChildSearchAnswer } from '../../../api/wire-children.ts'
import { registerMessages } from '../../texts/register.ts'
import { childrenMessages } from '../../texts/register-children.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { attributesOf } from '../form/input-attributes.ts'
import { useSaving } from '../form/saving.ts'
import { isCpr, isSomethingKnown, type Known, searchOf, withCpr } from './search.ts'

interface Props {
  readonly known: Known
  readonly onChange: (known: Known) => void
  readonly onFound: (answer: ChildSearchAnswer) => void
}

/** Search before a child is registered: by CPR number, name and date of birth, as much as is known. */
export function SearchForm({ known, onChange, onFound }: Props) {
  const texts = useTexts(childrenMessages)
  const shared = useTexts(registerMessages)
  const id = useId()
  const { save, failure, isSending } = useSaving()
  const [problem, setProblem] = useState<'cpr' | 'nothing' | null>(null)
  async function search() {
    const wrong = known.cpr.trim() !== '' && !known.isUnborn && !isCpr(known.cpr)
    const found = wrong ? 'cpr' : isSomethingKnown(known) ? null : 'nothing'
    setProblem(found)
    if (found !== null) {
      document.getElementById(`${id}-${found === 'cpr' || !known.isUnborn ? 'cpr' : 'name'}`)?.focus()
      return
    }
    const answer = await save(() => send<ChildSearchAnswer>('children/search', searchOf(known)))
    if (answer) onFound(answer)
  }
  const cprProblem = problem === 'cpr' ? texts.cprWrong : undefined
  return (
    <form
      className="record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        search()
      }}
    >
      <FailureNotice failure={failure} />
      {problem === 'nothing' && (
        <p className="field-problem" role="alert">
          {texts.searchSomething}
        </p>
      )}
      <div className="fields fields-search">
        {!known.isUnborn && (
          <Field
            id={`${id}-cpr`}
            label={texts.cpr}
            help={texts.cprHelp}
            value={known.cpr}
            problem={cprProblem}
            onChange={(cpr) => onChange(withCpr(known, cpr))}
          />
        )}
        <Field
          id={`${id}-name`}
          label={texts.fullName}
          value={known.name}
          onChange={(name) => onChange({ ...known, name })}
        />
        <Field
          id={`${id}-date`}
          label={known.isUnborn ? capitalised(shared.expected('')) : texts.birthDate}
          value={known.date}
          isDate
          onChange={(date) => onChange({ ...known, date })}
        />
        <div className="field field-check">
          <input
            type="checkbox"
            id={`${id}-unborn`}
            checked={known.isUnborn}
            onChange={(event) => onChange({ ...known, isUnborn: event.target.checked, date: '' })}
          />
          <label htmlFor={`${id}-unborn`}>{texts.unbornCheck}</label>
        </div>
      </div>
      <div className="button-row">
        <button type="submit" className="button button-primary" disabled={isSending}>
          {isSending ? texts.searching : texts.searchButton}
        </button>
        <span className="small">{texts.searchLogged}</span>
      </div>
    </form>
  )
}

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string
  readonly problem?: string
  readonly isDate?: boolean
}

function Field({ id, label, value, onChange, help, problem, isDate }: FieldProps) {
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
  const input = {
    id,
    value,
    onChange,
    describedBy: described,
    isWrong: problem !== undefined,
    isRequired: false,
  }
  return (
    <div className={problem ? 'field field-wrong' : 'field'}>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {help && (
        <span className="field-help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {problem && (
        <span className="field-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      <input
        {...attributesOf(input)}
        className="form-input"
        type={isDate ? 'date' : 'text'}
        autoComplete="off"
      />
    </div>
  )
}

function capitalised(text: string): string {
  return text.trim().charAt(0).toUpperCase() + text.trim().slice(1)
}
