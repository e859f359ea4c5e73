import { type Arc, pointAt } from './arc.ts'
import type { Flow, Flows } from './flows.ts'
import type { Box } from './place-labels.ts'

/** A step of the drawn staircase. */
export interface Block extends Box {
  readonly step: number
}

/** The staircase across a wide page: where everything stands. */
export interface WideLayout {
  readonly width: number
  readonly height: number
  /** The highest that anything is drawn; above it the picture may be cut. */
  readonly top: number
  readonly base: number
  readonly ground: Box
  readonly blocks: readonly Block[]
  readonly arcs: readonly { readonly flow: Flow; readonly arc: Arc }[]
  /** Short arrows on to the steps from outside, and out at 18. */
  readonly entries: readonly {
    readonly flow: Flow
    readonly x: number
    readonly y: number
    readonly width: number
  }[]
  readonly adults: readonly { readonly flow: Flow; readonly x: number; readonly width: number }[]
}

const GAP = 4
const ABOVE = 156
const FIRST = 134
const RISE = 42
const BELOW = 76
const WIDEST = 24
/** Steps narrower than this carry shorter words. */
export const NARROW = 168

/** Lays out the steps rising to the right, moves up as arcs above the treads, moves down as arcs below the base. */
export function wideLayout(width: number, flows: Flows): WideLayout {
  const ground = width < 1000 ? 74 : 96
  const blockWidth = (width - ground - 6 * GAP) / 6
  const base = ABOVE + FIRST + 5 * RISE
  const blocks = [1, 2, 3, 4, 5, 6].map((step): Block => {
    const height = FIRST + (step - 1) * RISE
    const x = ground + GAP + (step - 1) * (blockWidth + GAP)
    return { step, x, y: base - height, width: blockWidth, height }
  })
  const thickness = thicknessOf(flows)
  const groundBox = { x: 0, y: base - 56, width: ground, height: 56 }
  const up = upArcs(flows.up, blocks, thickness)
  const down = downArcs(flows.down, [{ step: 0, ...groundBox }, ...blocks], base, thickness)
  const entriesTop = blocks[Math.max(0, ...flows.entries.map(({ to }) => Number(to))) - 1]?.y ?? base
  return {
    width,
    height: Math.max(base + BELOW, ...down.map(({ arc }) => pointAt(arc, 0.5).y + arc.width / 2 + 16)),
    top: Math.min(blocks[5].y, entriesTop - 54, ...up.map(({ arc }) => pointAt(arc, 0.5).y - 16)) - 6,
    base,
    ground: groundBox,
    blocks,
    arcs: [...up, ...down],
    entries: flows.entries.map((flow) => {
      const block = blocks[Number(flow.to) - 1]
      return { flow, x: block.x + Math.max(34, block.width * 0.2), y: block.y, width: thickness(flow) }
    }),
    adults: flows.adults.map((flow) => {
      const x = adultPlace(flow, flows.down, blocks[flow.from - 1], thickness)
      return { flow, x, width: thickness(flow) }
    }),
  }
}

/** In the middle of the step, or as far right as the arrows down from it ask for. */
function adultPlace(
  { from }: Flow,
  down: readonly Flow[],
  block: Block,
  thickness: (flow: Flow) => number,
): number {
  const label = block.width < NARROW ? 24 : 38
  const leaving = down.filter((flow) => flow.from === from)
  const taken = leaving.reduce((total, flow) => total + roomOf(thickness(flow)), 10 + label)
  return block.x + Math.max(block.width * 0.5, taken)
}

/** How wide a flow is drawn: in proportion to its children, the largest of the picture the widest. */
export function thicknessOf(flows: Flows, widest = WIDEST): (flow: Flow) => number {
  const all = [...flows.up, ...flows.down, ...flows.adults, ...flows.entries]
  const most = Math.max(1, ...all.map(({ children }) => children ?? 0))
  return ({ children }) => Math.max(2, ((children ?? 0) / most) * widest)
}

function upArcs(flows: readonly Flow[], blocks: readonly Block[], thickness: (flow: Flow) => number) {
  const leaving = ports(flows, 'from', (a, b) => Number(b.to) - Number(a.to), thickness)
  const landing = ports(flows, 'to', (a, b) => b.from - a.from, thickness)
  return flows.map((flow) => {
    const [from, to] = [blocks[flow.from - 1], blocks[Number(flow.to) - 1]]
    const span = Number(flow.to) - flow.from
    const startX = from.x + from.width - 14 - leaving.total(flow) + leaving.at(flow)
    const endX = to.x + to.width * 0.58 - landing.total(flow) / 2 + landing.at(flow)
    const top = to.y - 112 - 24 * (span - 1)
    const arc = {
      start: { x: startX, y: from.y - 3 },
      startPull: { x: startX, y: top },
      endPull: { x: endX, y: top },
      end: { x: endX, y: to.y - 3 },
      width: thickness(flow),
    }
    return { flow, arc }
  })
}

function downArcs(
  flows: readonly Flow[],
  places: readonly Block[],
  base: number,
  thickness: (flow: Flow) => number,
) {
  const leaving = ports(flows, 'from', (a, b) => Number(b.to) - Number(a.to), thickness)
  const landing = ports(flows, 'to', (a, b) => b.from - a.from, thickness)
  return flows.map((flow) => {
    const [from, to] = [places[flow.from], places[Number(flow.to)]]
    const span = flow.from - Number(flow.to)
    const startX = from.x + 10 + leaving.at(flow)
    const room = Number(flow.to) === 0 ? (to.width + landing.total(flow)) / 2 : to.width * 0.88
    const endX = to.x + room - landing.total(flow) + landing.at(flow)
    const depth = base + 50 + 26 * span + (Number(flow.to) === 0 ? 26 : 0)
    const arc = {
      start: { x: startX, y: base + 3 },
      startPull: { x: startX, y: depth },
      endPull: { x: endX, y: depth },
      end: { x: endX, y: base + 3 },
      width: thickness(flow),
    }
    return { flow, arc }
  })
}

/** The room on a step that an arrow takes. */
function roomOf(thickness: number): number {
  return Math.max(13, thickness + 9)
}

/** Side by side on one step, in an order in which arcs lie within each other instead of crossing. */
function ports(
  flows: readonly Flow[],
  side: 'from' | 'to',
  order: (a: Flow, b: Flow) => number,
  thickness: (flow: Flow) => number,
) {
  const room = (flow: Flow) => roomOf(thickness(flow))
  const beside = (flow: Flow) => flows.filter((other) => other[side] === flow[side]).toSorted(order)
  const sum = (some: readonly Flow[]) => some.reduce((total, flow) => total + room(flow), 0)
  return {
    total: (flow: Flow) => sum(beside(flow)),
    at: (flow: Flow) => {
      const all = beside(flow)
      return sum(all.slice(0, all.indexOf(flow))) + room(flow) / 2
    },
  }
}
