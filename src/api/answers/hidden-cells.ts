/** One number of a picture that is published, or that can be inferred to exist. */
export interface Cell {
  readonly value: number
  /** Hidden as small, or because another page hides it. */
  readonly isHidden: boolean
  /** Whether it may be hidden for the sake of others; false for what other pages show. */
  readonly mayHide: boolean
  /** False for numbers that nobody publishes; they take part in sums, but need no guarding. */
  readonly isGuarded: boolean
}

/** What a reader can add up: the parts make the whole. All are indexes of cells. */
export interface Whole {
  readonly parts: readonly number[]
  readonly whole: number
}

const NEARLY = 1e-9

/**
 * Hides further numbers until no hidden small one can be worked out, neither by adding and subtracting the wholes
 * nor because what is left over leaves one possibility. Returns the indexes of all hidden cells.
 * Source: key-figures.md, "Small counts".
 */
export function hideDerivable(
  cells: readonly Cell[],
  wholes: readonly Whole[],
  threshold: number,
): Set<number> {
  const hidden = new Set(cells.flatMap((cell, index) => (cell.isHidden ? [index] : [])))
  for (;;) {
    const derived = derivable(cells, wholes, hidden)
    const revealed = [...derived].filter((index) => isSmall(cells[index], threshold))
    const next = revealed.length > 0 ? nextToHide(cells, wholes, hidden, new Set(revealed)) : null
    if (next === null) return hidden
    hidden.add(next)
  }
}

function isSmall({ value, isGuarded }: Cell, threshold: number): boolean {
  return isGuarded && value > 0 && value < threshold
}

/** The smallest number that may go, first among those added up with what was revealed; zeros only at the end. */
function nextToHide(
  cells: readonly Cell[],
  wholes: readonly Whole[],
  hidden: ReadonlySet<number>,
  revealed: ReadonlySet<number>,
): number | null {
  const together = new Set(
    wholes
      .map(members)
      .filter((all) => all.some((index) => revealed.has(index)))
      .flat(),
  )
  const rank = (index: number) => (cells[index].value === 0 ? 2 : 0) + (together.has(index) ? 0 : 1)
  const candidates = cells
    .map((_, index) => index)
    .filter((index) => cells[index].mayHide && !hidden.has(index))
    .sort((a, b) => rank(a) - rank(b) || cells[a].value - cells[b].value)
  return candidates[0] ?? null
}

function members({ parts, whole }: Whole): number[] {
  return [...parts, whole]
}

/** The hidden cells that a reader can work out. */
function derivable(
  cells: readonly Cell[],
  wholes: readonly Whole[],
  hidden: ReadonlySet<number>,
): Set<number> {
  const unknown = [...hidden]
  const asPrinted = wholes.map((whole) => equationOf(cells, whole, hidden, unknown))
  const equations = asPrinted.map((equation) => ({ ...equation }))
  reduce(equations, unknown.length)
  const found = new Set<number>()
  for (const { factors } of equations) {
    const named = factors.flatMap((factor, column) => (Math.abs(factor) > NEARLY ? [column] : []))
    if (named.length === 1) found.add(unknown[named[0]])
  }
  for (const column of withOnePossibility([...asPrinted, ...equations], leastOf(cells, unknown)))
    found.add(unknown[column])
  return found
}

interface Equation {
  factors: number[]
  sum: number
}

function equationOf(
  cells: readonly Cell[],
  { parts, whole }: Whole,
  hidden: ReadonlySet<number>,
  unknown: readonly number[],
): Equation {
  const factors = unknown.map((index) => (parts.includes(index) ? 1 : index === whole ? -1 : 0))
  const known = parts
    .filter((index) => !hidden.has(index))
    .reduce((sum, index) => sum + cells[index].value, 0)
  return { factors, sum: (hidden.has(whole) ? 0 : cells[whole].value) - known }
}

/** Gauss-Jordan elimination: afterwards an equation that names one unknown gives it away. */
function reduce(equations: Equation[], columns: number): void {
  let row = 0
  for (let column = 0; column < columns && row < equations.length; column++) {
    const pivot = equations.findIndex(({ factors }, at) => at >= row && Math.abs(factors[column]) > NEARLY)
    if (pivot < 0) continue
    ;[equations[row], equations[pivot]] = [equations[pivot], equations[row]]
    scale(equations[row], 1 / equations[row].factors[column])
    for (const [at, equation] of equations.entries()) {
      if (at !== row) subtract(equation, equations[row], equation.factors[column])
    }
    row++
  }
}

function scale(equation: Equation, by: number): void {
  equation.factors = equation.factors.map((factor) => factor * by)
  equation.sum *= by
}

function subtract(equation: Equation, other: Equation, times: number): void {
  if (times === 0) return
  equation.factors = equation.factors.map((factor, column) => factor - times * other.factors[column])
  equation.sum -= times * other.sum
}

/** The least that a reader knows a hidden number to be: 1, unless some of the hidden ones may be 0. */
function leastOf(cells: readonly Cell[], unknown: readonly number[]): number[] {
  const hidesZero = unknown.some((index) => cells[index].isGuarded && cells[index].value === 0)
  return unknown.map((index) => (cells[index].isGuarded && !hidesZero ? 1 : 0))
}

/** Narrows what each unknown can be, until nothing more follows; those with one possibility left are known. */
function withOnePossibility(equations: readonly Equation[], least: readonly number[]): number[] {
  const low = [...least]
  const high = least.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0, narrowed = true; narrowed && round < 100; round++) {
    narrowed = false
    for (const equation of equations) narrowed = narrow(equation, low, high) || narrowed
  }
  return low.flatMap((value, column) => (high[column] - value < NEARLY ? [column] : []))
}

function narrow({ factors, sum }: Equation, low: number[], high: number[]): boolean {
  let narrowed = false
  for (const [column, factor] of factors.entries()) {
    if (Math.abs(factor) < NEARLY) continue
    const [least, most] = restOf(factors, column, low, high)
    const bounds = [(sum - least) / factor, (sum - most) / factor].sort((a, b) => a - b)
    const from = Math.ceil(bounds[0] - NEARLY)
    const to = Math.floor(bounds[1] + NEARLY)
    if (from > low[column]) {
      low[column] = from
      narrowed = true
    }
    if (to < high[column]) {
      high[column] = to
      narrowed = true
    }
  }
  return narrowed
}

function restOf(factors: readonly number[], except: number, low: readonly number[], high: readonly number[]) {
  let least = 0
  let most = 0
  for (const [column, factor] of factors.entries()) {
    if (column === except || Math.abs(factor) < NEARLY) continue
    least += factor > 0 ? factor * low[column] : factor * high[column]
    most += factor > 0 ? factor * high[column] : factor * low[column]
  }
  return [least, most]
}
