import { useId, useState } from 'react'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import { SHORTEST_REASON } from '../../../domain/reason.ts'
import type { FieldProblem } from '../../../domain/record.ts'
import { closingMessages } from '../../texts/closing.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { ReasonField } from '../form/reason-field.tsx'
import { useSignedIn } from '../me.ts'
import { useAct } from '../measure/act-dialog.tsx'
import { MeanwhileNotice } from '../measure/meanwhile-notice.tsx'

const WHY_MISSING: FieldProblem = {
  field: 'reason',
  message: { da: 'Skriv kort hvorfor (mindst 3 tegn).', en: 'Say in short why (at least 3 characters).' },
}

/** Opens a closed case again, with a reason. */
export function ReopenForm({ file }: { readonly file: RecordAnswer }) {
  const texts = useTexts(closingMessages)
  const shared = useTexts(registerMessages)
  const { roles } = useSignedIn()
  const id = useId()
  const { act, saving, problems } = useAct(id)
  const [reason, setReason] = useState('')
  const isSelf =
    roles.includes('caseworker') || (file.values.kind === 'course' && roles.includes('prevention_worker'))
  function submit() {
    if (reason.trim().length < SHORTEST_REASON)
      return saving.setFailure({ kind: 'problems', problems: [WHY_MISSING] })
    return act(() =>
      send<RecordAnswer>(`cases/${file.id}/reopen`, { reason: reason.trim() }, { version: file.version }),
    )
  }
  return (
    <form
      className="card-frame record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2>{texts.reopenTitle}</h2>
      <p>
        {texts.reopenLead} {isSelf ? texts.reopenSelf : texts.reopenEarlier}
      </p>
      <FailureNotice failure={saving.failure} idOf={problems.idOf} />
      <MeanwhileNotice failure={saving.failure} />
      <ReasonField
        id={`${id}-reason`}
        label={texts.why}
        value={reason}
        onChange={setReason}
        problem={problems.of('reason')}
      />
      <div className="button-row grant-foot">
        <button type="submit" className="button button-primary" disabled={saving.isSending}>
          {saving.isSending ? shared.saving : texts.reopen}
        </button>
      </div>
    </form>
  )
}
