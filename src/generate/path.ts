/** Where an invented child stands at a cut-off: out of everything, § 11.3, home-based, or placed by form. */
export type Standing = 'out' | 'preventive' | 'home' | 'kinship' | 'foster' | 'institution'

/** An invented child's way over the staircase, one standing for each cut-off; dates come later. */
export interface Path {
  readonly standings: Standing[]
  /** The cut-off before which the child turned 18; null while the child is 0-17. */
  turned18: number | null
  /** The § 11.3 courses by the cut-off they began before. */
  readonly courses: Course[]
}

export interface Course {
  readonly cutOff: number
  /** Whether it began in the first or the last two of the four months before the cut-off. */
  readonly half: 0 | 1
  /** An investigation was decided between the start and the cut-off. */
  investigated: boolean
}

/** Whether a standing is a placement outside the home. */
export function isPlaced(standing: Standing | undefined): boolean {
  return standing === 'kinship' || standing === 'foster' || standing === 'institution'
}

/** A new child who was out of everything until now. */
export function newPath(upTo: number): Path {
  return { standings: Array.from({ length: upTo }, () => 'out' as const), turned18: null, courses: [] }
}

/** The first and last cut-off of each unbroken stay in one standing; being out is no stay. */
export function staysOf(path: Path): Stay[] {
  const stays: Stay[] = []
  for (let t = 0; t < path.standings.length; t++) {
    const standing = path.standings[t]
    const last = stays.at(-1)
    if (standing === 'out') continue
    if (last && last.standing === standing && last.to === t - 1) last.to = t
    else stays.push({ standing, from: t, to: t })
  }
  return stays
}

export interface Stay {
  readonly standing: Exclude<Standing, 'out'>
  readonly from: number
  to: number
}

/** The last cut-off at which anything was in force. */
export function lastInForce(path: Path): number {
  return path.standings.findLastIndex((standing) => standing !== 'out')
}
