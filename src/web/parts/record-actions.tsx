import { type ReactNode, useState } from 'react'
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
export function RecordActions(props: Props) {
  return (
    <p className="record-actions no-print">
      <CorrectOrSee {...props} mayCorrect />
    </p>
  )
}

interface PageProps extends Omit<CorrectProps, 'children'> {
  /** Beside them. */
  readonly children?: ReactNode
}

/** The same in the head of a record's own page, which prints. */
export function PageActions({ children, ...props }: PageProps) {
  const texts = useTexts(registerMessages)
  return (
    <CorrectOrSee {...props}>
      <button type="button" className="small-button" onClick={() => window.print()}>
        {texts.print}
      </button>
      {children}
    </CorrectOrSee>
  )
}

interface CorrectProps extends Props {
  readonly mayCorrect: boolean
  /** What there is to correct, where it is not all of it. */
  readonly correct?: string
  readonly children?: ReactNode
}

function CorrectOrSee({ spec, record, child, mayCorrect, correct, children }: CorrectProps) {
  const texts = useTexts(registerMessages)
  const language = useLanguage()
  const [open, setOpen] = useState<'correct' | 'history' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      {mayCorrect && (
        <button type="button" className="small-button" onClick={() => setOpen('correct')}>
          {correct ?? texts.correct}
        </button>
      )}{' '}
      <button type="button" className="small-button" onClick={() => setOpen('history')}>
        {texts.history}
      </button>
      {children}
      {open === 'correct' && <RecordDialog spec={spec} record={record} child={child} onClose={close} />}
      {open === 'history' && (
        <HistoryDialog
          plural={spec.plural}
          id={record.id}
          title={spec.title[language].toLowerCase()}
          onClose={close}
        />
      )}
    </>
  )
}
