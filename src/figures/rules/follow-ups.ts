import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { type Day, monthsBack, NO_DAY } from '../../domain/calendar.ts'
import { type FollowUpProfile, type FollowUpSituation, standardDue, statutoryDue } from '../../domain/follow-up.ts'
import type { Followups, Register } from '../../domain/register.ts'
import type { LimitKind } from '../definition.ts'
import { isInScope, measuresByPerson } from '../engine/spells.ts'
import type { Observe, Observed } from './observation.ts'

/** A formal follow-up of a measure; several on one day are one, with the last date decided. */
interface FollowUp {
  readonly date: Day
  /** `NO_DAY` when no next date was decided. */
  decidedNext: Day
}

/** The formal follow-ups of each measure in date order (key-figures.md, "Follow-up intervals"). */
export interface FollowUpsByMeasure {
  of(measure: number): readonly FollowUp[]
}

/** Sorts a register's follow-ups by measure; a measure's list is made when it is asked for. */
export function followUpsByMeasure(followups: Followups, measures: number): FollowUpsByMeasure {
  const rows = measuresByPerson(followups.measure, measures)
  return {
    of: (measure) => inDateOrder(followups, rows.measure.subarray(rows.first[measure], rows.first[measure + 1])),
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

/** The next due date of a measure given its follow-ups so far; the law's or the local standard's. */
export function dueOf(
  register: Register,
  measure: number,
  followUps: readonly FollowUp[],
  limit: { readonly kind: LimitKind; readonly standards: readonly FollowUpProfile[] },
): Day | null {
  const { measures, municipalities } = register
  const latest = followUps.at(-1)
  const situation: FollowUpSituation = {
    type: MEASURE_TYPES[measures.type[measure]],
    intensive: measures.intensive[measure] === 1,
    law: measures.law[measure] === 1 ? 'BL' : 'SEL',
    start: measures.start[measure],
    latest: latest?.date ?? null,
    decidedNext: latest?.decidedNext ?? NO_DAY,
  }
  if (limit.kind === 'statutory') return statutoryDue(situation)
  const code = municipalities[measures.municipality[measure]]
  return standardDue(
    situation,
    limit.standards.find((profile) => profile.municipality === code),
  )
}

/** Intervals that end after prev(d) and not after d, in days. */
export function observeIntervals(observed: Observed, observe: Observe): void {
  visitIntervals(observed, (interval) => {
    observe(interval.municipality, interval.at, interval.person, interval.days, 1)
  })
}

/** The same intervals for which a limit exists; 1 when the follow-up was on time. */
export function observeOnTime(observed: Observed, kind: LimitKind, observe: Observe): void {
  visitIntervals(observed, ({ municipality, at, person, measure, earlier, date }) => {
    const due = dueOf(observed.register, measure, earlier, { kind, standards: observed.standards })
    if (due !== null) observe(municipality, at, person, date <= due ? 1 : 0, 1)
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
    const end = measures.end[measure]
    const list = byMeasure.of(measure)
    for (const [at, day] of cutOffs.entries()) {
      if (measures.start[measure] > day || (end !== NO_DAY && end < day)) continue
      const soFar = list.filter((followUp) => followUp.date <= day)
      const due = dueOf(register, measure, soFar, { kind, standards })
      if (due === null) continue
      observe(measures.municipality[measure], at, measures.person[measure], due < day ? 1 : 0, 1)
    }
  }
}

interface Interval {
  readonly municipality: number
  readonly at: number
  readonly person: number
  readonly measure: number
  readonly earlier: readonly FollowUp[]
  readonly date: Day
  readonly days: number
}

function visitIntervals({ register, cutOffs }: Observed, visit: (interval: Interval) => void): void {
  const { measures, followups } = register
  if (!followups) return
  const byMeasure = followUpsByMeasure(followups, measures.count)
  const previous = cutOffs.map((day) => monthsBack(day, 4))
  for (let measure = 0; measure < measures.count; measure++) {
    if (!isFollowed(register, measure)) continue
    const list = byMeasure.of(measure)
    for (const [i, { date }] of list.entries()) {
      const from = i === 0 ? measures.start[measure] : list[i - 1].date
      for (const [at, day] of cutOffs.entries()) {
        if (date <= previous[at] || date > day) continue
        visit({
          municipality: measures.municipality[measure],
          at,
          person: measures.person[measure],
          measure,
          earlier: list.slice(0, i),
          date,
          days: date - from,
        })
      }
    }
  }
}

/** Follow-up figures look at measures of step 3-6 of units in scope. */
function isFollowed({ measures, persons }: Register, measure: number): boolean {
  return MEASURE_TYPES[measures.type[measure]].step >= 3 && isInScope(persons.targetGroup[measures.person[measure]])
}
