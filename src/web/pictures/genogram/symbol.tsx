import { RADIUS } from './genogram.ts'
import type { Sex } from './relatives.ts'

interface Props {
  readonly sex: Sex
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly className?: string
}

/** A man is a square, a woman a circle, and a diamond stands for whoever's sex is not stated. */
export function PersonSymbol({ sex, x, y, size = RADIUS, className = 'person-symbol' }: Props) {
  switch (sex) {
    case 'male':
      return (
        <rect className={className} x={x - size} y={y - size} width={2 * size} height={2 * size} rx="2" />
      )
    case 'female':
      return <circle className={className} cx={x} cy={y} r={size} />
    case 'unknown':
      return (
        <path
          className={className}
          d={`M${x} ${y - size * 1.2}L${x + size * 1.2} ${y}L${x} ${y + size * 1.2}L${x - size * 1.2} ${y}Z`}
        />
      )
  }
}

interface At {
  readonly x: number
  readonly y: number
}

/** Over the symbol of someone who has died. */
export function DeadCross({ x, y, size = RADIUS }: At & { readonly size?: number }) {
  const reach = size * 1.1
  return (
    <path
      className="dead-cross"
      d={`M${x - reach} ${y - reach}L${x + reach} ${y + reach}M${x + reach} ${y - reach}L${x - reach} ${y + reach}`}
    />
  )
}

/** A house: lives with the child. */
export function HouseMark({ x, y }: At) {
  return (
    <g className="person-mark">
      <circle cx={x} cy={y} r="10" />
      <path
        d={`M${x - 5.5} ${y}L${x} ${y - 5.5}L${x + 5.5} ${y}M${x - 3.5} ${y - 1}V${y + 5}H${x + 3.5}V${y - 1}`}
      />
    </g>
  )
}

/** A paragraph sign: has custody. */
export function CustodyMark({ x, y }: At) {
  return (
    <g className="person-mark">
      <circle cx={x} cy={y} r="10" />
      <text x={x} y={y + 4.5} textAnchor="middle" fontSize="13" fontWeight="600">
        §
      </text>
    </g>
  )
}
