import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { type Day, monthsBack, NO_DAY } from '../../domain/calendar.ts'
import {
  type FollowUpProfile,
  type FollowUpSituation,
  standardDue,
  statutoryDue,
} from '../../domain/follow-up.ts'
import type { Followups, Register } from '../../domain/register.ts'
import type { LimitKind } from '../definition.ts'
import { isInScope, OPEN_END, rowsByReference } from '../engine/spells.ts'
import { cutOffAtOrAfter, type Observe, type Observed } from './observation.ts'

/** A formal follow-up of a measure; several on one day are one, with the last date decided. */
export interface FollowUp {
  readonly date: Day
  /** `NO_DAY` when no next date was decided. */
  decidedNext: Day
}

/** The formal follow-ups of each measure in date order (key-figures.md, "Follow-up intervals"). */
export interface FollowUpsByMeasure {
  of(measure: number): readonly FollowUp[]
}

const NONE: readonly FollowUp[] = []

/** Sorts a register's follow-ups by measure; a measure's list is made when it is asked for. */
export function followUpsByMeasure(followups: Followups, measures: number): FollowUpsByMeasure {
  const { rows, first } = rowsByReference(followups.measure, measures)
  return {
    of: (measure) =>
      first[measure] === first[measure + 1]
        ? NONE
        : inDateOrder(followups, rows.subarray(first[measure], first[measure + 1])),
  }
}

function inDateOrder(followups: Followups, rows: Int32Array): FollowUp[] {
  const formal = [...rows].filter((row) => followups.formal[row] === 1)
  formal.sort((a, b) => followups.date[a] - followups.date[b] || a - b)
  const list: FollowUp[] = []
  for (const row of formal) {
    const before = list.at(-1)
    const decidedNext = followups.nextDue[row]
    if (before?.date !== followups.date[row]) list.push({ date: followups.date[row], decidedNext })
    else if (decidedNext !== NO_DAY) before.decidedNext = decidedNext
  }
  return list
}

/** Which limit is asked for, with the local standards that it may come from. */
export interface Limit {
  readonly kind: LimitKind
  readonly standards: readonly FollowUpProfile[]
}

/** The next due date of a measure after its latest follow-up; the law's or the local standard's. */
export function dueOf(
  register: Register,
  measure: number,
  latest: FollowUp | undefined,
  { kind, standards }: Limit,
): Day | null {
  const { measures, municipalities } = register
  const code = municipalities[measures.municipality[measure]]
  const profile = standards.find((standard) => standard.municipality === code)
  if (kind === 'standard' && !profile) return null
  const situation: FollowUpSituation = {
    type: MEASURE_TYPES[measures.type[measure]],
    intensive: measures.intensive[measure] === 1,
    law: measures.law[measure] === 1 ? 'BL' : 'SEL',
    start: measures.start[measure],
    latest: latest?.date ?? null,
    decidedNext: latest?.decidedNext ?? NO_DAY,
  }
  return kind === 'statutory' ? statutoryDue(situation) : standardDue(situation, profile)
}

/** Intervals that end after prev(d) and not after d, in days. */
export function observeIntervals(observed: Observed, observe: Observe): void {
  visitIntervals(observed, (measure, earlier, followUp, at) => {
    const { measures } = observed.register
    const days = followUp.date - (earlier?.date ?? measures.start[measure])
    observe(measures.municipality[measure], at, measures.person[measure], days, 1)
  })
}

/** The same intervals for which a limit exists; 1 when the follow-up was on time. */
export function observeOnTime(observed: Observed, kind: LimitKind, observe: Observe): void {
  visitIntervals(observed, (measure, earlier, followUp, at) => {
    const { measures } = observed.register
    const due = dueOf(observed.register, measure, earlier, { kind, standards: observed.standards })
    if (due !== null)
      observe(measures.municipality[measure], at, measures.person[measure], followUp.date <= due ? 1 : 0, 1)
  })
}

/** Measures in force at each cut-off for which a limit exists; 1 when the next due date has passed. */
export function observeOverdue(observed: Observed, kind: LimitKind, observe: Observe): void {
  const { register, cutOffs, standards } = observed
  const { measures, followups } = register
  if (!followups) return
  const byMeasure = followUpsByMeasure(followups, measures.count)
  for (let measure = 0; measure < measures.count; measure++) {
    if (!isFollowed(register, measure)) continue
    const end = measures.end[measure] === NO_DAY ? OPEN_END : measures.end[measure]
    const list = byMeasure.of(measure)
    // Each stretch between two follow-ups has one due date; it is worked out once, for all its cut-offs.
    for (let i = 0; i <= list.length; i++) {
      const from = Math.max(measures.start[measure], i === 0 ? NO_DAY : list[i - 1].date)
      const before = i < list.length ? list[i].date : OPEN_END
      const first = cutOffAtOrAfter(cutOffs, from)
      if (first === cutOffs.length || cutOffs[first] > end || cutOffs[first] >= before) continue
      const due = dueOf(register, measure, list[i - 1], { kind, standards })
      if (due === null) continue
      for (let at = first; at < cutOffs.length && cutOffs[at] <= end && cutOffs[at] < before; at++)
        observe(measures.municipality[measure], at, measures.person[measure], due < cutOffs[at] ? 1 : 0, 1)
    }
  }
}

function visitIntervals(
  { register, cutOffs }: Observed,
  visit: (measure: number, earlier: FollowUp | undefined, followUp: FollowUp, at: number) => void,
): void {
  const { measures, followups } = register
  if (!followups) return
  const byMeasure = followUpsByMeasure(followups, measures.count)
  const previous = cutOffs.map((day) => monthsBack(day, 4))
  for (let measure = 0; measure < measures.count; measure++) {
    if (!isFollowed(register, measure)) continue
    const list = byMeasure.of(measure)
    for (const [i, followUp] of list.entries()) {
      for (let at = cutOffAtOrAfter(cutOffs, followUp.date); at < cutOffs.length; at++) {
        if (previous[at] >= followUp.date) break
        visit(measure, list[i - 1], followUp, at)
      }
    }
  }
}

/** Follow-up figures look at measures of step 3-6 of units in scope. */
function isFollowed({ measures, persons }: Register, measure: number): boolean {
  return (
    MEASURE_TYPES[measures.type[measure]].step >= 3 &&
    isInScope(persons.targetGroup[measures.person[measure]])
  )
}
