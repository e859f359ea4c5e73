import { lazy, Suspense } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { recordsOfKind } from '../../api/wire-of-kind.ts'
import type { RecordKind } from '../../kernel/record/record.ts'
import { seesNone } from '../../kernel/sight.ts'
import { RECORDS } from '../../slices.ts'
import { Loading } from '../../web/parts/answered.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { childMessages } from '../child/child.texts.ts'
import { AddressSection } from './address-section.tsx'
import { RecordSection, sectionTitle } from './record-section.tsx'

const NetworkView = lazy(() =>
  import('../people/network.parts.tsx').then(({ NetworkView }) => ({ default: NetworkView })),
)

const MAIN = [
  'measure',
  'followup',
  'child_talk',
  'notification',
  'investigation',
  'child_case',
  'allocation',
] as const
/** Written on pages of their own, and here corrected with their history. */
const OF_OTHER_PAGES = [
  'plan',
  'goal',
  'goal_progress',
  'clarification',
  'child_request',
  'refusal',
  'complaint',
] as const
/** Come about by asking and answering: here with their history alone. */
const BY_ACTS = ['grant_request', 'deviation'] as const
const EVERYDAY = ['schooling', 'professional', 'consent', 'pupil'] as const
const PLACED: readonly RecordKind[] = [...MAIN, ...OF_OTHER_PAGES, ...BY_ACTS, ...EVERYDAY, 'relation']
/** What has been given no other place on the page. */
const OTHERS = RECORDS.all.filter(({ kind, lifecycle }) => lifecycle.onChildPage && !PLACED.includes(kind))
const BESIDE: readonly RecordKind[] = [...EVERYDAY, ...OTHERS.map(({ kind }) => kind)]

/** The ways to the parts of the page. */
export function SectionLinks({ answer }: { readonly answer: ChildAnswer }) {
  const texts = useTexts(childMessages)
  const language = useLanguage()
  const isShown = useShown(answer)
  const kinds = [...MAIN, 'address', ...BESIDE, 'relation'].filter(isShown)
  if (kinds.length === 0) return null
  return (
    <nav className="section-links no-print" aria-label={texts.onThisPage}>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={`#${kind}`}>{sectionTitle(kind)[language]}</a>
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
  const isShown = useShown(answer)
  const section = (kind: RecordKind, mayAdd = true) => {
    const mayCorrect = correct && !RECORDS.of(kind).byActs
    return (
      <RecordSection
        key={kind}
        answer={answer}
        kind={kind}
        records={recordsOfKind(answer.records, kind)}
        mayCorrect={mayCorrect}
        mayAdd={mayCorrect && mayAdd}
      />
    )
  }
  return (
    <>
      <div className="child-columns">
        <div>
          {MAIN.filter(isShown).map((kind) => section(kind, kind !== 'allocation' || answer.may.allocate))}
          {[...OF_OTHER_PAGES, ...BY_ACTS]
            .filter((kind) => recordsOfKind(answer.records, kind).length > 0)
            .map((kind) => section(kind, false))}
        </div>
        <div>
          {isShown('address') && <AddressSection answer={answer} mayCorrect={correct} />}
          {BESIDE.filter(isShown).map((kind) => section(kind))}
        </div>
      </div>
      {isKnownView && isShown('relation') && section('relation')}
      {!isKnownView && isShown('relation') && (
        <div id="relation" className="child-network">
          <Suspense fallback={<Loading />}>
            <NetworkView answer={answer} />
          </Suspense>
        </div>
      )}
    </>
  )
}

/**
 * Whether a part of the page is shown: where the reader sees nothing of a kind, an empty list would say that there is none.
 */
function useShown(answer: ChildAnswer) {
  return (kind: RecordKind): boolean => !seesNone(answer.sees, [kind])
}
