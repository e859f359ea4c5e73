import type { UnitCount } from '../definition.ts'
import type { EvaluatedDays, Lag } from './days.ts'
import { PAIRS, PAIRS_AT, WIDTH } from './pass.ts'
import { STANDINGS, STATES, standingMeets, stateMeets } from './state.ts'

/** Sums of the pass for every count that the definitions name; each count is summed once, whoever asks. */
export interface Totals {
  /** Units at an evaluated day (place in the calendar). */
  of(count: UnitCount, municipality: number, day: number): number
}

/** Sums the counts of states and pairs; only states that occur are visited. */
export function totalsOf(counts: Int32Array, calendar: EvaluatedDays, wanted: readonly UnitCount[]): Totals {
  const columns = new Map<string, number>()
  const distinct = wanted.filter((count) => {
    const isNew = !columns.has(keyOf(count))
    if (isNew) columns.set(keyOf(count), columns.size)
    return isNew
  })
  const days = calendar.days.length
  const width = distinct.length
  const sums = new Int32Array(width * (counts.length / WIDTH))
  addUp(counts, 0, membersOf(distinct, null), sums, width)
  addUp(counts, PAIRS_AT[4], membersOf(distinct, 4), sums, width)
  addUp(counts, PAIRS_AT[12], membersOf(distinct, 12), sums, width)
  return {
    of(count, municipality, day) {
      const column = columns.get(keyOf(count))
      if (column === undefined) throw new Error(`Not among the counts of this pass: ${keyOf(count)}`)
      return sums[(municipality * days + day) * width + column]
    },
  }
}

const keys = new WeakMap<UnitCount, string>()

function keyOf(count: UnitCount): string {
  const known = keys.get(count)
  if (known !== undefined) return known
  const key = JSON.stringify(count)
  keys.set(count, key)
  return key
}

/** For each state (or pair of standings), the columns of the counts that it belongs to. */
function membersOf(counts: readonly UnitCount[], lag: Lag | null): number[][] {
  const size = lag === null ? STATES : PAIRS
  return Array.from({ length: size }, (_, state) =>
    counts.flatMap((count, column) => (isMember(count, state, lag) ? [column] : [])),
  )
}

function isMember(count: UnitCount, state: number, lag: Lag | null): boolean {
  if ((count.then?.monthsBack ?? null) !== lag) return false
  if (!count.then) return stateMeets(state, count.now)
  const then = Math.floor(state / STANDINGS)
  return standingMeets(then, count.then.is) && standingMeets(state % STANDINGS, count.now)
}

function addUp(
  counts: Int32Array,
  begin: number,
  members: readonly number[][],
  sums: Int32Array,
  width: number,
): void {
  const used = members.flatMap((columns, state) => (columns.length > 0 ? [state] : []))
  const rows = counts.length / WIDTH
  for (let row = 0; row < rows; row++) {
    for (const state of used) {
      const units = counts[row * WIDTH + begin + state]
      if (units !== 0) for (const column of members[state]) sums[row * width + column] += units
    }
  }
}
