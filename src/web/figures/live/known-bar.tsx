import { type FormEvent, useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import { instantOf, momentOf } from '../../../kernel/written/written-moment.ts'
import { MomentField } from '../../form/inputs.tsx'
import { toCopenhagen } from '../../words/copenhagen.ts'
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
  const [moment, setMoment] = useState(momentOf(knownAt ?? now))
  const [isWrong, setIsWrong] = useState(false)
  const choose = (event: FormEvent) => {
    event.preventDefault()
    const instant = instantOf(moment)
    setIsWrong(instant === null || instant > now)
    if (instant !== null && instant <= now) onChoose(moment)
  }
  return (
    <form className="known-form" noValidate onSubmit={choose}>
      <MomentField
        id={id}
        label={texts.moment}
        help={texts.momentHelp}
        value={moment}
        onChange={setMoment}
        max={toCopenhagen(now)}
        problem={isWrong ? texts.momentWrong : undefined}
      />
      <button type="submit" className="button button-primary">
        {texts.show}
      </button>
    </form>
  )
}
