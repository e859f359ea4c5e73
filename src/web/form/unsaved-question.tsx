import { useState } from 'react'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import type { OpenForm } from './open-forms.ts'

/**
 * Closes what holds forms, after a question where something unsaved would be thrown away. Asking to close once more goes
 * back to writing: two slips of a key lose no more than one.
 */
export function useAskedFirst(unsaved: () => readonly OpenForm[], onLeave: (() => void) | undefined) {
  const [isAsking, setIsAsking] = useState(false)
  function leave() {
    if (unsaved().length > 0) return setIsAsking(!isAsking)
    onLeave?.()
  }
  function discard() {
    for (const form of unsaved()) form.forget()
    onLeave?.()
  }
  const question = isAsking ? <Leaving onStay={() => setIsAsking(false)} onLeave={discard} /> : null
  return { leave, question }
}

interface Props {
  readonly onStay: () => void
  readonly onLeave: () => void
}

function Leaving({ onStay, onLeave }: Props) {
  const texts = useTexts(registerMessages)
  return (
    <div className="notice notice-warning" role="alert">
      <p className="notice-title">{texts.unsavedTitle}</p>
      <div className="button-row">
        {/* biome-ignore lint/a11y/noAutofocus: the question has just been put in front of the form */}
        <button type="button" className="button button-primary" onClick={onStay} autoFocus>
          {texts.unsavedKeep}
        </button>
        <button type="button" className="button button-secondary" onClick={onLeave}>
          {texts.unsavedDiscard}
        </button>
      </div>
    </div>
  )
}
