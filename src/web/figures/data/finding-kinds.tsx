import { Link, useSearchParams } from 'react-router'
import type { ReceiptAnswer } from '../../../api/wire-receipt.ts'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { receiptTexts } from './data.texts.ts'
import { LINES_ANCHOR, withFindings } from './findings-address.ts'

interface Props {
  readonly words: { readonly title: string; readonly lead: string; readonly none: string }
  readonly kinds: ReceiptAnswer['refusalKinds']
  readonly only: string
  readonly tone: 'refused' | 'doubted'
  /** Whether the lines themselves may be shown. */
  readonly hasLines: boolean
}

/** Refusals by reason or doubts by rule: what each means, what can be done, and a way to its lines. */
export function FindingKinds({ words, kinds, only, tone, hasLines }: Props) {
  const { kind: texts } = useTexts(receiptTexts)
  const format = useFormat()
  const [search] = useSearchParams()
  return (
    <section className="card-frame">
      <h2>{words.title}</h2>
      <p>{kinds.length > 0 ? words.lead : words.none}</p>
      <ul className="finding-kinds">
        {kinds.map(({ kind, text, count }) => (
          <li key={kind} className={`finding-kind finding-kind-${tone}`}>
            <p className="finding-kind-text">{text[format.language]}</p>
            <b className="finding-kind-count">{texts.lines(format.number(count), count === 1)}</b>
            {hasLines && (
              <Link
                to={`?${withFindings(search, { only: kind, page: 0 })}#${LINES_ANCHOR}`}
                aria-current={only === kind ? 'true' : undefined}
                preventScrollReset
              >
                {only === kind ? texts.showing : texts.show(count === 1)}
                <span className="sr-only">: {text[format.language]}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
