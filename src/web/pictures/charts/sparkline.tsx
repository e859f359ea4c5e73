import { type Series, segmentsOf } from '../../figures/key-figures/series.ts'

const WIDTH = 132
const HEIGHT = 36
const MARGIN = 4

/**
 * A figure's course in one small line, interrupted where registration broke or a value is missing or hidden.
 * The chosen date is a dot. It is decoration: the number and the change beside it say the same in words.
 */
export function Sparkline({
  series,
  breaks,
  date,
}: {
  series: Series
  breaks: readonly string[]
  date: string
}) {
  const scale = scaleOf(series)
  const chosen = series.rows.findIndex((row) => row.date === date)
  const value = series.rows[chosen]?.value ?? null
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <line className="sparkline-ground" x1={MARGIN} x2={WIDTH - MARGIN} y1={HEIGHT - 1} y2={HEIGHT - 1} />
      {segmentsOf(series, breaks).map((segment) => (
        <polyline
          key={segment[0].date}
          className="sparkline-line"
          points={segment
            .map((row) => `${scale.x(series.rows.indexOf(row))},${scale.y(row.value ?? 0)}`)
            .join(' ')}
        />
      ))}
      {lonePoints(series, breaks).map((row) => (
        <circle
          key={row.date}
          className="sparkline-lone"
          cx={scale.x(series.rows.indexOf(row))}
          cy={scale.y(row.value ?? 0)}
          r="1.6"
        />
      ))}
      {value !== null && (
        <circle className="sparkline-dot" cx={scale.x(chosen)} cy={scale.y(value)} r="3.4" />
      )}
    </svg>
  )
}

/** Values with a gap on both sides would vanish as a line of no length. */
function lonePoints(series: Series, breaks: readonly string[]) {
  return segmentsOf(series, breaks).flatMap((segment) => (segment.length === 1 ? segment : []))
}

function scaleOf(series: Series) {
  const values = series.rows.flatMap((row) => row.value ?? [])
  const top = Math.max(...values, 0)
  const bottom = series.unit === 'index_1_5' ? Math.min(...values) - 0.1 : Math.min(...values, 0)
  const span = top - bottom || 1
  const step = (WIDTH - 2 * MARGIN) / Math.max(series.rows.length - 1, 1)
  return {
    x: (index: number) => round(MARGIN + index * step),
    y: (value: number) => round(HEIGHT - MARGIN - ((value - bottom) / span) * (HEIGHT - 2 * MARGIN)),
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
