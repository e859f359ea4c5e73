/** Whole numbers gathered one by one without an object for each. */
export interface Growing {
  push(value: number): void
  readonly length: number
  /** The numbers so far; not a copy. */
  taken(): Int32Array
}

/** An empty list of whole numbers that doubles its room when full. */
export function growing(room = 1024): Growing {
  let values = new Int32Array(Math.max(16, room))
  let length = 0
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Int32Array(values.length * 2)
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    get length() {
      return length
    },
    taken: () => values.subarray(0, length),
  }
}
