import { type FormEvent, useId, useState } from 'react'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import { SHORTEST_REASON } from '../../../domain/reason.ts'
import type { RecordSpec } from '../../../domain/record.ts'
import { setUpMessages } from '../../texts/set-up.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { send } from '../api.ts'
import { Dialog } from '../form/dialog.tsx'
import { FailureNotice } from '../form/failure-notice.tsx'
import { ReasonField } from '../form/reason-field.tsx'
import { useSaving } from '../form/saving.ts'
import { useRefresh } from '../questions.ts'

interface Props {
  readonly spec: RecordSpec
  readonly record: RecordAnswer
  readonly name: string
  readonly onClose: () => void
}

/** Takes something out of use, or into use again; asked once more, with a reason. Nothing is deleted. */
export function StopDialog({ spec, record, name, onClose }: Props) {
  const texts = useTexts(setUpMessages)
  const id = useId()
  const { reason, setReason, isMissing, saving, submit } = useStopping(spec, record, onClose)
  const words = useStopWords(spec, record, name)
  return (
    <Dialog title={words.title} lead={words.lead} onClose={onClose}>
      <form className="record-form" noValidate onSubmit={submit}>
        <FailureNotice failure={saving.failure} />
        {saving.failure?.kind === 'conflict' && (
          <p className="notice notice-warning" role="alert">
            {texts.conflict}
          </p>
        )}
        <ReasonField
          id={id}
          label={texts.why}
          help={texts.whyHelp}
          value={reason}
          onChange={setReason}
          problem={isMissing ? texts.whyMissing : undefined}
        />
        <div className="button-row dialog-foot">
          <button type="submit" className="button button-primary" disabled={saving.isSending}>
            {saving.isSending ? texts.saving : words.act}
          </button>
          <button type="button" className="button button-secondary" onClick={onClose}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** What it means to this kind of record; a worker who is out of use is shut out. */
function useStopWords({ kind }: RecordSpec, { values }: RecordAnswer, name: string) {
  const texts = useTexts(setUpMessages)
  const isWorker = kind === 'worker'
  return values.active === false
    ? {
        title: texts.startTitle(name),
        lead: isWorker ? texts.startWorkerLead : texts.startLead,
        act: texts.start,
      }
    : {
        title: texts.stopTitle(name),
        lead: isWorker ? texts.stopWorkerLead : texts.stopLead,
        act: texts.stop,
      }
}

function useStopping(spec: RecordSpec, record: RecordAnswer, onDone: () => void) {
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const saving = useSaving()
  const refresh = useRefresh()
  async function submit(event: FormEvent) {
    event.preventDefault()
    const isShort = reason.trim().length < SHORTEST_REASON
    setIsMissing(isShort)
    if (isShort) return
    const saved = await saving.save(() =>
      send<RecordAnswer>(
        `${spec.plural}/${record.id}`,
        { changes: { active: record.values.active === false }, reason: reason.trim() },
        { method: 'PATCH', version: record.version },
      ),
    )
    if (saved === null) return
    await refresh()
    onDone()
  }
  return { reason, setReason, isMissing, saving, submit }
}
