import { useTexts } from '../words/use-texts.ts'

interface PathPiece {
  readonly step: number
  readonly from: string
  /** Last day; null while it goes on. */
  readonly to: string | null
}

interface Props {
  readonly path: readonly PathPiece[]
  /** The first and last day that the small chart covers, ISO. */
  readonly from: string
  readonly to: string
  /** A day to mark, such as the cut-off that the number was counted at. */
  readonly mark?: string
  readonly width?: number
  readonly height?: number
}

const MS_A_DAY = 86_400_000

/** One child's path on the staircase as a small line; for lists in which paths are compared at a glance. */
export function PathLine({ path, from, to, mark, width = 240, height = 48 }: Props) {
  const texts = useTexts()
  const start = daysOf(from)
  const x = (iso: string, extraDays = 0) =>
    clamp(((daysOf(iso) + extraDays - start) / Math.max(1, daysOf(to) - start)) * width, 0, width)
  const y = (step: number) => height - 3 - (step / 6) * (height - 6)
  const visible = path.filter((piece) => piece.from <= to && (piece.to ?? to) >= from)
  const line = visible
    .map((piece, index) => {
      const end = x(piece.to ?? to, piece.to ? 1 : 0)
      return `${index === 0 ? 'M' : 'L'}${x(piece.from).toFixed(1)} ${y(piece.step)}H${end.toFixed(1)}`
    })
    .join('')
  const words = visible.map(({ step }) => (step === 0 ? texts.noStep : texts.onStep(step))).join(', ')
  return (
    <svg
      className="path-line"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={texts.pathLabel(words)}
    >
      {[1, 2, 3, 4, 5, 6].map((step) => (
        <rect
          key={step}
          className={`band band-${step}`}
          y={y(step)}
          width={width}
          height={(height - 6) / 6}
          transform={`translate(0 ${-(height - 6) / 12})`}
        />
      ))}
      {mark && <line className="path-line-mark" x1={x(mark)} x2={x(mark)} y1="0" y2={height} />}
      <path className="path-line-line" d={line} />
    </svg>
  )
}

function daysOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / MS_A_DAY
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
