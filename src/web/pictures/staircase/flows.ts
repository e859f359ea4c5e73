import type { StaircaseAnswer } from '../../../api/wire.ts'

/** What a move means: up or down between steps, off the staircase, out by turning 18, or new on the staircase. */
export type FlowKind = 'up' | 'down' | 'out' | 'adult' | 'new'

/** Children who stood on one step a year ago and stand on another now; 0 is no step. */
export interface Flow {
  readonly kind: FlowKind
  readonly from: number
  readonly to: number | 'turned_18'
  /** Null when hidden because it is small. */
  readonly children: number | null
}

/** The moves of a year as the picture shows them. */
export interface Flows {
  readonly up: readonly Flow[]
  /** Down between steps and down off the staircase. */
  readonly down: readonly Flow[]
  readonly adults: readonly Flow[]
  readonly entries: readonly Flow[]
  /** Too many for the picture; they stand in the table. */
  readonly leftOut: readonly Flow[]
}

const MOST_HIDDEN = 3

type AnswerFlow = StaircaseAnswer['flows'][number]

/** Sorts the moves of the last year by what they mean, the largest first, and keeps what a picture can carry. */
export function flowsOf(flows: readonly AnswerFlow[], mostArcs: number): Flows {
  const moves = flows.flatMap(moveOf).toSorted((a, b) => weight(b) - weight(a))
  const of = (...kinds: FlowKind[]) => moves.filter(({ kind }) => kinds.includes(kind))
  const up = of('up')
  const down = of('down', 'out')
  return {
    up: drawn(up, mostArcs),
    down: drawn(down, mostArcs),
    adults: of('adult'),
    entries: of('new'),
    leftOut: [up, down].flatMap((all) => all.filter((flow) => !drawn(all, mostArcs).includes(flow))),
  }
}

/** The largest, and of the hidden ones only a few, the shortest moves first: many dashed arrows tell nothing. */
function drawn(flows: readonly Flow[], mostArcs: number): Flow[] {
  const known = flows.filter(({ children }) => children !== null)
  const hidden = flows.filter(({ children }) => children === null).toSorted((a, b) => span(a) - span(b))
  return [...known, ...hidden.slice(0, MOST_HIDDEN)].slice(0, mostArcs)
}

function span({ from, to }: Flow): number {
  return Math.abs(Number(to) - from)
}

function moveOf(flow: AnswerFlow): Flow[] {
  const kind = kindOf(flow)
  return kind && flow.children !== 0 ? [{ ...flow, kind }] : []
}

function kindOf({ from, to }: AnswerFlow): FlowKind | null {
  if (from === to) return null
  if (to === 'turned_18') return from === 0 ? null : 'adult'
  if (from === 0) return 'new'
  if (to === 0) return 'out'
  return to > from ? 'up' : 'down'
}

function weight({ children }: Flow): number {
  return children ?? 0.5
}
