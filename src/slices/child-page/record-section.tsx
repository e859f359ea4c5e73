import { type ReactNode, useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import type { RecordOf } from '../../api/wire-of-kind.ts'
import type { RecordKind } from '../../kernel/record/record.ts'
import type { Text } from '../../kernel/text.ts'
import { RECORDS } from '../../slices.ts'
import { RecordDialog } from '../../web/form/record-dialog.tsx'
import { NoneOf } from '../../web/parts/none-of.tsx'
import { useLanguage } from '../../web/routing/selection.ts'
import { registerMessages } from '../../web/words/register.texts.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { childMessages } from '../child/child.texts.ts'
import { inOrder } from '../child/summary.parts.ts'
import { useTelling } from '../child/telling.parts.ts'
import { RecordLine } from './record-line.tsx'

interface Props {
  readonly answer: ChildAnswer
  readonly kind: RecordKind
  readonly records: readonly RecordOf[]
  /** Whether new ones can be written here, and old ones corrected. */
  readonly mayCorrect: boolean
  readonly mayAdd?: boolean
  /** There is something, which is not shown at once. */
  readonly isHidden?: boolean
  /** What stands above the records. */
  readonly children?: ReactNode
}

const SHOWN = 5

/** What the part of the page with records of a kind is called. */
export function sectionTitle(kind: RecordKind): Text {
  const { pluralTitle, lifecycle } = RECORDS.of(kind)
  return lifecycle.section?.title ?? pluralTitle
}

/** One kind of a child's records: the list, and what can be done with it. */
export function RecordSection({
  answer,
  kind,
  records,
  mayCorrect,
  mayAdd = mayCorrect,
  isHidden = false,
  children,
}: Props) {
  const texts = useTexts(childMessages)
  const language = useLanguage()
  const telling = useTelling(answer)
  const [isAdding, setIsAdding] = useState(false)
  const [isAllShown, setIsAllShown] = useState(false)
  const ordered = inOrder(kind, records, telling)
  const shown = isAllShown || ordered.length <= SHOWN + 1 ? ordered : ordered.slice(0, SHOWN)
  const title = sectionTitle(kind)[language]
  const isEmpty = records.length === 0 && !isHidden
  return (
    <section
      className={`card-frame child-section${isEmpty ? ' section-empty' : ''}`}
      id={kind}
      aria-labelledby={`${kind}-title`}
    >
      <div className="section-head">
        <h2 id={`${kind}-title`}>
          {title} {records.length > 0 && <span className="section-count">{records.length}</span>}
        </h2>
        {mayAdd && <AddButton title={title} onClick={() => setIsAdding(true)} />}
      </div>
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
      {isAdding && <RecordDialog spec={RECORDS.of(kind)} child={answer} onClose={() => setIsAdding(false)} />}
    </section>
  )
}

function AddButton({ title, onClick }: { readonly title: string; readonly onClick: () => void }) {
  const texts = useTexts(childMessages)
  const { add } = useTexts(registerMessages)
  return (
    <div className="section-actions no-print">
      <button type="button" className="small-button" onClick={onClick} aria-label={texts.addTo(title)}>
        <span aria-hidden="true">+ </span>
        {add}
      </button>
    </div>
  )
}
