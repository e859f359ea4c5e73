import { type HashCodes, hashCodes } from './hash-codes.ts'

/** Gives each distinct id, known by its 64-bit hash, a number; the same in every column that is encoded. */
export interface IdHashCodes {
  /** Codes of all hashes of a column (two words each); -1 for those that stand for "empty". */
  encode(words: Uint32Array, codes: Int32Array): void
  /** All codes are below this. */
  readonly size: number
}

const PARTS = 256
const PART_SHIFT = 24

/**
 * Ids are divided by the first byte of their hash and each part is matched on its own, so that the table in use fits
 * the processor's cache: with millions of ids that is several times as fast as one large table.
 */
export function idHashCodes(empties: Uint32Array, isAskedAgain: boolean): IdHashCodes {
  const tables: (HashCodes | undefined)[] = new Array(PARTS)
  let largest = 0

  function tableOf(part: number, expected: number): HashCodes {
    const table = tables[part] ?? hashCodes(empties, expected, false)
    if (isAskedAgain) tables[part] = table
    return table
  }

  return {
    get size() {
      return largest * PARTS
    },
    encode(words, codes) {
      const { parted, rows, from } = divided(words, codes.length)
      const local = new Int32Array(
        Math.max(0, ...from.map((start, part) => (from[part + 1] ?? start) - start)),
      )
      for (let part = 0; part < PARTS; part++) {
        const start = from[part]
        const count = from[part + 1] - start
        if (count === 0) continue
        const table = tableOf(part, count)
        table.encode(parted.subarray(2 * start, 2 * (start + count)), count, local, 0)
        largest = Math.max(largest, table.size)
        for (let i = 0; i < count; i++) {
          codes[rows[start + i]] = local[i] < 0 ? -1 : local[i] * PARTS + part
        }
      }
    },
  }
}

/** The hashes gathered by part, with the row each came from; part p lies from `from[p]` to `from[p + 1]`. */
function divided(words: Uint32Array, count: number) {
  const from = new Int32Array(PARTS + 1)
  for (let row = 0; row < count; row++) from[(words[2 * row + 1] >>> PART_SHIFT) + 1] += 1
  for (let part = 1; part <= PARTS; part++) from[part] += from[part - 1]
  const next = from.slice()
  const parted = new Uint32Array(2 * count)
  const rows = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    const high = words[2 * row + 1]
    const at = next[high >>> PART_SHIFT]++
    parted[2 * at] = words[2 * row]
    parted[2 * at + 1] = high
    rows[at] = row
  }
  return { parted, rows, from }
}
