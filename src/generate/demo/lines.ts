/** Texts written one a line, in columns divided by bars. */
export function linesOf(text: string): readonly (readonly string[])[] {
  const lines = text.trim().split('\n')
  return lines.map((line) => line.split('|').map((column) => column.trim()))
}

/** Whole years of age, the first and the last: `6..12`; -1 for the unborn. */
export function agesOf(text: string): readonly [from: number, to: number] {
  const [from, to] = text.split('..').map(Number)
  return [from, to]
}
