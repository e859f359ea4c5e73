import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldOf, RecordOf } from '../../api/wire-of-kind.ts'
import { RecordActions } from '../../web/parts/record-actions.tsx'
import { RecordFacts } from '../../web/parts/record-facts.tsx'
import { ChildPageHead } from '../../web/routing/child-form-page.tsx'
import { RecordPage } from '../../web/routing/record-page.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useFormat } from '../../web/words/format.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { COMPLAINT } from './complaint.record.ts'
import { ComplaintLimits } from './complaint-limits.tsx'
import { NextStep } from './complaint-step.tsx'
import { partyMessages } from './party.texts.ts'

const FACTS: readonly FieldOf<'complaint'>[] = [
  'measure_id',
  'refusal_id',
  'child_request_id',
  'other_decision',
  'complainant',
  'grounds',
  'received_on',
  'told_on',
  'reassessment',
  'reassessment_reason',
  'reassessed_on',
  'sent_on',
  'board_outcome',
  'board_decided_on',
]

/** One complaint: what it says, its limits, and the next step of it. */
export function ComplaintPage() {
  const language = useLanguage()
  return (
    <RecordPage kind="complaint" className="measure-page" title={COMPLAINT.title[language]}>
      {(record, child) => <Complaint record={record} child={child} />}
    </RecordPage>
  )
}

interface Props {
  readonly record: RecordOf<'complaint'>
  readonly child: ChildAnswer
}

function Complaint({ record, child }: Props) {
  const texts = useTexts(partyMessages)
  const format = useFormat()
  const title = texts.complaintTitle(format.date(record.values.received_on))
  return (
    <>
      <ChildPageHead title={title} id={child.child.id} child={child} />
      <div className="measure-columns">
        <section className="card-frame" aria-labelledby="complaint-facts">
          <h2 id="complaint-facts">{texts.factsTitle}</h2>
          <RecordFacts spec={COMPLAINT} values={record.values} names={child.names} only={FACTS} />
          {child.may.correct && <RecordActions spec={COMPLAINT} record={record} child={child} />}
        </section>
        <div>
          <ComplaintLimits values={record.values} />
          {child.may.correct && <NextStep record={record} child={child} />}
        </div>
      </div>
    </>
  )
}
