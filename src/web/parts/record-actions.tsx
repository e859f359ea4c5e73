import { useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import type { RecordSpec } from '../../kernel/record/record.ts'
import { RecordDialog } from '../form/record-dialog.tsx'
import { useLanguage } from '../routing/selection.ts'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'
import { HistoryDialog } from './history-dialog.tsx'

interface Props {
  readonly spec: RecordSpec
  readonly record: RecordAnswer
  readonly child: ChildAnswer
}

/** The ways to correct a record and to see how it became so. */
export function RecordActions({ spec, record, child }: Props) {
  const texts = useTexts(registerMessages)
  const language = useLanguage()
  const [open, setOpen] = useState<'correct' | 'history' | null>(null)
  const close = () => setOpen(null)
  return (
    <p className="record-actions no-print">
      <button type="button" className="small-button" onClick={() => setOpen('correct')}>
        {texts.correct}
      </button>{' '}
      <button type="button" className="small-button" onClick={() => setOpen('history')}>
        {texts.history}
      </button>
      {open === 'correct' && <RecordDialog spec={spec} record={record} child={child} onClose={close} />}
      {open === 'history' && (
        <HistoryDialog
          plural={spec.plural}
          id={record.id}
          title={spec.title[language].toLowerCase()}
          onClose={close}
        />
      )}
    </p>
  )
}
