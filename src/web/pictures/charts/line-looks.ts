/** How a line is told from the others: by dash and mark first, by colour second. */
export interface LineLook {
  readonly colour: string
  /** Lengths of dash and gap; empty for a whole line. */
  readonly dash: readonly number[]
  readonly mark: (typeof MARKS)[number]
}

/** Every one reaches AA contrast on white. */
const COLOURS = ['#00635f', '#483f7d', '#9a4a00', '#2b659b', '#8a1f5c', '#4f4f4f']
const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3], [4, 2], [12, 4]]
const MARKS = ['circle', 'diamond', 'rect', 'triangle', 'roundRect', 'pin'] as const

/** The look of the n-th line of a chart; when the colours begin again, dash and mark are others. */
export function lookOf(index: number): LineLook {
  const round = Math.floor(index / COLOURS.length)
  return {
    colour: COLOURS[index % COLOURS.length],
    dash: DASHES[(index + round) % DASHES.length],
    mark: MARKS[(index + 2 * round) % MARKS.length],
  }
}
