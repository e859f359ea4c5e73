import type { StaircaseAnswer } from '../../../api/wire.ts'
import { NumberLink } from '../../parts/number-link.tsx'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { staircaseMessages } from './staircase.texts.ts'

type Movement = StaircaseAnswer['movements'][number]

/** Answers in words whether children move down the staircase; each number leads to who is behind it. */
export function MovementSentence({ answer }: { readonly answer: StaircaseAnswer }) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  const of = (group: string) => answer.movements.find((row) => row.group === group)
  const cohort = answer.movements.find(({ denominator }) => denominator !== null)?.denominator
  if (cohort === undefined || cohort === null) return <p className="sentence">{texts.questionHidden}</p>
  if (cohort === 0) return <p className="sentence">{texts.questionNone}</p>
  const adults = of('down_turned_18')
  const adultsText =
    adults?.numerator && texts.answerAdults(texts.children(adults.numerator, format.number(adults.numerator)))
  return (
    <section className="sentence" aria-labelledby="movement-question">
      <h2 id="movement-question">
        <NumberLink figure="home_based_movements" group="down" part="denominator">
          {texts.children(cohort, format.number(cohort))}
        </NumberLink>{' '}
        {texts.question}
      </h2>
      <ul>
        <MovementLine
          sign="▼"
          kind="down"
          row={of('down')}
          words={texts.answerDown}
          more={adultsText || undefined}
        />
        <MovementLine sign="●" kind="none" row={of('none')} words={texts.answerNone} />
        <MovementLine sign="▲" kind="up" row={of('up')} words={texts.answerUp} />
      </ul>
    </section>
  )
}

interface LineProps {
  readonly sign: string
  readonly kind: 'down' | 'none' | 'up'
  readonly row: Movement | undefined
  readonly words: string
  readonly more?: string
}

function MovementLine({ sign, kind, row, words, more }: LineProps) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  if (!row) return null
  const share = row.value === null ? texts.hiddenNumber : format.percent(row.value)
  return (
    <li className={`movement movement-${kind}`}>
      <span className="movement-share">
        <span aria-hidden="true">{sign}</span> {share} {words}
      </span>
      {row.numerator === null ? (
        <span className="movement-count" title={texts.hiddenTitle}>
          {texts.answerHidden}
        </span>
      ) : (
        <NumberLink figure="home_based_movements" group={kind} className="movement-count">
          {texts.children(row.numerator, format.number(row.numerator))}
          <span aria-hidden="true"> ›</span>
          <span className="sr-only">: {words}</span>
        </NumberLink>
      )}
      {more && <span className="movement-more">{more}</span>}
    </li>
  )
}
