import { Link } from 'react-router'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { FieldOf, RecordOf } from '../../api/wire-of-kind.ts'
import { isSaid } from '../../kernel/record/fields.ts'
import { ChildLine } from '../../web/parts/child-line.tsx'
import { PageHead } from '../../web/parts/page-head.tsx'
import { RecordFacts } from '../../web/parts/record-facts.tsx'
import { useRegisterAddress } from '../../web/routing/address.ts'
import { RecordPage } from '../../web/routing/record-page.tsx'
import { useFormat } from '../../web/words/format.ts'
import { CHILD_CASE } from '../child/child-case.record.ts'
import { CloseForm } from './close-form.tsx'
import { closingMessages } from './closing.texts.ts'
import { OwedList } from './owed-list.tsx'
import { ReopenForm } from './reopen-form.tsx'
import '../../web/styles/notification.css'
import '../../web/styles/measure.css'
import { useTexts } from '../../web/words/use-texts.ts'

const SAID: readonly FieldOf<'child_case'>[] = [
  'closing_criterion',
  'closing_reason',
  'handover_to',
  'handover',
  'if_worry_returns',
]

/** A case is closed; a closed one is opened again. */
export function CloseCasePage() {
  const texts = useTexts(closingMessages)
  return (
    <RecordPage kind="child_case" className="measure-page" title={texts.title}>
      {(record, child) => <Case file={record} child={child} />}
    </RecordPage>
  )
}

interface Props {
  readonly file: RecordOf<'child_case'>
  readonly child: ChildAnswer
}

function Case({ file, child }: Props) {
  const texts = useTexts(closingMessages)
  const address = useRegisterAddress()
  const { closed_on: closedOn } = file.values
  const isClosed = isSaid(closedOn)
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
      <OwedList file={file} child={child} />
      {isClosed ? (
        <Closed file={file} child={child} on={closedOn} />
      ) : (
        <CloseForm file={file} child={child} />
      )}
    </>
  )
}

function Closed({ file, child, on }: Props & { readonly on: string }) {
  const texts = useTexts(closingMessages)
  const format = useFormat()
  return (
    <>
      <section className="card-frame" aria-labelledby="closed-title">
        <h2 id="closed-title">{texts.closedAt(format.date(on))}</h2>
        <RecordFacts spec={CHILD_CASE} values={file.values} names={child.names} only={SAID} />
      </section>
      {child.may.correct && <ReopenForm file={file} />}
    </>
  )
}
