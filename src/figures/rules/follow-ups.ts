import { MEASURE_TYPES } from '../../catalogue/measure-types.ts'
import { type Day, monthsBack, NO_DAY } from '../../kernel/calendar.ts'
import {
  type FollowUpProfile,
  type FollowUpSituation,
  isFollowedUp,
  standardDue,
  statutoryDue,
} from '../../kernel/follow-up.ts'
import type { Register } from '../../kernel/package/register.ts'
import type { LimitKind } from '../definition.ts'
import { isInScope, OPEN_END } from '../engine/spells.ts'
import type { FollowUp } from './follow-up-lists.ts'
import { cutOffAtOrAfter, type Observe, type Observed } from './observation.ts'

const IS_FOLLOWED = Uint8Array.from(MEASURE_TYPES, (type) => (isFollowedUp(type) ? 1 : 0))

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
  const { register, cutOffs, standards, followUps } = observed
  const { measures, municipalities } = register
  if (!followUps) return
  const hasStandard = municipalities.map((code) => standards.some((profile) => profile.municipality === code))
  for (let measure = 0; measure < measures.count; measure++) {
    if (kind === 'standard' && !hasStandard[measures.municipality[measure]]) continue
    if (!isFollowed(register, measure)) continue
    const end = measures.end[measure] === NO_DAY ? OPEN_END : measures.end[measure]
    const list = followUps.of(measure)
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
  { register, cutOffs, followUps }: Observed,
  visit: (measure: number, earlier: FollowUp | undefined, followUp: FollowUp, at: number) => void,
): void {
  if (!followUps) return
  const previous = cutOffs.map((day) => monthsBack(day, 4))
  for (const measure of followUps.measures) {
    if (!isFollowed(register, measure)) continue
    const list = followUps.of(measure)
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
  return IS_FOLLOWED[measures.type[measure]] === 1 && isInScope(persons.targetGroup[measures.person[measure]])
}
