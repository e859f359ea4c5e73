import { type FormEvent, useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Field } from '../../form/field.tsx'
import { fromCopenhagen, toCopenhagen } from '../../words/copenhagen.ts'
import { useTexts } from '../../words/use-texts.ts'
import { momentText } from '../../words/value-text.ts'
import { useWording } from '../../words/wording.ts'
import { liveMessages } from './live.texts.ts'
import './known-figures.css'

interface Props {
  readonly knownAt: string | null
}

/** Says as of when the register's figures are known, and lets the reader choose another moment; it stays in the address. */
export function KnownBar({ knownAt }: Props) {
  const texts = useTexts(liveMessages)
  const wording = useWording()
  const [, setSearch] = useSearchParams()
  const know = (moment: string | null) =>
    setSearch((search) => {
      const next = new URLSearchParams(search)
      if (moment === null) next.delete('kendt')
      else next.set('kendt', moment)
      return next
    })
  return (
    <section
      className={knownAt ? 'known-bar known-bar-earlier page-width' : 'known-bar page-width'}
      aria-label={texts.barLabel}
    >
      <p role="status">{knownAt ? texts.knownAt(momentText(knownAt, wording)) : texts.now}</p>
      {knownAt && (
        <button type="button" className="button button-secondary" onClick={() => know(null)}>
          {texts.backToNow}
        </button>
      )}
      <details className="unfold">
        <summary>{texts.choose}</summary>
        <MomentForm knownAt={knownAt} onChoose={know} />
      </details>
    </section>
  )
}

interface FormProps extends Props {
  readonly onChoose: (moment: string) => void
}

function MomentForm({ knownAt, onChoose }: FormProps) {
  const texts = useTexts(liveMessages)
  const id = useId()
  const now = new Date().toISOString()
  const [moment, setMoment] = useState(toCopenhagen(knownAt ?? now))
  const [isWrong, setIsWrong] = useState(false)
  const choose = (event: FormEvent) => {
    event.preventDefault()
    const instant = fromCopenhagen(moment)
    setIsWrong(instant === null || instant > now)
    if (instant !== null && instant <= now) onChoose(moment)
  }
  return (
    <form className="known-form" noValidate onSubmit={choose}>
      <Field id={id} label={texts.moment} value={moment} onChange={setMoment}>
        {(input) => (
          <input
            {...input}
            type="datetime-local"
            className="form-input field-date"
            max={toCopenhagen(now)}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? `${id}-help ${id}-problem` : `${id}-help`}
          />
        )}
      </Field>
      <button type="submit" className="button button-primary">
        {texts.show}
      </button>
      <span className="small" id={`${id}-help`}>
        {texts.momentHelp}
      </span>
      {isWrong && (
        <span className="field-problem" id={`${id}-problem`} role="alert">
          {texts.momentWrong}
        </span>
      )}
    </form>
  )
}
