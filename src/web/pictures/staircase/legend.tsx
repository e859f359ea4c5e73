import type { StaircaseAnswer } from '../../../api/wire.ts'
import { useSource } from '../../answers/source.ts'
import { liveMessages } from '../../figures/live/live.texts.ts'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { type FlowKind, flowsOf } from './flows.ts'
import { staircaseMessages } from './staircase.texts.ts'

interface Props {
  readonly answer: StaircaseAnswer
  readonly suppressBelow: number
  readonly invented: boolean
}

/** How the picture is read, and what it counts. */
export function Legend({ answer, suppressBelow, invented }: Props) {
  const texts = useTexts(staircaseMessages)
  const { inventedRegister } = useTexts(liveMessages)
  const { live } = useSource()
  const format = useFormat()
  const isHiding = suppressBelow > 1
  const population =
    answer.population === null
      ? texts.captionNoPopulation
      : texts.captionPopulation(format.number(answer.population), answer.municipality.name)
  return (
    <div className="legend">
      <ul aria-label={texts.legendTitle}>
        <LegendItem kind="up" text={texts.legendUp} />
        <LegendItem kind="down" text={texts.legendDown} />
        <LegendItem kind="new" text={texts.legendNew} />
        <LegendItem kind="adult" text={texts.legendAdult} />
      </ul>
      <p className="small">
        {texts.legendWidth} {isHiding && texts.legendHidden(format.number(suppressBelow))}{' '}
        <LeftOut answer={answer} />
      </p>
      <p className="small">
        {texts.caption(format.date(answer.date), population)}{' '}
        {invented && <strong>{live ? inventedRegister : texts.invented}.</strong>}
      </p>
    </div>
  )
}

function LegendItem({ kind, text }: { readonly kind: FlowKind; readonly text: string }) {
  const turn = kind === 'up' ? 'M4 16C6 2 22 2 24 10' : 'M24 4C22 18 6 18 4 10'
  const isBent = kind === 'up' || kind === 'down'
  return (
    <li>
      <svg className={`flow flow-${kind}`} viewBox="0 0 30 20" width="30" height="20" aria-hidden="true">
        <path className="flow-line" d={isBent ? turn : 'M15 2V12'} strokeWidth="3" />
        <path
          className="flow-head"
          d={kind === 'up' ? 'M19 9H29L24 18Z' : kind === 'down' ? 'M-1 11H9L4 2Z' : 'M10 10H20L15 19Z'}
        />
      </svg>
      {text}
    </li>
  )
}

/** What the wide picture does not draw; it stands in the table. */
function LeftOut({ answer }: { readonly answer: StaircaseAnswer }) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  const { leftOut } = flowsOf(answer.flows, MOST_ARCS)
  if (leftOut.length === 0) return null
  const known = leftOut.reduce((sum, { children }) => sum + (children ?? 0), 0)
  const count = known === 0 ? texts.leftOutHidden : texts.children(known, format.number(known))
  return texts.leftOut(leftOut.length, count)
}

const MOST_ARCS = 7
