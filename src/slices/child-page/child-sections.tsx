import { useState } from 'react'
import type { ChildAnswer } from '../../api/wire-child.ts'
import { recordsOfKind } from '../../api/wire-of-kind.ts'
import type { RecordKind } from '../../kernel/record/record.ts'
import { seesNone } from '../../kernel/sight.ts'
import { RECORDS } from '../../slices.ts'
import { useBeforePrint } from '../../web/parts/use-before-print.ts'
import { useTexts } from '../../web/words/use-texts.ts'
import { childMessages } from '../child/child.texts.ts'
import { AddressSection } from './address-section.tsx'
import { BasicFacts } from './basic-facts.tsx'
import type { Shown } from './child-frame.tsx'
import { FoldingContext } from './folding.tsx'
import { RecordSection } from './record-section.tsx'

const MAIN = [
  'measure',
  'followup',
  'child_talk',
  'notification',
  'investigation',
  'child_case',
  'allocation',
] as const
const OF_OTHER_PAGES = [
  'plan',
  'goal',
  'goal_progress',
  'clarification',
  'child_request',
  'refusal',
  'complaint',
] as const
const EVERYDAY = ['schooling', 'professional', 'consent', 'pupil'] as const
const AROUND = ['address', 'relation'] as const
const PLACED: readonly RecordKind[] = [...MAIN, ...OF_OTHER_PAGES, ...EVERYDAY, ...AROUND]
/** What has been given no other place on the page. */
const OTHERS = RECORDS.all
  .filter(({ kind, lifecycle }) => lifecycle.onChildPage && !PLACED.includes(kind))
  .map(({ kind }) => kind)
const ORDER: readonly RecordKind[] = [...MAIN, ...OF_OTHER_PAGES, ...OTHERS, ...EVERYDAY, ...AROUND]

const PERSON = 'person'

interface Props extends Pick<Shown, 'answer'> {
  /** The part that the address leads to. */
  readonly begunWith: string
}

/** Everything that is known of the child, by kind, each folded under its name. */
export function ChildSections({ answer, begunWith }: Props) {
  const texts = useTexts(childMessages)
  const kinds = ORDER.filter((kind) => isShown(answer, kind))
  const all = [PERSON, ...kinds]
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set([begunWith || PERSON]))
  const isAll = all.every((kind) => unfolded.has(kind))
  const fold = (part: string, isUnfolded: boolean) =>
    setUnfolded((now) => new Set(isUnfolded ? [...now, part] : [...now].filter((one) => one !== part)))
  useBeforePrint(() => setUnfolded(new Set(all)))
  return (
    <FoldingContext value={{ unfolded, fold }}>
      <p className="fold-all no-print">
        <button type="button" className="link-button" onClick={() => setUnfolded(new Set(isAll ? [] : all))}>
          {isAll ? texts.foldAll : texts.unfoldAll}
        </button>
      </p>
      <div className="all-sections">
        <BasicFacts answer={answer} />
        {kinds.map((kind) => (
          <Section key={kind} kind={kind} answer={answer} />
        ))}
      </div>
    </FoldingContext>
  )
}

function Section({ kind, answer }: Pick<Shown, 'answer'> & { readonly kind: RecordKind }) {
  const { correct } = answer.may
  if (kind === 'address') return <AddressSection answer={answer} mayCorrect={correct} />
  return (
    <RecordSection
      answer={answer}
      kind={kind}
      records={recordsOfKind(answer.records, kind)}
      mayCorrect={correct && mayBeWritten(kind, answer)}
    />
  )
}

/**
 * Whether a part of the page is shown: where the reader sees nothing of a kind, an empty list would say that there is none.
 * What comes about by acts alone, and is not there, is not told of.
 */
function isShown(answer: ChildAnswer, kind: RecordKind): boolean {
  if (seesNone(answer.sees, [kind])) return false
  return (
    RECORDS.of(kind).lifecycle.section !== undefined ||
    kind === 'address' ||
    recordsOfKind(answer.records, kind).length > 0
  )
}

/** What comes about by acts, or is a leader's to write, would be refused. */
function mayBeWritten(kind: RecordKind, { may }: ChildAnswer): boolean {
  const { byActs, writtenBy } = RECORDS.of(kind)
  return !byActs && (writtenBy === undefined || may.allocate)
}
