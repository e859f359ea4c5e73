import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { childMessages } from '../child/child.texts.ts'

/** The child's page as the register was known on an earlier day. */
export function KnownChoice({ id, today }: { readonly id: string; readonly today: string }) {
  const texts = useTexts(childMessages)
  const inputId = useId()
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const [day, setDay] = useState('')
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && day <= today
  return (
    <details className="known-choice">
      <summary className="small-button">{texts.knownOpen}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isDay) navigate(address(`/boern/${id}`, { kendt: day }))
        }}
      >
        <label htmlFor={inputId}>{texts.knownLabel}</label>
        <div className="button-row">
          <input
            id={inputId}
            type="date"
            className="form-input field-date"
            max={today}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
          <button type="submit" className="button button-secondary" disabled={!isDay}>
            {texts.knownShow}
          </button>
        </div>
      </form>
    </details>
  )
}
