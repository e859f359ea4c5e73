interface Props {
  readonly x: number
  /** The first line's base. */
  readonly y: number
  readonly size: number
  readonly names: readonly string[]
  /** Below the name. */
  readonly more: readonly string[]
}

const BETWEEN_LINES = 2

/** A person's name in a picture, and below it what they are. */
export function LabelText({ x, y, size, names, more }: Props) {
  const lines = [...names, ...more].map((text, index) => ({
    text,
    y: y + index * (size + BETWEEN_LINES),
    isName: index < names.length,
  }))
  return (
    <text className="person-label" textAnchor="middle">
      {lines.map((line) => (
        <tspan
          key={line.y}
          className={line.isName ? 'person-name' : 'person-more'}
          x={x}
          y={line.y}
          fontSize={line.isName ? size : Math.max(12, size - 1)}
        >
          {line.text}
        </tspan>
      ))}
    </text>
  )
}
