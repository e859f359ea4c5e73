import { useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { INVESTIGATION } from '../../domain/records/assessment.ts'
import { ConflictDialog } from '../form/conflict-dialog.tsx'
import { RecordDialog } from '../form/record-dialog.tsx'
import { useInPlace } from '../form/use-record-form.ts'
import { HistoryDialog } from '../parts/history-dialog.tsx'
import { WorkHead } from '../parts/work-head.tsx'
import { BegunBy } from '../register/investigation/begun-by.tsx'
import { Clock } from '../register/investigation/clock.tsx'
import { InvestigationForm } from '../register/investigation/investigation-form.tsx'
import { InvestigationRead } from '../register/investigation/investigation-read.tsx'
import { NextSteps } from '../register/investigation/next-steps.tsx'
import { RecordPage } from '../routing/record-page.tsx'
import { investigationMessages } from '../texts/investigation.texts.ts'
import '../styles/investigation.css'
import { useTexts } from '../words/use-texts.ts'

/** The investigation, børnefaglig undersøgelse (Barnets Lov § 20): written, completed and led on from. */
export function InvestigationPage() {
  return (
    <RecordPage plural="investigations" className="investigation-page">
      {(record, child) => <Investigation record={record} child={child} />}
    </RecordPage>
  )
}

interface Props {
  readonly record: RecordAnswer
  readonly child: ChildAnswer
}

function Investigation({ record, child }: Props) {
  const texts = useTexts(investigationMessages)
  const form = useInPlace({
    spec: INVESTIGATION,
    record,
    child,
    reason: texts.reason,
    id: 'investigation',
  })
  const [began] = useState(record.values.completed_on)
  const isCompleted = Boolean(form.base.values.completed_on)
  return (
    <>
      <WorkHead child={child} title={texts.title}>
        <Actions record={form.base} child={child} isCompleted={isCompleted} />
      </WorkHead>
      <Clock record={form.base} today={child.today} />
      {isCompleted && <NextSteps record={form.base} child={child} isFocused={!began} />}
      <BegunBy record={form.base} child={child} />
      {!isCompleted && child.may.correct && <InvestigationForm form={form} />}
      <section className={isCompleted || !child.may.correct ? 'card-frame' : 'on-paper'}>
        <InvestigationRead record={form.base} child={child} />
      </section>
      <ConflictDialog form={form} />
    </>
  )
}

function Actions({ record, child, isCompleted }: Props & { readonly isCompleted: boolean }) {
  const texts = useTexts(investigationMessages)
  const [open, setOpen] = useState<'correct' | 'history' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      {isCompleted && child.may.correct && (
        <button type="button" className="small-button" onClick={() => setOpen('correct')}>
          {texts.correct}
        </button>
      )}
      <button type="button" className="small-button" onClick={() => setOpen('history')}>
        {texts.history}
      </button>
      <button type="button" className="small-button" onClick={() => window.print()}>
        {texts.print}
      </button>
      {open === 'correct' && (
        <RecordDialog spec={INVESTIGATION} record={record} child={child} onClose={close} />
      )}
      {open === 'history' && (
        <HistoryDialog
          path={`investigations/${record.id}`}
          title={texts.title.toLowerCase()}
          onClose={close}
        />
      )}
    </>
  )
}
