import type { ComponentType } from 'react'
import type { RecordAnswer } from '../../api/wire-records.ts'
import type { RecordValues } from '../../kernel/record/record.ts'
import { useLanguage } from '../routing/selection.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { Dialog } from './dialog.tsx'
import { valuesOf } from './draft.ts'
import { RecordForm } from './record-form.tsx'
import { useRecordForm, type Work } from './use-record-form.ts'

interface Props extends Omit<Work, 'onSaved'> {
  readonly onClose: () => void
  /** Once it is saved, where that is more than to close. */
  readonly onSaved?: (record: RecordAnswer) => void
  /** Only these fields, in this order. */
  readonly only?: readonly string[] | undefined
  /** What would follow of what is written so far, shown before it is saved. */
  readonly tried?: ComponentType<Tried> | undefined
}

/** A record as it is written so far, and as it was. */
export interface Tried {
  readonly values: RecordValues
  readonly before: RecordValues | null
}

/** Writes a new record, or corrects one: with a reason, and without losing what another has saved meanwhile. */
export function RecordDialog({ onClose, onSaved = onClose, only, tried: Follows, ...work }: Props) {
  const texts = useTexts(registerMessages)
  const language = useLanguage()
  const form = useRecordForm({ ...work, onSaved })
  const title = work.spec.title[language].toLowerCase()
  if (form.saving.failure?.kind === 'conflict') return <ConflictDialog form={form} onKept={onClose} />
  return (
    <Dialog
      title={work.record ? texts.correctTitle(title) : texts.addTitle(title)}
      lead={texts.requiredNote}
      onClose={onClose}
    >
      <RecordForm form={form} isNew={!work.record} only={only} onCancel={onClose}>
        {Follows && <Follows values={valuesOf(work.spec, form.draft)} before={work.record?.values ?? null} />}
      </RecordForm>
    </Dialog>
  )
}
