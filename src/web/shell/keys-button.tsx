import { useMe } from '../answers/me.ts'
import { useKeys } from '../parts/keys.ts'
import { useTexts } from '../words/use-texts.ts'
import { registerShellMessages } from './register-shell.texts.ts'
import { useWindow } from './use-window.ts'

/** The overview of the keys, for whoever is signed in. */
export function KeysButton() {
  const { data: me } = useMe()
  return me ? <OfSignedIn /> : null
}

function OfSignedIn() {
  const texts = useTexts(registerShellMessages)
  const { Window, open, close } = useWindow(overview)
  useKeys({ '?': open })
  return (
    <>
      <button type="button" className="link-button" aria-keyshortcuts="?" onClick={open}>
        {texts.keys}
      </button>
      {Window && <Window onClose={close} />}
    </>
  )
}

function overview() {
  return import('./keys-overview.tsx').then(({ KeysOverview }) => KeysOverview)
}
