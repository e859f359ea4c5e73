import { useId, useState } from 'react'
import { SHORTEST_REASON } from '../../../domain/reason.ts'
import { registerMessages } from '../../texts/register.ts'
import { childMessages } from '../../texts/register-child.ts'
import { childrenMessages } from '../../texts/register-children.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { Dialog } from '../form/dialog.tsx'
import { FailureNotice } from '../form/failure-notice.tsx'
import { attributesOf } from '../form/input-attributes.ts'
import { ReasonField } from '../form/reason-field.tsx'
import { useSaving } from '../form/saving.ts'
import { isCpr } from '../new/search.ts'
import { useRefresh } from '../questions.ts'

interface Props {
  readonly id: string
  readonly isKnown: boolean
  readonly onClose: () => void
}

/** Writes or corrects a child's CPR number; the number before is kept. */
export function SetCprDialog({ id, isKnown, onClose }: Props) {
  const texts = useTexts(childMessages)
  const words = useTexts(childrenMessages)
  const shared = useTexts(registerMessages)
  const inputId = useId()
  const refresh = useRefresh()
  const [cpr, setCpr] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const { save, failure, isSending } = useSaving()
  const isShort = reason.trim().length < SHORTEST_REASON
  async function go() {
    setIsTried(true)
    if (!isCpr(cpr) || isShort) return
    const done = await save(async () => {
      await send(`children/${id}/cpr`, { cpr: cpr.trim().replace(' ', '-'), reason: reason.trim() })
      await refresh()
      return true
    })
    if (done) onClose()
  }
  const isWrong = isTried && !isCpr(cpr)
  return (
    <Dialog title={isKnown ? texts.cprCorrect : texts.cprSet} onClose={onClose}>
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
          <div className={isWrong ? 'field field-wrong' : 'field'}>
            <label className="form-label" htmlFor={`${inputId}-cpr`}>
              {words.cpr}
              <span aria-hidden="true"> *</span>
            </label>
            {isWrong && (
              <span className="field-problem" id={`${inputId}-problem`}>
                {words.cprWrong}
              </span>
            )}
            <input
              {...attributesOf({
                id: `${inputId}-cpr`,
                value: cpr,
                onChange: setCpr,
                describedBy: isWrong ? `${inputId}-problem` : undefined,
                isWrong,
                isRequired: true,
              })}
              className="form-input"
              type="text"
              autoComplete="off"
            />
          </div>
          <ReasonField
            id={`${inputId}-reason`}
            label={shared.reasonLabel}
            value={reason}
            onChange={setReason}
            problem={isTried && isShort ? shared.correctionReasonMissing : undefined}
          />
        </div>
        <div className="button-row dialog-foot">
          <button type="submit" className="button button-primary" disabled={isSending}>
            {isSending ? shared.saving : shared.save}
          </button>
          <button type="button" className="button button-secondary" onClick={onClose}>
            {shared.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
