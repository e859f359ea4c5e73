import { IN_HEAD } from '../../slices.pages.tsx'
import { useKeys } from '../parts/keys.ts'
import { useTexts } from '../words/use-texts.ts'
import { registerShellMessages } from './register-shell.texts.ts'
import { useWindow } from './use-window.ts'

/** Finds a child from any page, by `/` or its button. */
export function FindChildButton() {
  const texts = useTexts(registerShellMessages)
  const shared = useTexts()
  const { Window, isMissing, open, close } = useWindow(IN_HEAD.findChild.load)
  useKeys({ '/': open })
  return (
    <div className="find-child">
      <button type="button" className="find-child-button" aria-keyshortcuts="/" onClick={open}>
        <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="6" stroke="currentColor" strokeWidth="2" fill="none" />
          <path d="M13 13L18 18" stroke="currentColor" strokeWidth="2" />
        </svg>
        <span className="find-child-words">{texts.findChild}</span>
        <span className="key" aria-hidden="true">
          /
        </span>
      </button>
      {isMissing && (
        <span className="small" role="alert">
          {shared.partMissing}
        </span>
      )}
      {Window && <Window onClose={close} />}
    </div>
  )
}
