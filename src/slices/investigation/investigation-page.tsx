import { useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import { ConflictDialog } from '../../web/form/conflict-dialog.tsx'
import { useInPlace } from '../../web/form/use-record-form.ts'
import { PageActions } from '../../web/parts/record-actions.tsx'
import { WorkHead } from '../../web/parts/work-head.tsx'
import { RecordPage } from '../../web/routing/record-page.tsx'
import { Beside } from '../child/beside.parts.tsx'
import { BegunBy } from './begun-by.tsx'
import { Clock } from './clock.tsx'
import { HeardSection } from './heard-section.tsx'
import { INVESTIGATION } from './investigation.record.ts'
import { investigationClock } from './investigation.rules.ts'
import { investigationMessages } from './investigation.texts.ts'
import { InvestigationForm } from './investigation-form.tsx'
import { InvestigationRead } from './investigation-read.tsx'
import { NextSteps } from './next-steps.tsx'
import './investigation.css'
import { useTexts } from '../../web/words/use-texts.ts'

/** The investigation, børnefaglig undersøgelse (Barnets Lov § 20): written, completed and led on from. */
export function InvestigationPage() {
  return (
    <RecordPage kind="investigation" className="investigation-page">
      {(record, child) => <Investigation record={record} child={child} />}
    </RecordPage>
  )
}

interface Props {
  readonly record: RecordOf<'investigation'>
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
  // When the four months are over, the preliminary assessment comes before all else.
  const isLate = investigationClock(form.base.values, child.today)?.isOver === true
  return (
    <>
      <WorkHead child={child} title={texts.title}>
        <PageActions
          spec={INVESTIGATION}
          record={form.base}
          child={child}
          mayCorrect={isCompleted && child.may.correct}
        />
      </WorkHead>
      <Clock record={form.base} today={child.today} />
      {isCompleted && <NextSteps record={form.base} child={child} isFocused={!began} />}
      <div className="with-beside">
        <BegunBy record={form.base} child={child} />
        <Beside child={child} />
      </div>
      {!isCompleted && child.may.correct && (
        <>
          {!isLate && <HeardSection form={form} />}
          <InvestigationForm form={form} />
          {isLate && <HeardSection form={form} />}
        </>
      )}
      <section className={isCompleted || !child.may.correct ? 'card-frame' : 'on-paper'}>
        <InvestigationRead record={form.base} child={child} />
      </section>
      <ConflictDialog form={form} />
    </>
  )
}
