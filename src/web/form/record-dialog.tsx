import { useState } from 'react'
import { useLanguage } from '../routing/selection.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { Dialog } from './dialog.tsx'
import { RecordForm } from './record-form.tsx'
import { useRecordForm, type Work } from './use-record-form.ts'

interface Props extends Omit<Work, 'onSaved'> {
  readonly onClose: () => void
}

/** Writes a new record, or corrects one: with a reason, and without losing what another has saved meanwhile. */
export function RecordDialog({ onClose, ...work }: Props) {
  const texts = useTexts(registerMessages)
  const language = useLanguage()
  const form = useRecordForm({ ...work, onSaved: onClose })
  const [isLeaving, setIsLeaving] = useState(false)
  const title = work.spec.title[language].toLowerCase()
  const close = () => (form.isUnsaved && !isLeaving ? setIsLeaving(true) : onClose())
  if (form.saving.failure?.kind === 'conflict') return <ConflictDialog form={form} onKept={onClose} />
  return (
    <Dialog
      title={work.record ? texts.correctTitle(title) : texts.addTitle(title)}
      lead={texts.requiredNote}
      onClose={close}
    >
      {isLeaving && <Leaving onStay={() => setIsLeaving(false)} onLeave={onClose} />}
      <RecordForm form={form} isNew={!work.record} onCancel={close} />
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
