import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { type Arc, headPath, linePath } from './arc.ts'
import { flowLabel, textWidth } from './flow-words.ts'
import type { Flow } from './flows.ts'
import { type Box, placeLabels } from './place-labels.ts'
import { staircaseMessages } from './staircase.texts.ts'

interface Props {
  readonly arcs: readonly { readonly flow: Flow; readonly arc: Arc }[]
  /** What labels must keep clear of. */
  readonly inTheWay: readonly Box[]
  /** The picture's width; labels stay within it. */
  readonly width: number
  readonly size?: number
}

/** The moves between steps as bent arrows, each with its number on it. */
export function FlowArcs({ arcs, inTheWay, width, size = 15 }: Props) {
  const texts = useTexts(staircaseMessages)
  const format = useFormat()
  const labels = arcs.map(({ flow }) => flowLabel(flow, texts, format))
  const sizes = labels.map((label) => ({ width: textWidth(label, size) + 12, height: size + 7 }))
  const places = placeLabels(
    arcs.map(({ arc }) => arc),
    sizes,
    [...inTheWay, beyond(-FAR), beyond(width)],
  )
  return (
    <>
      {arcs.map(({ flow, arc }) => (
        <FlowArrow key={keyOf(flow)} flow={flow} arc={arc} />
      ))}
      {arcs.map(({ flow }, index) => (
        <g
          key={keyOf(flow)}
          transform={`translate(${places[index].x.toFixed(1)} ${places[index].y.toFixed(1)})`}
        >
          <rect
            className="flow-label-ground"
            x={-sizes[index].width / 2}
            y={-sizes[index].height / 2}
            width={sizes[index].width}
            height={sizes[index].height}
            rx={sizes[index].height / 2}
          />
          <text className={`flow-label flow-text-${flow.kind}`} y={size * 0.36} fontSize={size}>
            {labels[index]}
          </text>
        </g>
      ))}
    </>
  )
}

const FAR = 10_000

/** All that lies to one side of the picture. */
function beyond(x: number): Box {
  return { x, y: -FAR, width: FAR, height: 2 * FAR }
}

/** One arrow: a white edge that tells it from those it crosses, the line, and the head. */
export function FlowArrow({ flow, arc }: { readonly flow: Flow; readonly arc: Arc }) {
  const line = linePath(arc)
  const isHidden = flow.children === null
  return (
    <g className={`flow flow-${flow.kind}`}>
      <path className="flow-edge" d={line} strokeWidth={arc.width + 3} />
      <path
        className="flow-line"
        d={line}
        strokeWidth={isHidden ? 2 : arc.width}
        strokeDasharray={isHidden ? '4 4' : undefined}
      />
      <path className="flow-head" d={headPath(arc)} />
    </g>
  )
}

function keyOf({ from, to }: Flow): string {
  return `${from}-${to}`
}
