import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { isDay } from '../../kernel/calendar.ts'
import { DayField } from '../../web/form/inputs.tsx'
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
  const [isWrong, setIsWrong] = useState(false)
  const isKnown = isDay(day) && day <= today
  return (
    <details className="known-choice">
      <summary className="small-button">{texts.knownOpen}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setIsWrong(!isKnown)
          if (isKnown) navigate(address(`/boern/${id}/oplysninger`, { kendt: day }))
        }}
      >
        <DayField
          id={inputId}
          label={texts.knownLabel}
          max={today}
          value={day}
          onChange={setDay}
          problem={isWrong ? texts.knownWrong : undefined}
        />
        <div className="button-row">
          <button type="submit" className="button button-secondary">
            {texts.knownShow}
          </button>
        </div>
      </form>
    </details>
  )
}
