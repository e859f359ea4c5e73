/** Someone who has cases, and the team. */
export interface Desk {
  readonly worker: string
  readonly team: string
  /** Full-time equivalents: who works part time has fewer cases. */
  readonly fte: number
}

/** Gives each case to whoever has fewest for their hours. */
export interface Rota {
  readonly desks: readonly Desk[]
  /** One more case: to `preferred`, or to whoever has fewest. */
  take(preferred?: Desk): Desk
}

export function rotaOf(desks: readonly Desk[]): Rota {
  const [first] = desks
  if (!first) throw new Error('a team of nobody')
  const held = new Map(desks.map((desk) => [desk, 0]))
  return {
    desks,
    take(preferred) {
      const load = (desk: Desk) => (held.get(desk) ?? 0) / desk.fte
      const taker = preferred ?? desks.reduce((best, desk) => (load(desk) < load(best) ? desk : best), first)
      held.set(taker, (held.get(taker) ?? 0) + 1)
      return taker
    },
  }
}
