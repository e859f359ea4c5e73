/** What holds between numbers whatever they are: `more` added up is at least `less` added up and `margin`. */
export interface Relation {
  /** Indexes of numbers. */
  readonly more: readonly number[]
  readonly less: readonly number[]
  /** Whether the two sides are the same, not only one at least the other. */
  readonly isEqual: boolean
  readonly margin?: number
  /** A number with which the relation is no longer known once it is hidden. */
  readonly knownFrom?: number
}

/** Numbers that hang together, of which some are shown. Who hides one may hide others with it. */
export interface Numbers {
  readonly values: ArrayLike<number>
  /** The relations that a number stands in. */
  relationsOf(number: number): readonly Relation[]
  /** Whether a reader does not see it, because it is hidden or because nobody prints it. */
  isUnseen(number: number): boolean
  /** What a reader knows an unseen number to be at least. */
  leastOf(number: number): number
  /** What is lost by hiding a number that is shown; `Infinity` where it may not be hidden. */
  lossOf(number: number): number
  hide(number: number): void
}

/** Whether a count is of so few children that they could be recognised. */
export function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold
}

/** Hides every small number that is shown. */
export function hideAllSmall(numbers: Numbers, threshold: number): void {
  for (let number = 0; number < numbers.values.length; number++)
    if (isSmall(numbers.values[number], threshold) && !numbers.isUnseen(number)) numbers.hide(number)
}

/**
 * Hides more numbers until every hidden one that is guarded could be another for all that a reader sees, at the least
 * loss for each in turn. That it could is not argued but shown: another set of numbers is found that fits every relation
 * and all that is shown, and in which the guarded number differs. Returns those for which none was found.
 * Source: key-figures.md, "Small counts".
 */
export function hideUntilGuarded(numbers: Numbers, isGuarded: (number: number) => boolean): number[] {
  const search = searchIn(numbers)
  const safe = new Set<number>()
  const failed = new Set<number>()
  const isOpen = (number: number) =>
    numbers.isUnseen(number) && isGuarded(number) && !safe.has(number) && !failed.has(number)
  for (let left = true; left; ) {
    left = false
    for (let number = 0; number < numbers.values.length; number++) {
      if (!isOpen(number)) continue
      left = true
      const moves = search(number)
      if (moves === null) failed.add(number)
      // What is hidden later takes nothing away from what a reader did not know before.
      else for (const moved of hideWhatMoved(numbers, moves)) safe.add(moved)
    }
  }
  return [...failed]
}

/** By how much each number differs from the true one. */
type Moves = ReadonlyMap<number, number>

function hideWhatMoved(numbers: Numbers, moves: Moves): Iterable<number> {
  for (const number of moves.keys()) if (!numbers.isUnseen(number)) numbers.hide(number)
  return moves.keys()
}

/** So many sets of numbers are tried for one guarded number. */
const MOST_TRIED = 3000

interface Attempt {
  readonly moves: Moves
  readonly loss: number
  /** Relations that do not hold between the moved numbers. */
  readonly broken: readonly Relation[]
  /** How far off it is taken to be: what is lost, and what is still to mend. */
  readonly score: number
}

/** What a move and a broken relation count beside a loss, so that attempts which lose nothing do not go on for ever. */
const A_MOVE = 0.02
const A_BROKEN = 0.2

/** Finds other numbers that fit, rather those that cost little: what gives way, and what must give way for it. */
function searchIn(numbers: Numbers): (guarded: number) => Moves | null {
  const known = new Map<number, readonly Relation[]>()
  const touching = (number: number) => {
    const relations = known.get(number) ?? numbers.relationsOf(number)
    known.set(number, relations)
    return relations
  }
  const seen = { numbers, touching }
  const start: Attempt = { moves: new Map(), loss: 0, broken: [], score: 0 }
  return (guarded) => {
    const open = [-1, 1].flatMap((by) => moved(seen, start, { number: guarded, by }))
    for (let tried = 0; tried < MOST_TRIED; tried++) {
      const attempt = open.pop()
      if (!attempt) return null
      const [relation] = attempt.broken
      if (!relation) return attempt.moves
      for (const step of mendingSteps(relation, excessOf(numbers, relation, attempt.moves)))
        for (const next of moved(seen, attempt, step)) open.splice(placeFor(open, next.score), 0, next)
    }
    return null
  }
}

interface Seen {
  readonly numbers: Numbers
  readonly touching: (number: number) => readonly Relation[]
}

interface Step {
  readonly number: number
  readonly by: number
}

/** Every way to mend a broken relation by one number of it. */
function mendingSteps({ more, less, knownFrom }: Relation, excess: number): Step[] {
  return [
    ...more.map((number) => ({ number, by: -excess })),
    ...less.map((number) => ({ number, by: excess })),
    ...(knownFrom === undefined ? [] : [{ number: knownFrom, by: 1 }]),
  ]
}

/** The attempt with one number moved further; nothing where it cannot be. */
function moved({ numbers, touching }: Seen, attempt: Attempt, { number, by }: Step): Attempt[] {
  const before = attempt.moves.get(number) ?? 0
  // What has given way one way does not go back: otherwise an attempt could go round for ever.
  if (before * by < 0) return []
  const isSeen = !numbers.isUnseen(number)
  const least = isSeen ? 1 : numbers.leastOf(number)
  const after = Math.max(before + by, least - numbers.values[number])
  if (after === before || after * by <= 0) return []
  const loss = attempt.loss + (isSeen && before === 0 ? numbers.lossOf(number) : 0)
  if (loss === Number.POSITIVE_INFINITY) return []
  const moves = new Map(attempt.moves).set(number, after)
  const broken = [...new Set([...attempt.broken, ...touching(number)])].filter((one) =>
    isBroken(numbers, one, moves),
  )
  return [{ moves, loss, broken, score: loss + A_MOVE * moves.size + A_BROKEN * broken.length }]
}

function isBroken(numbers: Numbers, relation: Relation, moves: Moves): boolean {
  const { knownFrom, isEqual } = relation
  if (knownFrom !== undefined && (moves.has(knownFrom) || numbers.isUnseen(knownFrom))) return false
  const excess = excessOf(numbers, relation, moves)
  return excess < 0 || (isEqual && excess > 0)
}

/** How much `more` exceeds `less` and the margin. */
function excessOf({ values }: Numbers, { more, less, margin = 0 }: Relation, moves: Moves): number {
  let excess = -margin
  for (const number of more) excess += values[number] + (moves.get(number) ?? 0)
  for (const number of less) excess -= values[number] + (moves.get(number) ?? 0)
  return excess
}

/** Attempts stand in order, the least score last. */
function placeFor(open: readonly Attempt[], score: number): number {
  let low = 0
  let high = open.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (open[middle].score > score) low = middle + 1
    else high = middle
  }
  return low
}

/** The relations by the numbers that stand in them. */
export function relationsByNumber(relations: readonly Relation[]): ReadonlyMap<number, readonly Relation[]> {
  const by = new Map<number, Relation[]>()
  for (const relation of relations) {
    for (const number of [...relation.more, ...relation.less]) {
      const known = by.get(number)
      if (known) known.push(relation)
      else by.set(number, [relation])
    }
  }
  return by
}
