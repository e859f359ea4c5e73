import { type Arc, type Point, pointAt } from './arc.ts'

/** A rectangle by its corner and size. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const WAYS = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8]
const SAMPLES = 40

/**
 * Where each arc's label stands on its own line, so that no label covers another, another line or what is in the
 * way. Where no place is free, the one that covers least.
 */
export function placeLabels(
  arcs: readonly Arc[],
  sizes: readonly { readonly width: number; readonly height: number }[],
  inTheWay: readonly Box[],
): Point[] {
  const lines = arcs.map((arc) =>
    Array.from({ length: SAMPLES + 1 }, (_, index) => pointAt(arc, index / SAMPLES)),
  )
  const taken: Box[] = [...inTheWay]
  return arcs.map((arc, index) => {
    const others = arcs.flatMap((other, at) =>
      at === index ? [] : [{ width: other.width, line: lines[at] }],
    )
    const { width, height } = sizes[index]
    const candidates = [0, -0.5, 0.5, -1, 1].flatMap((aside) =>
      WAYS.map((t) => beside(pointAt(arc, t), aside * (width / 2 + 4))),
    )
    const cost = (center: Point) => {
      const box = around(center, width, height)
      const onBoxes = taken.filter((other) => overlap(box, other)).length
      const onLines = others.filter(({ width, line }) =>
        line.some((point) => isIn(point, box, width / 2 + 1)),
      )
      return onBoxes * 10 + onLines.length
    }
    const best = candidates.reduce((a, b) => (cost(b) < cost(a) ? b : a))
    taken.push(around(best, width, height))
    return best
  })
}

/** On the line, or else just to its left or right. */
function beside({ x, y }: Point, aside: number): Point {
  return { x: x + aside, y }
}

function around({ x, y }: Point, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function isIn({ x, y }: Point, box: Box, margin: number): boolean {
  return (
    x > box.x - margin &&
    x < box.x + box.width + margin &&
    y > box.y - margin &&
    y < box.y + box.height + margin
  )
}
