import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { type Location, useBlocker } from 'react-router'
import { Dialog } from '../form/dialog.tsx'
import { OpenFormsContext, unsavedIn, useOpenForms } from '../form/open-forms.ts'
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
          isKept={unsavedIn(forms).every(({ isKept }) => isKept)}
          onStay={blocker.reset}
          onLeave={blocker.proceed}
        />
      )}
      {answer !== null && <Question onStay={() => answer(false)} onLeave={() => answer(true)} />}
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
  /** Whether it stays on the device; it does not when one signs out. */
  readonly isKept?: boolean
  readonly onStay: () => void
  readonly onLeave: () => void
}

function Question({ isKept, onStay, onLeave }: Props) {
  const texts = useTexts(registerMessages)
  const isSigningOut = isKept === undefined
  const help = isKept ? texts.unsavedStays : texts.unsavedLost
  return (
    <Dialog title={texts.unsavedTitle} onClose={onStay}>
      <p>{isSigningOut ? texts.unsavedSignOutHelp : help}</p>
      <div className="button-row dialog-foot">
        {/* biome-ignore lint/a11y/noAutofocus: the window has just been put in front of the page */}
        <button type="button" className="button button-primary" onClick={onStay} autoFocus>
          {texts.unsavedKeep}
        </button>
        <button type="button" className="button button-secondary" onClick={onLeave}>
          {isSigningOut ? texts.unsavedSignOut : texts.unsavedLeave}
        </button>
      </div>
    </Dialog>
  )
}
