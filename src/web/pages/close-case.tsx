import { Link, useParams } from 'react-router'
import type { ChildAnswer } from '../../api/wire-children.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { isSaid } from '../../domain/records/fields.ts'
import { CHILD_CASE } from '../../domain/records/work.ts'
import { useFormat } from '../format.ts'
import { Answered } from '../parts/answered.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useRegisterAddress } from '../register/address.ts'
import { CloseForm } from '../register/closing/close-form.tsx'
import { ReopenForm } from '../register/closing/reopen-form.tsx'
import { ChildLine } from '../register/notification/child-line.tsx'
import { RecordFacts } from '../register/notification/record-facts.tsx'
import { useChild, useRecord } from '../register/questions.ts'
import '../styles/notification.css'
import '../styles/measure.css'
import { closingMessages } from '../texts/closing.ts'
import { useTexts } from '../texts/use-texts.ts'
import { NotFoundPage } from './not-found.tsx'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const SAID = ['closing_criterion', 'closing_reason', 'handover_to', 'handover', 'if_worry_returns']

/** A case is closed; a closed one is opened again. */
export function CloseCasePage() {
  const { id = '' } = useParams()
  return UUID.test(id) ? <OneCase key={id} id={id} /> : <NotFoundPage />
}

function OneCase({ id }: { readonly id: string }) {
  const texts = useTexts(closingMessages)
  const query = useRecord('cases', id)
  return (
    <div className="page-width measure-page">
      {query.isError && <PageHead title={texts.title} />}
      <Answered query={query}>{(file) => <OfChild file={file} />}</Answered>
    </div>
  )
}

function OfChild({ file }: { readonly file: RecordAnswer }) {
  const query = useChild(file.child ?? '', null)
  return <Answered query={query}>{(child) => <Case file={file} child={child} />}</Answered>
}

interface Props {
  readonly file: RecordAnswer
  readonly child: ChildAnswer
}

function Case({ file, child }: Props) {
  const texts = useTexts(closingMessages)
  const address = useRegisterAddress()
  const isClosed = isSaid(file.values.closed_on)
  const title = isClosed ? texts.titleClosed : file.values.kind === 'course' ? texts.titleCourse : texts.title
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
      {isClosed ? <Closed file={file} child={child} /> : <CloseForm file={file} child={child} />}
    </>
  )
}

function Closed({ file, child }: Props) {
  const texts = useTexts(closingMessages)
  const format = useFormat()
  return (
    <>
      <section className="card-frame" aria-labelledby="closed-title">
        <h2 id="closed-title">{texts.closedAt(format.date(String(file.values.closed_on)))}</h2>
        <RecordFacts spec={CHILD_CASE} values={file.values} names={child.names} only={SAID} />
      </section>
      {child.may.correct && <ReopenForm file={file} />}
    </>
  )
}
