import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { ChildAnswer } from '../../api/wire-children.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { CLARIFICATION } from '../../domain/records/assessment.ts'
import { isSaid } from '../../domain/records/fields.ts'
import { useFormat } from '../format.ts'
import { Answered } from '../parts/answered.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useRegisterAddress } from '../register/address.ts'
import { ClarificationForm } from '../register/clarification/clarification-form.tsx'
import { ChildLine } from '../register/notification/child-line.tsx'
import { RecordActions } from '../register/notification/record-actions.tsx'
import { RecordFacts } from '../register/notification/record-facts.tsx'
import { useChild, useRecord } from '../register/questions.ts'
import '../styles/notification.css'
import { notificationMessages } from '../texts/notification.ts'
import { useTexts } from '../texts/use-texts.ts'
import { NotFoundPage } from './not-found.tsx'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const SAID = ['matters', 'honour_risk', 'sources', 'conclusion', 'next_step']

/** Screening and clarification, afdækning. */
export function ClarificationPage() {
  const { id = '' } = useParams()
  return UUID.test(id) ? <OneClarification key={id} id={id} /> : <NotFoundPage />
}

function OneClarification({ id }: { readonly id: string }) {
  const texts = useTexts(notificationMessages)
  const query = useRecord('clarifications', id)
  return (
    <div className="page-width notification-page">
      {query.isError && <PageHead title={texts.clarificationTitle} />}
      <Answered query={query}>{(record) => <OfChild record={record} />}</Answered>
    </div>
  )
}

function OfChild({ record }: { readonly record: RecordAnswer }) {
  const query = useChild(record.child ?? '', null)
  return <Answered query={query}>{(child) => <Clarification record={record} child={child} />}</Answered>
}

interface Props {
  readonly record: RecordAnswer
  readonly child: ChildAnswer
}

function Clarification({ record, child }: Props) {
  const texts = useTexts(notificationMessages)
  const address = useRegisterAddress()
  const format = useFormat()
  const [isSaved, setIsSaved] = useState(false)
  const { values } = record
  const day = (value: unknown) => format.date(String(value))
  const isDone = isSaid(values.completed_on)
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
      <section className="card-frame clarification" aria-labelledby="clarification-days">
        <h2 id="clarification-days">
          {isDone ? texts.completedOn(day(values.completed_on)) : texts.startedOn(day(values.started_on))}
        </h2>
        {isSaid(values.notification_id) && (
          <p>
            <Link to={address(`/underretninger/${values.notification_id}`)}>{texts.fromNotification}</Link>
          </p>
        )}
        {isDone ? (
          <RecordFacts spec={CLARIFICATION} values={values} names={child.names} only={SAID} />
        ) : (
          <>
            <p>{texts.clarificationLead}</p>
            <ClarificationForm
              // What was saved, by oneself or another, is what the form begins with.
              key={record.version}
              record={record}
              child={child}
              isSaved={isSaved}
              onSaved={() => setIsSaved(true)}
            />
          </>
        )}
        {child.may.correct && <RecordActions spec={CLARIFICATION} record={record} child={child} />}
      </section>
    </>
  )
}
