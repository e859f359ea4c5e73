/** A place in the picture, in its own units. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A bent arrow: a cubic curve with a width and a head. */
export interface Arc {
  readonly start: Point
  readonly startPull: Point
  readonly endPull: Point
  readonly end: Point
  readonly width: number
}

const HEAD = 11

/** The point a share `t` (0-1) of the way along the curve. */
export function pointAt({ start, startPull, endPull, end }: Arc, t: number): Point {
  const u = 1 - t
  const mix = (a: number, b: number, c: number, d: number) =>
    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
  return {
    x: mix(start.x, startPull.x, endPull.x, end.x),
    y: mix(start.y, startPull.y, endPull.y, end.y),
  }
}

/** The line of the arrow, up to its head. */
export function linePath(arc: Arc): string {
  const neck = neckOf(arc)
  const { start, startPull, endPull } = arc
  return `M${at(start)}C${at(startPull)} ${at(endPull)} ${at(neck)}`
}

/** The head of the arrow, as wide as the line asks for. */
export function headPath(arc: Arc): string {
  const { x, y } = directionOf(arc)
  const neck = neckOf(arc)
  const half = Math.max(6, arc.width / 2 + 4)
  const left = { x: neck.x - y * half, y: neck.y + x * half }
  const right = { x: neck.x + y * half, y: neck.y - x * half }
  return `M${at(left)}L${at(arc.end)}L${at(right)}Z`
}

function neckOf(arc: Arc): Point {
  const { x, y } = directionOf(arc)
  return { x: arc.end.x - x * HEAD, y: arc.end.y - y * HEAD }
}

function directionOf({ endPull, end }: Arc): Point {
  const x = end.x - endPull.x
  const y = end.y - endPull.y
  const length = Math.hypot(x, y) || 1
  return { x: x / length, y: y / length }
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
