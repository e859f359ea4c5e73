import { Link } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordAnswer } from '../../api/wire-records.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { CHILD_CASE } from '../../slices/child/child-case.record.ts'
import { ChildLine } from '../parts/child-line.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { RecordFacts } from '../parts/record-facts.tsx'
import { CloseForm } from '../register/closing/close-form.tsx'
import { ReopenForm } from '../register/closing/reopen-form.tsx'
import { useRegisterAddress } from '../routing/address.ts'
import { RecordPage } from '../routing/record-page.tsx'
import { closingMessages } from '../texts/closing.texts.ts'
import { useFormat } from '../words/format.ts'
import '../styles/notification.css'
import '../styles/measure.css'
import { useTexts } from '../words/use-texts.ts'

const SAID = ['closing_criterion', 'closing_reason', 'handover_to', 'handover', 'if_worry_returns']

/** A case is closed; a closed one is opened again. */
export function CloseCasePage() {
  const texts = useTexts(closingMessages)
  return (
    <RecordPage plural="cases" className="measure-page" title={texts.title}>
      {(record, child) => <Case file={record} child={child} />}
    </RecordPage>
  )
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
