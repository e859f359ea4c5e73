import { useMe, useOtherWindows, useSignedInElsewhere } from '../answers/me.ts'
import { Notice } from '../parts/answered.tsx'
import { useRegisterAddress } from '../routing/address.ts'
import { useTexts } from '../words/use-texts.ts'
import { registerShellMessages } from './register-shell.texts.ts'

/** Says that someone else has signed in in another window: what is written here stays, and is not saved as theirs. */
export function SomeoneElseNotice() {
  const texts = useTexts(registerShellMessages)
  const address = useRegisterAddress()
  const { data: me = null } = useMe()
  const { other } = useSignedInElsewhere()
  useOtherWindows()
  return (
    <div role="status" className="page-width no-print">
      {me && other && (
        <Notice kind="warning" title={texts.otherTitle(other.worker.name)}>
          <p>{texts.otherHelp(me.worker.name)}</p>
          {/* The page begins anew, so that nothing of what was written on it goes along. */}
          <p>
            <a href={address('/')}>{texts.otherGoOn(other.worker.name)}</a>
          </p>
        </Notice>
      )}
    </div>
  )
}
