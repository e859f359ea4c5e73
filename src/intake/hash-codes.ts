/** Gives each distinct 64-bit hash a number, in the order they are met. */
export interface HashCodes {
  /**
   * Codes of `count` hashes (two words each) into `codes` from `at`; -1 for the hashes that stand for "empty".
   */
  encode(words: Uint32Array, count: number, codes: Int32Array, at: number): void
  readonly size: number
  /** Position in the column at which each code was first met; kept only when asked for. */
  readonly firsts: readonly number[]
}

const WORDS = 3
const EMPTY = 1
const FIRST_CODE = 2

/**
 * An open-addressed table of hashes: 12 bytes an id instead of a string, which is what lets two million ids be matched
 * within the budget. Two of three million ids share a 64-bit hash with a chance below one in a million.
 */
export function hashCodes(empties: Uint32Array, expected: number, keepFirsts: boolean): HashCodes {
  let mask = roomFor(expected) - 1
  let slots = new Int32Array((mask + 1) * WORDS)
  let size = 0
  const firsts: number[] = []
  for (let i = 0; i < empties.length; i += 2) place(empties[i] | 0, empties[i + 1] | 0, EMPTY)

  function place(low: number, high: number, code: number): void {
    let slot = (low ^ (high >>> 7)) & mask
    while (slots[slot * WORDS + 2] !== 0) slot = (slot + 1) & mask
    slots[slot * WORDS] = low
    slots[slot * WORDS + 1] = high
    slots[slot * WORDS + 2] = code
  }

  function grow(): void {
    const old = slots
    mask = mask * 2 + 1
    slots = new Int32Array((mask + 1) * WORDS)
    for (let at = 0; at < old.length; at += WORDS) {
      if (old[at + 2] !== 0) place(old[at], old[at + 1], old[at + 2])
    }
  }

  return {
    firsts,
    get size() {
      return size
    },
    encode(words, count, codes, at) {
      // Local copies: the loop runs tens of millions of times.
      let table = slots
      let last = mask
      for (let i = 0; i < count; i++) {
        const low = words[2 * i] | 0
        const high = words[2 * i + 1] | 0
        let slot = ((low ^ (high >>> 7)) & last) * WORDS
        let found = table[slot + 2]
        while (found !== 0 && (table[slot] !== low || table[slot + 1] !== high)) {
          slot = slot === last * WORDS ? 0 : slot + WORDS
          found = table[slot + 2]
        }
        if (found === 0) {
          if (keepFirsts) firsts.push(at + i)
          found = FIRST_CODE + size++
          table[slot] = low
          table[slot + 1] = high
          table[slot + 2] = found
          if (size * 4 > last * 3) {
            grow()
            table = slots
            last = mask
          }
        }
        codes[at + i] = found === EMPTY ? -1 : found - FIRST_CODE
      }
    },
  }
}

/** The smallest power of two that leaves a quarter of the slots free. */
function roomFor(expected: number): number {
  let room = 64
  while (room * 3 < expected * 4 + 8) room *= 2
  return room
}
