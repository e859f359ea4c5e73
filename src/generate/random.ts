/** A stream of numbers that is the same for the same seed on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  /** True with the given probability. */
  chance(probability: number): boolean
  /** One of the items. */
  pick<T>(items: readonly T[]): T
  /** The items in a new random order. */
  shuffled<T>(items: readonly T[]): T[]
  /** Around 0 with spread 1 (the sum of twelve uniform numbers less six). */
  normal(): number
}

/** Starts a stream from a seed (the published mixing function mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => items[int(0, items.length - 1)],
    shuffled: (items) => shuffle([...items], int),
    normal: () => {
      let sum = -6
      for (let i = 0; i < 12; i++) sum += next()
      return sum
    },
  }
}

function shuffle<T>(items: T[], int: (low: number, high: number) => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = int(0, i)
    const item = items[i]
    items[i] = items[j]
    items[j] = item
  }
  return items
}
