import { useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../../web/words/use-texts.ts'
import { setUpMessages } from './set-up.texts.ts'
import type { NewToken } from './tokens.wire.ts'

interface Props {
  readonly token: NewToken
  readonly onDone: () => void
}

/** A new key, this once. It is held by the page alone and is gone when the page is left. */
export function Secret({ token, onDone }: Props) {
  const texts = useTexts(setUpMessages)
  const id = useId()
  const frame = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  useEffect(() => {
    frame.current?.focus()
  }, [])
  const copy = () =>
    navigator.clipboard.writeText(token.secret).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    )
  return (
    <section
      className="notice notice-warning secret"
      ref={frame}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`}>{texts.secretTitle(token.name)}</h2>
      <p>{texts.secretHelp}</p>
      <label className="form-label" htmlFor={id}>
        {texts.secretLabel}
      </label>
      <div className="button-row">
        <input
          id={id}
          className="form-input secret-value"
          readOnly
          value={token.secret}
          onFocus={({ target }) => target.select()}
        />
        <button type="button" className="button button-primary" onClick={copy}>
          {texts.copy}
        </button>
        <span role="status">
          {copied === 'yes' && texts.copied}
          {copied === 'failed' && texts.notCopied}
        </span>
      </div>
      <p>
        <button type="button" className="button button-secondary" onClick={onDone}>
          {texts.secretDone}
        </button>
      </p>
    </section>
  )
}
