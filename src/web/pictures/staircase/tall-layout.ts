import type { Arc } from './arc.ts'
import type { Flow, Flows } from './flows.ts'
import type { Box } from './place-labels.ts'
import { type Block, thicknessOf } from './wide-layout.ts'

/** The staircase on a phone: one step above the other, moves up to the right of them, moves down to the left. */
export interface TallLayout {
  readonly width: number
  readonly height: number
  readonly ground: Box
  readonly blocks: readonly Block[]
  readonly arcs: readonly { readonly flow: Flow; readonly arc: Arc }[]
}

const ROW = 98
const GAP = 4
const GUTTER = 58
const STAIR = 6
const TOP = 8
const GROUND = 56
const WIDEST = 11

/** Lays out the steps from the highest down to the ground; each step stands a little further in than the one below. */
export function tallLayout(width: number, flows: Flows): TallLayout {
  const blocks = [1, 2, 3, 4, 5, 6].map((step): Block => {
    const x = GUTTER + (step - 1) * STAIR
    return { step, x, y: TOP + (6 - step) * (ROW + GAP), width: width - GUTTER - x, height: ROW }
  })
  const ground = {
    x: GUTTER - STAIR,
    y: TOP + 6 * (ROW + GAP),
    width: width - 2 * GUTTER + STAIR,
    height: GROUND,
  }
  const thickness = thicknessOf(flows, WIDEST)
  return {
    width,
    height: ground.y + GROUND + 8,
    ground,
    blocks,
    arcs: [
      ...flows.up.map((flow) => ({ flow, arc: upArc(flow, blocks, thickness(flow)) })),
      ...flows.down.map((flow) => ({
        flow,
        arc: downArc(flow, [{ step: 0, ...ground }, ...blocks], thickness(flow), besideOf(flow, flows.down)),
      })),
    ],
  }
}

function upArc(flow: Flow, blocks: readonly Block[], width: number): Arc {
  const [from, to] = [blocks[flow.from - 1], blocks[Number(flow.to) - 1]]
  const edge = from.x + from.width + 2
  const startY = from.y + 18 + 7 * (Number(flow.to) - flow.from)
  const endY = to.y + to.height - 34 + 7 * (Number(flow.to) - flow.from)
  const pull = edge + bulge(Number(flow.to) - flow.from)
  return {
    start: { x: edge, y: startY },
    startPull: { x: pull, y: startY },
    endPull: { x: pull, y: endY },
    end: { x: edge, y: endY },
    width,
  }
}

/** How many moves land above this one on the same step: those from nearer steps. */
function besideOf(flow: Flow, flows: readonly Flow[]): number {
  return flows.filter(({ from, to }) => to === flow.to && from < flow.from).length
}

function downArc(flow: Flow, places: readonly Block[], width: number, beside: number): Arc {
  const [from, to] = [places[flow.from], places[Number(flow.to)]]
  const span = flow.from - Number(flow.to)
  const startY = from.y + from.height - 18 - 9 * span
  const endY = to.y + Math.min(14 + 15 * beside, to.height - 8)
  const pull = to.x - bulge(span)
  return {
    start: { x: from.x - 2, y: startY },
    startPull: { x: pull, y: startY },
    endPull: { x: pull, y: endY },
    end: { x: to.x - 2, y: endY },
    width,
  }
}

function bulge(span: number): number {
  return Math.min(16 + 10 * span, (GUTTER - 18) / 0.75)
}
