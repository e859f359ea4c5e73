import type { Day } from '../../kernel/calendar.ts'
import type { FollowUpProfile } from '../../kernel/follow-up.ts'
import type { Register } from '../../kernel/package/register.ts'
import type { Spells } from '../engine/spells.ts'
import type { FollowUpsByMeasure } from './follow-up-lists.ts'

/** What the rules that are not sums over states look at. */
export interface Observed {
  readonly register: Register
  readonly spells: Spells
  /** The cut-offs asked for, ascending. */
  readonly cutOffs: readonly Day[]
  readonly standards: readonly FollowUpProfile[]
  /** Null when the package has no follow-ups. */
  readonly followUps: FollowUpsByMeasure | null
}

/**
 * One thing that a figure counts: a child, an interval or a measure at a cut-off (its place in `cutOffs`, or a
 * school year's place in the pupils' school years), its number (days, 1/0, an index) and its weight.
 */
export type Observe = (
  municipality: number,
  at: number,
  person: number,
  value: number,
  weight: number,
) => void

/** Place of the first cut-off at or after a day; the number of cut-offs when there is none. */
export function cutOffAtOrAfter(cutOffs: readonly Day[], day: Day): number {
  let low = 0
  let high = cutOffs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cutOffs[middle] < day) low = middle + 1
    else high = middle
  }
  return low
}
