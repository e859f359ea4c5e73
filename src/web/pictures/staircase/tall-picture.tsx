import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { FlowArcs } from './flow-arcs.tsx'
import type { Flow, Flows } from './flows.ts'
import type { PictureProps } from './picture-props.ts'
import { staircaseMessages } from './staircase.texts.ts'
import { type Shown, type StepAnswer, stepWords } from './step-words.ts'
import { tallLayout } from './tall-layout.ts'
import type { Block } from './wide-layout.ts'

/** The staircase for narrow screens: the steps above each other, every number on its step. */
export function TallPicture({ answer, flows, shown, width, titles }: PictureProps) {
  const texts = useTexts(staircaseMessages)
  const layout = tallLayout(width, flows)
  const { ground, blocks } = layout
  return (
    <svg
      className="staircase-picture staircase-tall"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-labelledby={`${titles.id}-title`}
      aria-describedby={`${titles.id}-words`}
    >
      <title id={`${titles.id}-title`}>{titles.title}</title>
      <desc id={`${titles.id}-words`}>{titles.words}</desc>
      <rect
        className="step-fill-0"
        x={ground.x}
        y={ground.y}
        width={ground.width}
        height={ground.height}
        rx="2"
      />
      <text className="step-text" x={ground.x + 12} y={ground.y + 33} fontSize="14">
        {texts.groundWide}
      </text>
      {blocks.map((block) => {
        const step = answer.steps.find(({ step }) => step === block.step)
        return step && <StepRow key={block.step} block={block} answer={step} shown={shown} flows={flows} />
      })}
      <FlowArcs arcs={layout.arcs} width={layout.width} inTheWay={[ground, ...blocks]} size={13} />
    </svg>
  )
}

interface StepRowProps {
  readonly block: Block
  readonly answer: StepAnswer
  readonly shown: Shown
  readonly flows: Flows
}

function StepRow({ block, answer, shown, flows }: StepRowProps) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  const words = stepWords(answer, shown, texts, format)
  const { step, x, y, width, height } = block
  const left = x + 12
  const right = x + width - 10
  const count = (flow: Flow) => (flow.children === null ? texts.hiddenNumber : format.number(flow.children))
  const entry = flows.entries.find(({ to }) => to === step)
  const adult = flows.adults.find(({ from }) => from === step)
  return (
    <g className={step >= 4 ? 'on-dark' : 'on-light'}>
      <rect className={`step-fill-${step}`} x={x} y={y} width={width} height={height} rx="2" />
      <text className="step-text step-name" x={left} y={y + 24} fontSize="15.5">
        {`${step} ${words.name}`}
      </text>
      {words.isRegistered ? (
        <>
          <text className="step-text step-big" x={left} y={y + 60} fontSize="32">
            {words.big}
          </text>
          <text className="step-text" x={left} y={y + 84} fontSize="13.5">
            {words.small}
          </text>
          <text className="step-text step-change end" x={right} y={y + 84} fontSize="13.5">
            {words.change}
          </text>
        </>
      ) : (
        <text className="step-text" x={left} y={y + 50} fontSize="14">
          {texts.notRegistered.join(' ')}
        </text>
      )}
      {entry && (
        <text className="step-text end" x={right} y={y + 46} fontSize="13">
          {texts.newHere(count(entry))}
        </text>
      )}
      {adult && (
        <text className="step-text end" x={right} y={y + 63} fontSize="13">
          {texts.adultShort(count(adult))}
        </text>
      )}
    </g>
  )
}
