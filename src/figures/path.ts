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
  const turns = turnsOf(spells, first, last)
  const pieces: { step: Place; from: Day; to: Day | null }[] = []
  for (let at = 0; at < turns.length; at++) {
    if (turns[at] === turns[at - 1]) continue
    const step = placeAt(spells, first, last, turns[at])
    let next = at + 1
    while (turns[next] === turns[at]) next++
    const isAfterAll = next === turns.length && step === 0
    if (isAfterAll) break
    const to = next < turns.length ? turns[next] - 1 : null
    const before = pieces.at(-1)
    if (before?.step === step) before.to = to
    else pieces.push({ step, from: turns[at], to })
  }
  return pieces
}

/** The days on which something begins or has ended, ascending. */
function turnsOf({ start, end }: Spells, first: number, last: number): Day[] {
  const turns: Day[] = []
  for (let i = first; i < last; i++) {
    turns.push(start[i])
    if (end[i] !== OPEN_END) turns.push(end[i] + 1)
  }
  return turns.sort((a, b) => a - b)
}

function placeAt(spells: Spells, first: number, last: number, day: Day): Place {
  let state = 0
  for (let i = first; i < last; i++) {
    if (spells.start[i] <= day && spells.end[i] >= day)
      state = (state & KEEPS[spells.type[i]]) | SETS[spells.type[i]]
  }
  return placeOfState(state)
}
