import { type Day, NO_DAY } from '../../kernel/calendar.ts'
import type { Followups, Register } from '../../kernel/package/register.ts'
import { rowsByReference } from '../engine/spells.ts'

/** A formal follow-up of a measure; several on one day are one, with the last date decided. */
export interface FollowUp {
  readonly date: Day
  /** `NO_DAY` when no next date was decided. */
  decidedNext: Day
}

/** The formal follow-ups of each measure in date order (key-figures.md, "Follow-up intervals"). */
export interface FollowUpsByMeasure {
  of(measure: number): readonly FollowUp[]
  /** The measures that have a follow-up, ascending. */
  readonly measures: Int32Array
}

const NONE: readonly FollowUp[] = []

/** Sorts a register's follow-ups by measure; a measure's list is made when it is asked for; null without follow-ups. */
export function followUpsByMeasure({ followups, measures }: Register): FollowUpsByMeasure | null {
  if (!followups) return null
  const { rows, first } = rowsByReference(followups.measure, measures.count)
  const followed = new Int32Array(measures.count)
  let count = 0
  for (let measure = 0; measure < measures.count; measure++)
    if (first[measure] < first[measure + 1]) followed[count++] = measure
  return {
    measures: followed.slice(0, count),
    of: (measure) =>
      first[measure] === first[measure + 1]
        ? NONE
        : inDateOrder(followups, rows.subarray(first[measure], first[measure + 1])),
  }
}

function inDateOrder(followups: Followups, rows: Int32Array): FollowUp[] {
  const formal: number[] = []
  let isInOrder = true
  for (const row of rows) {
    if (followups.formal[row] === 0) continue
    const before = formal.at(-1)
    if (before !== undefined && followups.date[row] < followups.date[before]) isInOrder = false
    formal.push(row)
  }
  if (!isInOrder) formal.sort((a, b) => followups.date[a] - followups.date[b] || a - b)
  const list: FollowUp[] = []
  for (const row of formal) {
    const before = list.at(-1)
    const decidedNext = followups.nextDue[row]
    if (before?.date !== followups.date[row]) list.push({ date: followups.date[row], decidedNext })
    else if (decidedNext !== NO_DAY) before.decidedNext = decidedNext
  }
  return list
}
