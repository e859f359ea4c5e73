import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { type Location, useBlocker } from 'react-router'
import { Dialog } from '../form/dialog.tsx'
import { OpenFormsContext, unsavedIn, useOpenForms } from '../form/open-forms.ts'
import { StayOrLeave } from '../form/unsaved-question.tsx'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'

/** Whether one may sign out: asks where something written is not saved, and lets go of it. */
const SigningOutContext = createContext<() => Promise<boolean>>(async () => true)

export function useMaySignOut(): () => Promise<boolean> {
  return useContext(SigningOutContext)
}

/** Around every page: asks before it is left while something written in it is not saved, however one leaves. */
export function AskedBeforeLeaving({ children }: { readonly children: ReactNode }) {
  const forms = useOpenForms()
  const texts = useTexts(registerMessages)
  const [answer, setAnswer] = useState<((may: boolean) => void) | null>(null)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isAnotherPage(currentLocation, nextLocation) && unsavedIn(forms).length > 0,
  )
  useEffect(() => {
    const closing = (event: BeforeUnloadEvent) => {
      if (unsavedIn(forms).length > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', closing)
    return () => window.removeEventListener('beforeunload', closing)
  }, [forms])

  async function maySignOut(): Promise<boolean> {
    if (unsavedIn(forms).length === 0) return true
    const may = await new Promise<boolean>((resolve) => setAnswer(() => resolve))
    setAnswer(null)
    if (may) for (const form of unsavedIn(forms)) form.forget()
    return may
  }

  return (
    <OpenFormsContext value={forms}>
      <SigningOutContext value={maySignOut}>{children}</SigningOutContext>
      {blocker.state === 'blocked' && (
        <Question
          help={unsavedIn(forms).every(({ isKept }) => isKept) ? texts.unsavedStays : texts.unsavedLost}
          leave={texts.unsavedLeave}
          onStay={blocker.reset}
          onLeave={blocker.proceed}
        />
      )}
      {answer !== null && (
        <Question
          help={texts.unsavedSignOutHelp}
          leave={texts.unsavedSignOut}
          onStay={() => answer(false)}
          onLeave={() => answer(true)}
        />
      )}
    </OpenFormsContext>
  )
}

/** Another language shows the same form. */
function isAnotherPage(from: Location, to: Location): boolean {
  return from.pathname !== to.pathname || saidIn(from) !== saidIn(to)
}

function saidIn({ search }: Location): string {
  const said = new URLSearchParams(search)
  said.delete('sprog')
  return said.toString()
}

interface Props {
  /** What becomes of what is written. */
  readonly help: string
  /** The words for leaving. */
  readonly leave: string
  readonly onStay: () => void
  readonly onLeave: () => void
}

function Question({ help, ...choice }: Props) {
  const texts = useTexts(registerMessages)
  return (
    <Dialog title={texts.unsavedTitle} onClose={choice.onStay}>
      <p>{help}</p>
      <StayOrLeave foot="button-row dialog-foot" {...choice} />
    </Dialog>
  )
}
