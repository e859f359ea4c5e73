import { useState } from 'react'
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
import { Beside } from '../child/beside.parts.tsx'
import { ActNow, AssessForm } from './assess-form.tsx'
import { notificationMessages } from './concern.texts.ts'
import { DecideForm } from './decide-form.tsx'
import { freshEyesProblems } from './fresh-eyes.rules.ts'
import { freshEyesMessages } from './fresh-eyes.texts.ts'
import { FreshEyesSection } from './fresh-eyes-section.tsx'
import { GoOn } from './go-on.tsx'
import { HandOnSection } from './hand-on-section.tsx'
import { NOTIFICATION } from './notification.record.ts'
import { isConcern } from './notification.rules.ts'
import { NotificationClock } from './notification-clock.tsx'
import { NotifierSection } from './notifier-section.tsx'
import '../../web/styles/notification.css'
import { useTexts } from '../../web/words/use-texts.ts'

const RECEIVED: readonly FieldOf<'notification'>[] = [
  'received_at',
  'notifier_type',
  'notifier',
  'causes',
  'parents_dialogue',
  'parents_dialogue_why_not',
]

/** One notification: the 24 hours, the assessment, the outcome. */
export function NotificationPage() {
  const texts = useTexts(notificationMessages)
  return (
    <RecordPage kind="notification" className="notification-page" title={texts.title.notification}>
      {(record, child) => <Notification record={record} child={child} />}
    </RecordPage>
  )
}

interface Props {
  readonly record: RecordOf<'notification'>
  readonly child: ChildAnswer
}

function Notification({ record, child }: Props) {
  const texts = useTexts(notificationMessages)
  const address = useRegisterAddress()
  const { values } = record
  const title = texts.title[isConcern(values) ? 'concern' : 'notification']
  return (
    <>
      <PageHead
        title={title}
        back={
          <Link className="back-link" to={address(`/boern/${child.child.id}`)}>
            ‹ {texts.backToChild}
          </Link>
        }
        lead={<ChildLine child={child} />}
      />
      <div className="notification-columns">
        <section className="card-frame received" aria-labelledby="received-title">
          <h2 id="received-title">{texts.receivedTitle}</h2>
          {isSaid(values.content) && <p className="record-text concern-text">{values.content}</p>}
          {!isConcern(values) && (
            <NotificationClock receivedAt={values.received_at} assessedAt={values.assessed_at} />
          )}
          <AbuseNote values={values} />
          <RecordFacts spec={NOTIFICATION} values={values} names={child.names} only={receivedOf(values)} />
          {child.may.correct && <RecordActions spec={NOTIFICATION} record={record} child={child} />}
        </section>
        <div className="notification-work">
          <Work record={record} child={child} />
          <HandOnSection record={record} child={child} />
        </div>
        <div className="notification-side">
          <Beside child={child} except={record.id} />
          <NotifierSection record={record} />
        </div>
      </div>
    </>
  )
}

/** Where abuse by the parents is suspected, an unanswered question about the dialogue with them is not shown as missing. */
function receivedOf(values: RecordOf<'notification'>['values']): readonly FieldOf<'notification'>[] {
  if (!suspectsParents(values) || isSaid(values.parents_dialogue)) return RECEIVED
  return RECEIVED.filter((name) => !name.startsWith('parents_dialogue'))
}

/** The assessment, then the decision: what is done is read, what is next is written. */
function Work({ record, child }: Props) {
  const texts = useTexts(notificationMessages)
  const fresh = useTexts(freshEyesMessages)
  const { values } = record
  const isAssessed = isSaid(values.assessed_at)
  const isDecided = isSaid(values.outcome)
  const [cameUnassessed] = useState(!isAssessed)
  return (
    <>
      {(isSaid(values.danger) || !isConcern(values)) && (
        <section className="card-frame" aria-labelledby="assess-title">
          <h2 id="assess-title">{isAssessed ? texts.assessed : texts.assessTitle}</h2>
          {isAssessed ? (
            <>
              {values.danger === 'acute' && !isDecided && <ActNow />}
              <RecordFacts
                spec={NOTIFICATION}
                values={values}
                names={child.names}
                only={['danger', 'assessment', 'assessed_by', 'assessed_at']}
              />
            </>
          ) : isDecided ? (
            <p className="quiet">{texts.notYet}</p>
          ) : (
            <>
              <p>{texts.assessLead}</p>
              <AssessForm record={record} child={child} />
            </>
          )}
        </section>
      )}
      <FreshEyesSection record={record} child={child} isNext={cameUnassessed} />
      {(isAssessed || isDecided || isConcern(values)) && (
        <section className="card-frame" aria-labelledby="decide-title">
          <h2 id="decide-title">{isDecided ? texts.decided : texts.decideTitle}</h2>
          {isDecided ? (
            <>
              <RecordFacts
                spec={NOTIFICATION}
                values={values}
                names={child.names}
                only={['outcome', 'outcome_on', 'outcome_reason']}
              />
              <GoOn record={record} child={child} />
            </>
          ) : freshEyesProblems(values).length > 0 ? (
            <p>{fresh.decideAfter}</p>
          ) : (
            <>
              <p>{texts.decideLead}</p>
              <DecideForm record={record} child={child} isNext={cameUnassessed} />
            </>
          )}
        </section>
      )}
    </>
  )
}
