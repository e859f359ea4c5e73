import type { ReceiptAnswer } from '../../../api/wire-receipt.ts'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { receiptTexts } from './data.texts.ts'

/** The receipt in one sentence and one bar: how many lines were read, used and refused, and that it adds up. */
export function Verdict({ receipt }: { readonly receipt: ReceiptAnswer }) {
  const texts = useTexts(receiptTexts)
  const { number } = useFormat()
  const { read, accepted, refused, doubted } = totalOf(receipt.resources)
  if (read === 0) return null
  const isClean = refused === 0 && receipt.problems.length === 0
  return (
    <section className="card-frame verdict" aria-label={texts.adds.label}>
      <h2>
        <span className={isClean ? 'verdict-mark verdict-mark-clean' : 'verdict-mark'} aria-hidden="true">
          {isClean ? '✓' : '!'}
        </span>
        {refused === 0 ? texts.allUsable : texts.someRefused(number(refused), number(read))}
      </h2>
      <p>{refused === 0 ? texts.allUsableText(number(read)) : texts.someRefusedText}</p>
      {doubted > 0 && <p>{doubted === 1 ? texts.oneDoubted : texts.doubtedText(number(doubted))}</p>}
      <SumBar accepted={accepted} refused={refused} />
      <p className="verdict-sum">
        <span>
          <b>{number(read)}</b> {texts.adds.read}
        </span>
        <span aria-hidden="true">=</span>
        <span>
          <i className="swatch swatch-accepted" />
          <b>{number(accepted)}</b> {texts.adds.accepted}
        </span>
        <span aria-hidden="true">+</span>
        <span>
          <i className="swatch swatch-refused" />
          <b>{number(refused)}</b> {texts.adds.refused}
        </span>
      </p>
    </section>
  )
}

/** Refused lines are few among many; the bar never lets them vanish. */
function SumBar({ accepted, refused }: { readonly accepted: number; readonly refused: number }) {
  const share = refused === 0 ? 0 : Math.max((refused / (accepted + refused)) * 1000, 6)
  return (
    <svg className="sum-bar" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
      <rect className="sum-bar-accepted" width={1000 - share} height="14" />
      <rect className="sum-bar-refused" x={1000 - share} width={share} height="14" />
    </svg>
  )
}

type Counts = Pick<ReceiptAnswer['resources'][number], 'read' | 'accepted' | 'refused' | 'doubted'>

/** The counts of all resources together. */
export function totalOf(resources: readonly Counts[]): Counts {
  const sum = (of: keyof Counts) => resources.reduce((total, resource) => total + resource[of], 0)
  return { read: sum('read'), accepted: sum('accepted'), refused: sum('refused'), doubted: sum('doubted') }
}
