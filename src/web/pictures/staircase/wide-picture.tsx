import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import type { Arc } from './arc.ts'
import { FlowArcs, FlowArrow } from './flow-arcs.tsx'
import { flowLabel, textWidth } from './flow-words.ts'
import type { PictureProps } from './picture-props.ts'
import type { Box } from './place-labels.ts'
import { staircaseMessages } from './staircase.texts.ts'
import { type Shown, type StepAnswer, stepWords } from './step-words.ts'
import { type Block, NARROW, type WideLayout, wideLayout } from './wide-layout.ts'

const ENTRY_LENGTH = 34
const ADULT_LENGTH = 26

/** The staircase for wide pages and for paper: six steps rising to the right. */
export function WidePicture({ answer, flows, shown, width, titles, roomAbove }: PictureProps) {
  const layout = wideLayout(width, flows)
  const top = Math.min(layout.top, roomAbove)
  const texts = useTexts(staircaseMessages)
  const byStep = (block: Block) => answer.steps.find(({ step }) => step === block.step)
  return (
    <svg
      className="staircase-picture"
      viewBox={`0 ${top} ${layout.width} ${layout.height - top}`}
      role="img"
      aria-labelledby={`${titles.id}-title`}
      aria-describedby={`${titles.id}-words`}
    >
      <title id={`${titles.id}-title`}>{titles.title}</title>
      <desc id={`${titles.id}-words`}>{titles.words}</desc>
      <Ground layout={layout} lines={texts.groundLines} />
      {layout.blocks.map((block) => {
        const step = byStep(block)
        return step && <StepBlock key={block.step} block={block} answer={step} shown={shown} />
      })}
      <line className="base-line" x1="0" x2={layout.width} y1={layout.base} y2={layout.base} />
      <Entries layout={layout} />
      <Adults layout={layout} />
      <FlowArcs arcs={layout.arcs} width={layout.width} inTheWay={inTheWay(layout)} />
    </svg>
  )
}

function Ground({ layout, lines }: { readonly layout: WideLayout; readonly lines: readonly string[] }) {
  const { x, y, width, height } = layout.ground
  return (
    <>
      <rect className="step-fill-0" x={x} y={y} width={width} height={height} rx="2" />
      {lines.map((line, index) => (
        <text key={line} className="step-text" x={x + 10} y={y + 23 + index * 19} fontSize="14">
          {line}
        </text>
      ))}
    </>
  )
}

interface StepBlockProps {
  readonly block: Block
  readonly answer: StepAnswer
  readonly shown: Shown
}

function StepBlock({ block, answer, shown }: StepBlockProps) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  const words = stepWords(answer, shown, texts, format)
  const { step, x, y, width, height } = block
  const isNarrow = width < 165
  const left = x + (isNarrow ? 9 : 16)
  const foot = y + height
  return (
    <g className={step >= 4 ? 'on-dark' : 'on-light'}>
      <rect className={`step-fill-${step}`} x={x} y={y} width={width} height={height} rx="2" />
      <text className="step-text step-name" x={left} y={y + 27} fontSize={isNarrow ? 13 : 17}>
        {`${step} ${words.name}`}
      </text>
      <text className="step-text" x={left} y={y + 46} fontSize={isNarrow ? 12 : 14}>
        {words.detail}
      </text>
      {words.isRegistered ? (
        <>
          <text className="step-text step-big" x={left} y={foot - 49} fontSize="36">
            {words.big}
          </text>
          <text className="step-text" x={left} y={foot - 28} fontSize={isNarrow ? 13 : 15}>
            {words.small}
          </text>
          <text className="step-text step-change" x={left} y={foot - 10} fontSize={isNarrow ? 12.5 : 14}>
            {words.change}
          </text>
        </>
      ) : (
        texts.notRegistered.map((line, index) => (
          <text
            key={line}
            className="step-text"
            x={left}
            y={foot - 28 + index * 17}
            fontSize={isNarrow ? 12 : 14}
          >
            {line}
          </text>
        ))
      )}
    </g>
  )
}

/** Children who are new on the staircase: short arrows on to the treads, from outside. */
function Entries({ layout }: { readonly layout: WideLayout }) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  return layout.entries.map(({ flow, x, y, width }) => (
    <g key={String(flow.to)}>
      <FlowArrow flow={flow} arc={straight(x, y - 3 - ENTRY_LENGTH, y - 3, width)} />
      <text className="flow-label flow-text-new" x={x} y={y - ENTRY_LENGTH - 10} fontSize="14">
        {flow.children === null
          ? texts.newShort(texts.hiddenNumber)
          : (layout.blocks[0].width < NARROW ? texts.newShort : texts.newHere)(format.number(flow.children))}
      </text>
    </g>
  ))
}

/** Children who have turned 18: short dashed arrows out of the base. */
function Adults({ layout }: { readonly layout: WideLayout }) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  const y = layout.base + 3
  return layout.adults.map(({ flow, x, width }) => (
    <g key={flow.from}>
      <FlowArrow flow={flow} arc={straight(x, y, y + ADULT_LENGTH, width)} />
      <text className="flow-label flow-text-adult" x={x} y={y + ADULT_LENGTH + 15} fontSize="13">
        {flowLabel(flow, texts, format)}
      </text>
      <text className="flow-small flow-text-adult" x={x} y={y + ADULT_LENGTH + 29} fontSize="12">
        {layout.blocks[0].width < NARROW ? texts.adultHereShort : texts.adultHere}
      </text>
    </g>
  ))
}

function straight(x: number, from: number, to: number, width: number): Arc {
  return {
    start: { x, y: from },
    startPull: { x, y: from },
    endPull: { x, y: from },
    end: { x, y: to },
    width,
  }
}

function inTheWay({ blocks, entries, adults, base, ground }: WideLayout): Box[] {
  const entryBoxes = entries.map(({ x, y }) => {
    const width = textWidth('+ 100 nye', 14)
    return { x: x - width / 2, y: y - ENTRY_LENGTH - 26, width, height: ENTRY_LENGTH + 26 }
  })
  const adultBoxes = adults.map(({ x }) => ({ x: x - 34, y: base, width: 68, height: ADULT_LENGTH + 36 }))
  return [ground, ...blocks, ...entryBoxes, ...adultBoxes]
}
