import { type ReactNode, useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import type { RecordKind } from '../../kernel/record/record.ts'
import type { Text } from '../../kernel/text.ts'
import { RECORDS } from '../../slices.ts'
import { NoneOf } from '../../web/parts/none-of.tsx'
import { useBeforePrint } from '../../web/parts/use-before-print.ts'
import { useLanguage } from '../../web/routing/selection.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { childMessages } from '../child/child.texts.ts'
import { inOrder } from '../child/summary.parts.ts'
import { useTelling } from '../child/telling.parts.ts'
import { BeginRecord } from './begin-record.tsx'
import { FoldedSection } from './folding.tsx'
import { RecordLine } from './record-line.tsx'

interface Props {
  readonly answer: ChildAnswer
  readonly kind: RecordKind
  readonly records: readonly RecordOf[]
  /** Whether new ones can be begun here, and old ones corrected. */
  readonly mayCorrect: boolean
  /** There is something, which is not shown at once. */
  readonly isHidden?: boolean
  /** What stands above the records. */
  readonly children?: ReactNode
}

const SHOWN = 5

/** What the part of the page with records of a kind is called. */
function sectionTitle(kind: RecordKind): Text {
  const { pluralTitle, lifecycle } = RECORDS.of(kind)
  return lifecycle.section?.title ?? pluralTitle
}

/** One kind of a child's records: the list, and what can be done with it. */
export function RecordSection({ answer, kind, records, mayCorrect, isHidden = false, children }: Props) {
  const texts = useTexts(childMessages)
  const language = useLanguage()
  const telling = useTelling(answer)
  const [isAllShown, setIsAllShown] = useState(false)
  useBeforePrint(() => setIsAllShown(true))
  const ordered = inOrder(kind, records, telling)
  const shown = isAllShown || ordered.length <= SHOWN + 1 ? ordered : ordered.slice(0, SHOWN)
  const title = sectionTitle(kind)[language]
  const isEmpty = records.length === 0 && !isHidden
  return (
    <FoldedSection id={kind} title={title} count={records.length} isEmpty={isEmpty}>
      {mayCorrect && !isHidden && (
        <div className="section-actions no-print">
          <BeginRecord answer={answer} kind={kind} title={title} />
        </div>
      )}
      {children}
      {isEmpty && (
        <NoneOf of={answer} kinds={[kind]}>
          {RECORDS.of(kind).lifecycle.section?.empty[language]}
        </NoneOf>
      )}
      <ul className="record-lines">
        {shown.map((record) => (
          <RecordLine key={record.id} record={record} telling={telling} mayCorrect={mayCorrect} />
        ))}
      </ul>
      {shown.length < ordered.length || isAllShown ? (
        <button type="button" className="link-button no-print" onClick={() => setIsAllShown(!isAllShown)}>
          {isAllShown ? texts.showFewer : texts.showAll(ordered.length)}
        </button>
      ) : null}
    </FoldedSection>
  )
}
