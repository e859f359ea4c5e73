import type { Day } from '../domain/calendar.ts'
import type { Place } from './definition.ts'
import { OPEN_END, type Spells } from './engine/spells.ts'
import { KEEPS, placeOfState, SETS } from './engine/state.ts'

/** A stretch of days in a row on one place of the staircase; `to` is the last day, null when it still runs. */
export interface PathPiece {
  readonly step: Place
  readonly from: Day
  readonly to: Day | null
}

/**
 * A unit's path over the staircase: its place day by day from its first measure to its last, stretches of the
 * same place joined (two placements with no day between them are one run), days without a measure as step 0.
 */
export function pathOf(spells: Spells, unit: number): PathPiece[] {
  const first = spells.unitFirst[unit]
  const last = spells.unitFirst[unit + 1]
  const turns = new Set<Day>()
  for (let i = first; i < last; i++) {
    turns.add(spells.start[i])
    if (spells.end[i] !== OPEN_END) turns.add(spells.end[i] + 1)
  }
  const days = [...turns].sort((a, b) => a - b)
  const pieces: PathPiece[] = []
  for (const [at, from] of days.entries()) {
    const step = placeAt(spells, first, last, from)
    const isAfterAll = at === days.length - 1 && step === 0
    if (isAfterAll) break
    const to = at + 1 < days.length ? days[at + 1] - 1 : null
    const before = pieces.at(-1)
    if (before?.step === step) pieces[pieces.length - 1] = { ...before, to }
    else pieces.push({ step, from, to })
  }
  return pieces
}

function placeAt(spells: Spells, first: number, last: number, day: Day): Place {
  let state = 0
  for (let i = first; i < last; i++) {
    if (spells.start[i] <= day && spells.end[i] >= day)
      state = (state & KEEPS[spells.type[i]]) | SETS[spells.type[i]]
  }
  return placeOfState(state)
}
