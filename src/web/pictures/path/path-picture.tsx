import { useId } from 'react'
import type { PathAnswer } from '../../../api/wire.ts'
import { useWidth } from '../../parts/use-width.ts'
import { useLanguage } from '../../routing/selection.ts'
import { useFormat } from '../../words/format.ts'
import { useTexts } from '../../words/use-texts.ts'
import { capital, stepName } from '../staircase/flow-words.ts'
import { pathMessages } from './path.texts.ts'
import { type Bar, lineHeight, type PathLayout, pathLayout, TOP } from './path-layout.ts'
import { PathMarks } from './path-marks.tsx'
import { dayOf, yearsOf } from './time-scale.ts'

const SIZE = 14

interface PictureProps {
  readonly answer: PathAnswer
  /** What the picture is called where the child has no number. */
  readonly title?: string
  /** Whether the reader sees only some of the measures: then days without one are not told of. */
  readonly isPart?: boolean
}

/** One child's path as a line over the six steps through time, with measures and follow-ups. */
export function PathPicture({ answer: whole, title, isPart = false }: PictureProps) {
  const answer = isPart ? { ...whole, path: whole.path.filter(({ step }) => step > 0) } : whole
  const [frame, width] = useWidth()
  const id = useId()
  const texts = useTexts(pathMessages)
  const words = usePathWords(answer)
  const layout = pathLayout(answer, Math.max(300, Math.min(width, 1280)))
  return (
    <div ref={frame} className="path-frame">
      <svg
        className="path-picture"
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-words`}
      >
        <title id={`${id}-title`}>{title ?? texts.pictureTitle(String(answer.child))}</title>
        <desc id={`${id}-words`}>{words}</desc>
        <Bands layout={layout} />
        <Years layout={layout} />
        {layout.bars.map((bar) => (
          <MeasureBar key={bar.number} bar={bar} />
        ))}
        <Line answer={answer} layout={layout} isPart={isPart} />
        <PathMarks answer={answer} layout={layout} />
        {layout.bars.map((bar) => (
          <MeasureName key={bar.number} bar={bar} />
        ))}
      </svg>
    </div>
  )
}

function Bands({ layout }: { readonly layout: PathLayout }) {
  const texts = useTexts()
  const isNarrow = layout.left < 100
  return layout.bands.map(({ step, y, height }) => (
    <g key={step}>
      <rect
        className={step === 0 ? 'band-ground' : `band-${step}`}
        x={layout.left}
        y={y}
        width={layout.right - layout.left}
        height={height}
      />
      <text className="path-step" x={isNarrow ? 4 : 0} y={y + Math.min(height / 2 + 5, 28)} fontSize="14.5">
        {isNarrow ? step || '–' : `${step || ''} ${stepName(step, texts)}`.trim()}
      </text>
    </g>
  ))
}

function Years({ layout }: { readonly layout: PathLayout }) {
  const foot = layout.height - 24
  return yearsOf(layout.scale).map(({ year, x, isWritten }) => (
    <g key={year}>
      <line className="year-line" x1={x} x2={x} y1={TOP} y2={foot} />
      {isWritten && x < layout.right - 32 && (
        <text className="year-text" x={x + 4} y={foot + 17} fontSize="13.5">
          {year}
        </text>
      )}
    </g>
  ))
}

function MeasureBar({ bar }: { readonly bar: Bar }) {
  return (
    <rect
      className={`measure-bar measure-bar-${bar.measure.step}`}
      x={bar.x}
      y={bar.y - 6}
      width={bar.end - bar.x}
      height="12"
      rx="2"
    />
  )
}

/** The measure's number and as much of its name as there is room for; the list has it in full. */
function MeasureName({ bar }: { readonly bar: Bar }) {
  const language = useLanguage()
  const { number, measure, room, x, y, isNameBelow } = bar
  const full = `${number} ${shortTitle(measure.title[language])}`
  const fits = Math.floor(room / (SIZE * 0.54))
  const text =
    full.length <= fits ? full : fits >= 9 ? `${full.slice(0, fits - 1).trimEnd()}…` : String(number)
  if (room < SIZE && text.length > 1) return null
  return (
    <text className="measure-name" x={x + 1} y={isNameBelow ? y + 21 : y - 10} fontSize={SIZE}>
      {text}
    </text>
  )
}

interface LineProps {
  readonly answer: PathAnswer
  readonly layout: PathLayout
  readonly isPart: boolean
}

function Line({ answer, layout, isPart }: LineProps) {
  const { scale, bands, right } = layout
  const known = scale.x(dayOf(answer.knownTo))
  let path = ''
  for (const [place, piece] of answer.path.entries()) {
    const y = lineHeight(bands, piece.step)
    const from = scale.x(dayOf(piece.from))
    const before = answer.path[place - 1]?.to
    // Over days that are not told of there is no line.
    const isNext = before && dayOf(before) + 1 === dayOf(piece.from)
    path += `${isNext ? 'L' : 'M'}${from.toFixed(1)} ${y.toFixed(1)}`
    path += `H${(piece.to ? scale.x(dayOf(piece.to) + 1) : known).toFixed(1)}`
  }
  const last = answer.path.at(-1)
  const y = last && last.to === null ? lineHeight(bands, last.step) : null
  const left = last?.to ? scale.x(dayOf(last.to) + 1) : known
  return (
    <>
      {left < known && !isPart && (
        <path className="child-path-off" d={`M${left} ${lineHeight(bands, 0)}H${known}`} />
      )}
      <path className="child-path" d={path} />
      {y !== null && (
        <path className="child-path child-path-on" d={`M${known} ${y}H${Math.min(right, known + 26)}`} />
      )}
    </>
  )
}

/** The path said in words, for those who do not see it. */
function usePathWords(answer: PathAnswer): string {
  const texts = useTexts(pathMessages)
  const format = useFormat()
  const words = answer.path.map(({ step, from, to }) =>
    texts.pieceWords(
      step === 0 ? texts.noStep : texts.placeOnStep(step, stepName(step, texts)),
      format.date(from),
      to ? texts.until(format.date(to)) : texts.untilNow,
    ),
  )
  return `${words.join('; ')}.`
}

/** The first of the words that the law strings together: the list has them all. */
function shortTitle(title: string): string {
  return capital(title).split(',')[0]
}
