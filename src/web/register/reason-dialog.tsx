import { useId, useState } from 'react'
import { SHORTEST_EXPLANATION } from '../../domain/reason.ts'
import { registerMessages } from '../texts/register.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Dialog } from './form/dialog.tsx'
import { FailureNotice } from './form/failure-notice.tsx'
import { ReasonField } from './form/reason-field.tsx'
import { useSaving } from './form/saving.ts'

interface Props {
  readonly title: string
  readonly lead: string
  readonly label?: string
  readonly submit: string
  /** Does it, with the reason given; the window closes when it is done. */
  readonly act: (reason: string, idempotencyKey: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks why before something that is written in the log. */
export function ReasonDialog({ title, lead, label, submit, act, onClose }: Props) {
  const texts = useTexts(registerMessages)
  const id = useId()
  const [reason, setReason] = useState('')
  const [isShort, setIsShort] = useState(false)
  const { save, failure, isSending } = useSaving()
  async function go() {
    const tooShort = reason.trim().length < SHORTEST_EXPLANATION
    setIsShort(tooShort)
    if (tooShort) return
    const done = await save(async (key) => {
      await act(reason.trim(), key)
      return true
    })
    if (done) onClose()
  }
  return (
    <Dialog title={title} lead={lead} onClose={onClose}>
      <form
        className="record-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <FailureNotice failure={failure} />
        <div className="fields">
          <ReasonField
            id={`${id}-reason`}
            label={label ?? texts.reasonLabel}
            value={reason}
            onChange={setReason}
            problem={isShort ? texts.reasonShort : undefined}
          />
        </div>
        <div className="button-row dialog-foot">
          <button type="submit" className="button button-primary" disabled={isSending}>
            {submit}
          </button>
          <button type="button" className="button button-secondary" onClick={onClose}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
