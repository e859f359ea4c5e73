import { useEffect, useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { notificationMessages } from './concern.texts.ts'

interface Props {
  /** Who has the child's case; empty when nobody is named. */
  readonly who: string
  readonly onAnother: () => void
}

/** The notification is with those who have the child; whoever took it in reads it no more. */
export function PassedOn({ who, onAnother }: Props) {
  const texts = useTexts(notificationMessages)
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${texts.passedOnTitle} · Trin`
    heading.current?.focus()
  }, [texts])
  return (
    <div className="card-frame passed-on" role="status">
      <h1 ref={heading} tabIndex={-1}>
        {texts.passedOnTitle}
      </h1>
      <p className="lead">{texts.passedOnLead(who)}</p>
      <div className="button-row">
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            onAnother()
            navigate(address('/underretninger/ny'))
          }}
        >
          {texts.another}
        </button>
        <Link className="button button-secondary" to={address('/boern')}>
          {texts.toChildren}
        </Link>
      </div>
    </div>
  )
}
