import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldOf, RecordOf } from '../../api/wire-of-kind.ts'
import { ActForm } from '../../web/form/act-form.tsx'
import { DocumentLink } from '../../web/parts/document-link.tsx'
import { RecordActions } from '../../web/parts/record-actions.tsx'
import { RecordFacts } from '../../web/parts/record-facts.tsx'
import { ChildPageHead } from '../../web/routing/child-form-page.tsx'
import { RecordPage } from '../../web/routing/record-page.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { ComplaintClock } from './complaint-clock.parts.tsx'
import { TELL_REFUSAL } from './refusal.acts.ts'
import { REFUSAL } from './refusal.record.ts'
import { refusalMessages } from './refusal.texts.ts'

const FACTS: readonly FieldOf<'refusal'>[] = [
  'applied_for',
  'applied_on',
  'legal_basis',
  'heard_on',
  'party_said',
  'not_heard_because',
  'reasons',
  'decided_on',
  'told_on',
  'guidance_given',
]

/** One refusal: what was asked for, the hearing, the reasons, the letter, and until when it can be complained of. */
export function RefusalPage() {
  const language = useLanguage()
  return (
    <RecordPage kind="refusal" className="measure-page" title={REFUSAL.title[language]}>
      {(record, child) => <Refusal record={record} child={child} />}
    </RecordPage>
  )
}

interface Props {
  readonly record: RecordOf<'refusal'>
  readonly child: ChildAnswer
}

function Refusal({ record, child }: Props) {
  const texts = useTexts(refusalMessages)
  const language = useLanguage()
  return (
    <>
      <ChildPageHead
        title={`${REFUSAL.title[language]}: ${record.values.applied_for}`}
        id={child.child.id}
        child={child}
      />
      <div className="measure-columns">
        <section className="card-frame" aria-labelledby="refusal-title">
          <h2 id="refusal-title">{texts.factsTitle}</h2>
          <RecordFacts spec={REFUSAL} values={record.values} names={child.names} only={FACTS} />
          {child.may.correct && <RecordActions spec={REFUSAL} record={record} child={child} />}
          <p className="no-print">
            <DocumentLink plural="refusals" id={record.id} />
          </p>
        </section>
        <ComplaintClock
          child={child}
          over="refusal_id"
          id={record.id}
          toldOn={record.values.told_on}
          tell={(close) => (
            <ActForm act={TELL_REFUSAL} record={record} child={child} onDone={close} onCancel={close} />
          )}
        />
      </div>
    </>
  )
}
