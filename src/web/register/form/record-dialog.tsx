import { useState } from 'react'
import type { RecordAnswer } from '../../../api/wire-records.ts'
import { useLanguage } from '../../selection.ts'
import { registerMessages } from '../../texts/register.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { useRefresh } from '../questions.ts'
import { ConflictView } from './conflict-view.tsx'
import { Dialog } from './dialog.tsx'
import { RecordForm } from './record-form.tsx'
import { useRecordWork, type Work } from './record-work.ts'
import { useUnsaved } from './unsaved.ts'

interface Props extends Work {
  /** Given the record as it was saved; not called when the work is given up. */
  readonly onSaved?: (record: RecordAnswer) => void
  readonly onClose: () => void
}

/** Writes a new record, or corrects one: with a reason, and without losing what another has saved meanwhile. */
export function RecordDialog({ onSaved, onClose, ...work }: Props) {
  const texts = useTexts(registerMessages)
  const language = useLanguage()
  const form = useRecordWork(work)
  const refresh = useRefresh()
  const [isLeaving, setIsLeaving] = useState(false)
  const { failure } = form.saving
  const title = work.spec.title[language].toLowerCase()
  useUnsaved(form.isUnsaved, texts.unsavedConfirm)

  async function finish(saved: Promise<RecordAnswer | null>) {
    const record = await saved
    if (record === null) return
    await refresh()
    onSaved?.(record)
    onClose()
  }
  const keepTheirs = async () => {
    await refresh()
    onClose()
  }
  const close = () => (form.isUnsaved && !isLeaving ? setIsLeaving(true) : onClose())
  if (failure?.kind === 'conflict') {
    return (
      <Dialog title={texts.conflictTitle} isWide onClose={() => form.saving.setFailure(null)}>
        <ConflictView
          // A third version begins the choice anew.
          key={failure.conflict.theirs.version}
          conflict={failure.conflict}
          form={form}
          work={work}
          onJoin={(draft) => finish(form.takeOver(failure.conflict, draft))}
          onKeep={keepTheirs}
        />
      </Dialog>
    )
  }
  return (
    <Dialog
      title={work.record ? texts.correctTitle(title) : texts.addTitle(title)}
      lead={texts.requiredNote}
      onClose={close}
    >
      {isLeaving && <Leaving onStay={() => setIsLeaving(false)} onLeave={onClose} />}
      <RecordForm work={work} form={form} onSubmit={() => finish(form.save())} onCancel={close} />
    </Dialog>
  )
}

function Leaving({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const texts = useTexts(registerMessages)
  return (
    <div className="notice notice-warning" role="alert">
      <p className="notice-title">{texts.unsavedTitle}</p>
      <div className="button-row">
        {/* biome-ignore lint/a11y/noAutofocus: the question has just been put in front of the form */}
        <button type="button" className="button button-primary" onClick={onStay} autoFocus>
          {texts.unsavedKeep}
        </button>
        <button type="button" className="button button-secondary" onClick={onLeave}>
          {texts.unsavedDiscard}
        </button>
      </div>
    </div>
  )
}
