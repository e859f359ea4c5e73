import { lazy, Suspense } from 'react'
import type { ChildAnswer } from '../../../api/wire-children.ts'
import { Loading } from '../../parts/answered.tsx'
import { childMessages } from '../../texts/register-child.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { AddressSection } from './address-section.tsx'
import { RecordSection } from './record-section.tsx'
import { ToDoList } from './to-do-list.tsx'

const NetworkView = lazy(() =>
  import('../network/network-view.tsx').then(({ NetworkView }) => ({ default: NetworkView })),
)

const MAIN = ['measure', 'followup', 'notification', 'investigation', 'child_case', 'allocation'] as const
const BESIDE = ['schooling', 'professional', 'consent', 'pupil'] as const

/** The ways to the parts of the page. */
export function SectionLinks() {
  const texts = useTexts(childMessages)
  const kinds = [...MAIN, 'address', ...BESIDE, 'relation'] as const
  return (
    <nav className="section-links no-print" aria-label={texts.onThisPage}>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={`#${kind}`}>{texts.sections[kind]}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface Props {
  readonly answer: ChildAnswer
  /** As known on an earlier day: then the pictures of family and network, which are of today, are left out. */
  readonly isKnownView: boolean
}

/** Everything that is known of the child, by kind: the work to the left, the child's everyday life to the right. */
export function ChildSections({ answer, isKnownView }: Props) {
  const { correct } = answer.may
  const section = (kind: (typeof MAIN)[number] | (typeof BESIDE)[number] | 'relation', mayAdd = correct) => (
    <RecordSection
      key={kind}
      answer={answer}
      kind={kind}
      records={answer.records[kind]}
      mayCorrect={correct}
      mayAdd={mayAdd}
    />
  )
  return (
    <>
      <div className="child-columns">
        <div>
          {!isKnownView && <ToDoList answer={answer} />}
          {MAIN.map((kind) => section(kind, correct && (kind !== 'allocation' || answer.may.allocate)))}
        </div>
        <div>
          <AddressSection answer={answer} mayCorrect={correct} />
          {BESIDE.map((kind) => section(kind))}
        </div>
      </div>
      {isKnownView ? (
        section('relation')
      ) : (
        <div id="relation" className="child-network">
          <Suspense fallback={<Loading />}>
            <NetworkView answer={answer} />
          </Suspense>
        </div>
      )}
    </>
  )
}
