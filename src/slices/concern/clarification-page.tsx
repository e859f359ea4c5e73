import { Link } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldOf, RecordOf } from '../../api/wire-of-kind.ts'
import { suspectsParents } from '../../kernel/abuse.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { AbuseNote } from '../../web/parts/abuse-note.tsx'
import { ChildLine } from '../../web/parts/child-line.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { RecordActions } from '../../web/parts/record-actions.tsx'
import { RecordFacts } from '../../web/parts/record-facts.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { RecordPage } from '../../web/routing/record-page.tsx'
import { useFormat } from '../../web/words/format.ts'
import { Beside } from '../child/beside.parts.tsx'
import { CLARIFICATION } from './clarification.record.ts'
import { ClarificationForm } from './clarification-form.tsx'
import { notificationMessages } from './concern.texts.ts'
import '../../web/styles/notification.css'
import { useTexts } from '../../web/words/use-texts.ts'

const SAID: readonly FieldOf<'clarification'>[] = [
  'matters',
  'honour_risk',
  'sources',
  'conclusion',
  'next_step',
  'why_no_investigation',
]

/** Screening and clarification, afdækning. */
export function ClarificationPage() {
  const texts = useTexts(notificationMessages)
  return (
    <RecordPage kind="clarification" className="notification-page" title={texts.clarificationTitle}>
      {(record, child) => <Clarification record={record} child={child} />}
    </RecordPage>
  )
}

interface Props {
  readonly record: RecordOf<'clarification'>
  readonly child: ChildAnswer
}

function Clarification({ record, child }: Props) {
  const texts = useTexts(notificationMessages)
  const address = useRegisterAddress()
  const format = useFormat()
  const { values } = record
  const isDone = isSaid(values.completed_on)
  const notification = child.records.notification.find(({ id }) => id === values.notification_id)
  const isAlone = notification !== undefined && suspectsParents(notification.values)
  return (
    <>
      <PageHead
        title={texts.clarificationTitle}
        back={
          <Link className="back-link" to={address(`/boern/${child.child.id}`)}>
            ‹ {texts.backToChild}
          </Link>
        }
        lead={<ChildLine child={child} />}
      />
      <div className="with-beside">
        <section className="card-frame clarification" aria-labelledby="clarification-days">
          <h2 id="clarification-days">
            {isSaid(values.completed_on)
              ? texts.completedOn(format.date(values.completed_on))
              : texts.startedOn(format.date(values.started_on))}
          </h2>
          {isSaid(values.notification_id) && (
            <p>
              <Link to={address(`/underretninger/${values.notification_id}`)}>{texts.fromNotification}</Link>
            </p>
          )}
          {notification && <AbuseNote values={notification.values} />}
          {isDone ? (
            <RecordFacts spec={CLARIFICATION} values={values} names={child.names} only={SAID} />
          ) : (
            <>
              <p>{isAlone ? texts.clarificationLeadAlone : texts.clarificationLead}</p>
              <ClarificationForm record={record} child={child} />
            </>
          )}
          {child.may.correct && <RecordActions spec={CLARIFICATION} record={record} child={child} />}
        </section>
        <Beside child={child} />
      </div>
    </>
  )
}
