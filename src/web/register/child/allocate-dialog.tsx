import { useId, useState } from 'react'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import type { RecordSpec } from '../../../domain/record.ts'
import { ALLOCATION, CHILD_CASE } from '../../../domain/records/work.ts'
import { registerMessages } from '../../texts/register.ts'
import { childMessages } from '../../texts/register-child.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { Dialog } from '../form/dialog.tsx'
import { type Draft, draftOf } from '../form/draft.ts'
import { FailureNotice } from '../form/failure-notice.tsx'
import { ReasonField } from '../form/reason-field.tsx'
import { RecordFields } from '../form/record-fields.tsx'
import { useSaving } from '../form/saving.ts'
import { useChoices, useRefresh } from '../questions.ts'
import { danishToday } from '../today.ts'

const TEAM = CHILD_CASE.fields.filter(({ name }) => name === 'team_id')
const FIELDS: RecordSpec = {
  ...ALLOCATION,
  fields: [...ALLOCATION.fields.filter(({ name }) => name !== 'end_date'), ...TEAM],
}

/** Gives a case to a caseworker from a day on. */
export function AllocateDialog({ of, onClose }: { readonly of: RecordAnswer; readonly onClose: () => void }) {
  const texts = useTexts(childMessages)
  const shared = useTexts(registerMessages)
  const id = useId()
  const refresh = useRefresh()
  const { data: choices } = useChoices()
  const [draft, setDraft] = useState<Draft>(() =>
    draftOf(FIELDS, { start_date: danishToday(), team_id: of.values.team_id ?? null }),
  )
  const [reason, setReason] = useState('')
  const { save, failure, setFailure, isSending } = useSaving()
  // Whoever is chosen brings the team along; it can be chosen otherwise afterwards.
  function change(next: Draft) {
    const worker = choices?.workers.find((one) => one.id === next.caseworker_id)
    const isNew = next.caseworker_id !== draft.caseworker_id
    setDraft(isNew && worker?.team ? { ...next, team_id: worker.team } : next)
  }
  async function allocate() {
    if (!draft.caseworker_id || !draft.start_date) {
      const message = { da: texts.allocateMissing, en: texts.allocateMissing }
      setFailure({ kind: 'refused', message })
      return
    }
    const body = {
      caseworker: draft.caseworker_id,
      ...(draft.team_id && { team: draft.team_id }),
      from: draft.start_date,
      ...(reason.trim() && { reason: reason.trim() }),
    }
    const done = await save(async (idempotencyKey) => {
      await send(`cases/${of.id}/allocate`, body, { idempotencyKey })
      await refresh()
      return true
    })
    if (done) onClose()
  }
  return (
    <Dialog title={texts.allocateTitle} lead={texts.allocateLead} onClose={onClose}>
      <form
        className="record-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          allocate()
        }}
      >
        <FailureNotice failure={failure} />
        <RecordFields spec={FIELDS} draft={draft} onChange={change} problems={[]} idPrefix={id} />
        <ReasonField
          id={`${id}-reason`}
          label={texts.allocateReason}
          value={reason}
          onChange={setReason}
          isOptional
        />
        <div className="button-row dialog-foot">
          <button type="submit" className="button button-primary" disabled={isSending}>
            {isSending ? shared.saving : texts.allocate}
          </button>
          <button type="button" className="button button-secondary" onClick={onClose}>
            {shared.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
