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

interface Answers {
  readonly onStay: () => void
  readonly onLeave: () => void
}

function Leaving(answers: Answers) {
  const texts = useTexts(registerMessages)
  return (
    <div className="notice notice-warning" role="alert">
      <p className="notice-title">{texts.unsavedTitle}</p>
      <StayOrLeave leave={texts.unsavedDiscard} {...answers} />
    </div>
  )
}

interface Choice extends Answers {
  /** The words for leaving. */
  readonly leave: string
  readonly foot?: string
}

/** The answers to whether something unsaved is left: staying comes first, and has the focus. */
export function StayOrLeave({ leave, foot = 'button-row', onStay, onLeave }: Choice) {
  const texts = useTexts(registerMessages)
  return (
    <div className={foot}>
      {/* biome-ignore lint/a11y/noAutofocus: the question has just been put in front of what was written */}
      <button type="button" className="button button-primary" onClick={onStay} autoFocus>
        {texts.unsavedKeep}
      </button>
      <button type="button" className="button button-secondary" onClick={onLeave}>
        {leave}
      </button>
    </div>
  )
}
