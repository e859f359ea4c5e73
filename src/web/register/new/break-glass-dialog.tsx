import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import type { EmergencyAnswer } from '../../../api/wire-access.ts'
import { SHORTEST_EXPLANATION } from '../../../domain/reason.ts'
import { SelectField } from '../../parts/selectors.tsx'
import { registerMessages } from '../../texts/register.ts'
import { childrenMessages } from '../../texts/register-children.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { useRegisterAddress } from '../address.ts'
import { send } from '../api.ts'
import { Dialog } from '../form/dialog.tsx'
import { FailureNotice } from '../form/failure-notice.tsx'
import { ReasonField } from '../form/reason-field.tsx'
import { useSaving } from '../form/saving.ts'

const HOURS = [1, 4, 12, 24]

interface Props {
  readonly id: string
  readonly onClose: () => void
}

/** Access to a child in an emergency: for a reason that the leader is told, and for a limited time. */
export function BreakGlassDialog({ id, onClose }: Props) {
  const texts = useTexts(childrenMessages)
  const shared = useTexts(registerMessages)
  const inputId = useId()
  const address = useRegisterAddress()
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const [hours, setHours] = useState(4)
  const [isShort, setIsShort] = useState(false)
  const { save, failure, isSending } = useSaving()
  async function open() {
    setIsShort(reason.trim().length < SHORTEST_EXPLANATION)
    if (reason.trim().length < SHORTEST_EXPLANATION) return
    const body = { reason: reason.trim(), hours }
    const access = await save((idempotencyKey) =>
      send<EmergencyAnswer>(`children/${id}/emergency-access`, body, { idempotencyKey }),
    )
    if (access !== null) navigate(address(`/boern/${id}`))
  }
  return (
    <Dialog title={texts.breakGlassTitle} lead={texts.breakGlassLead} onClose={onClose}>
      <form
        className="record-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          open()
        }}
      >
        <FailureNotice failure={failure} />
        <div className="fields">
          <ReasonField
            id={`${inputId}-reason`}
            label={texts.breakGlassReason}
            value={reason}
            onChange={setReason}
            problem={isShort ? shared.reasonShort : undefined}
          />
          <SelectField
            label={texts.breakGlassHours}
            value={String(hours)}
            options={HOURS.map((count) => ({ value: String(count), title: texts.hours(count) }))}
            onChange={(value) => setHours(Number(value))}
          />
        </div>
        <div className="button-row dialog-foot">
          <button type="submit" className="button button-primary" disabled={isSending}>
            {texts.breakGlassOpen}
          </button>
          <button type="button" className="button button-secondary" onClick={onClose}>
            {shared.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
