/** How a line is told from the others: by dash and mark first, by colour second. */
export interface LineLook {
  readonly colour: string
  /** Lengths of dash and gap; empty for a whole line. */
  readonly dash: readonly number[]
  readonly mark: 'circle' | 'diamond' | 'rect' | 'triangle' | 'pin' | 'roundRect'
}

const LOOKS: readonly LineLook[] = [
  { colour: '#00635f', dash: [], mark: 'circle' },
  { colour: '#483f7d', dash: [7, 4], mark: 'diamond' },
  { colour: '#9a4a00', dash: [2, 3], mark: 'rect' },
  { colour: '#2b659b', dash: [10, 3, 2, 3], mark: 'triangle' },
  { colour: '#8a1f5c', dash: [4, 2], mark: 'roundRect' },
  { colour: '#4f4f4f', dash: [12, 4], mark: 'pin' },
]

/** The look of the n-th line of a chart; every colour reaches AA contrast on white. */
export function lookOf(index: number): LineLook {
  return LOOKS[index % LOOKS.length]
}
