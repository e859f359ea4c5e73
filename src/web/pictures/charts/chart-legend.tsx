import type { ChartLine } from './chart-model.ts'
import type { LineLook } from './line-looks.ts'

/** Which line is which: the same dash, mark and colour as in the chart, before the name. */
export function ChartLegend({ lines }: { readonly lines: readonly ChartLine[] }) {
  if (lines.length < 2) return null
  return (
    <ul className="chart-legend">
      {lines.map(({ name, look, series }) => (
        <li key={series.municipality + series.group}>
          <svg viewBox="0 0 44 14" width="44" height="14" aria-hidden="true">
            <line
              x1="0"
              x2="44"
              y1="7"
              y2="7"
              stroke={look.colour}
              strokeWidth="2.5"
              strokeDasharray={look.dash.join(' ') || undefined}
            />
            <Mark look={look} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

function Mark({ look: { mark, colour } }: { readonly look: LineLook }) {
  switch (mark) {
    case 'circle':
      return <circle cx="22" cy="7" r="4.5" fill={colour} />
    case 'diamond':
      return <path d="M22 1.5L27.5 7L22 12.5L16.5 7Z" fill={colour} />
    case 'rect':
      return <rect x="18" y="3" width="8" height="8" fill={colour} />
    case 'triangle':
      return <path d="M22 2L27 11.5H17Z" fill={colour} />
    case 'roundRect':
      return <rect x="17.5" y="2.5" width="9" height="9" rx="2.5" fill={colour} />
    case 'pin':
      return <path d="M22 13L18.2 6.5A4.2 4.2 0 1 1 25.8 6.5Z" fill={colour} />
  }
}
