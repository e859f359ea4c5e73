import type { PlainFollowup, PlainMeasure } from './plain-package.ts'
import { stepOf, subtypeOf } from './staircase.ts'

/** Where a follow-up clock starts: the measure, and the formal follow-up before (null: the measure's start). */
export interface ClockStart {
  readonly measure: PlainMeasure
  readonly before: PlainFollowup | null
}

export function startOfInterval({ measure, before }: ClockStart): string {
  return before ? before.date : measure.start_date
}

/** "An interval or a due date is computed by adding the limit to the earlier date as a calendar period." */
function plus(date: string, period: { weeks: number } | { months: number }): string {
  return Temporal.PlainDate.from(date).add(period, { overflow: 'constrain' }).toString()
}

/** "The first word decides; empty means Serviceloven for starts before 2024-01-01 and Barnets Lov from then." */
function isUnderBarnetsLov(measure: PlainMeasure): boolean {
  if (measure.legal_basis === '') return measure.start_date >= '2024-01-01'
  return measure.legal_basis.split(' ')[0] === 'BL'
}

/**
 * "Serviceloven: first 3 months after start, then 6 months. Under Barnets Lov only the first limit (3 months) is
 * fixed; later ones are the date decided at the follow-up before, where given." Null: no limit.
 */
export function statutoryDue(clock: ClockStart): string | null {
  const { measure, before } = clock
  if (!before) return plus(measure.start_date, { months: 3 })
  if (!isUnderBarnetsLov(measure)) return plus(before.date, { months: 6 })
  return before.next_due_date === '' ? null : before.next_due_date
}

const HADERSLEV = '510'
const HERNING = '657'
const HVIDOVRE = '167'

/** Table 5, the municipality's own standard. Null: the table has no line for the measure. */
export function standardDue(clock: ClockStart): string | null {
  switch (clock.measure.municipality) {
    case HADERSLEV:
      return plus(startOfInterval(clock), { weeks: 6 })
    case HERNING:
      return herningDue(clock)
    case HVIDOVRE:
      // "valid_from 2017-01-01": intervals that begin on or after that day.
      return startOfInterval(clock) < '2017-01-01' ? null : hvidovreDue(clock)
    default:
      return null
  }
}

function herningDue(clock: ClockStart): string | null {
  const from = startOfInterval(clock)
  const type = clock.measure.measure_type
  const isFirst = clock.before === null
  if (subtypeOf(type) === 'preventive_measure') return plus(from, isFirst ? { weeks: 4 } : { months: 3 })
  if (stepOf(type) === 6 || type === 'own_room') return plus(from, isFirst ? { weeks: 2 } : { weeks: 6 })
  if (stepOf(type) !== 4 && stepOf(type) !== 5) return null
  if (isFirst) return plus(from, { weeks: 2 })
  const afterFirstYear = from >= plus(clock.measure.start_date, { months: 12 })
  return plus(from, afterFirstYear ? { months: 3 } : { weeks: 6 })
}

function hvidovreDue(clock: ClockStart): string | null {
  const from = startOfInterval(clock)
  const type = clock.measure.measure_type
  const isIntensive = type === 'intensive_home_based' || clock.measure.intensity === 'intensive'
  const thenThreeMonths = clock.before === null ? { weeks: 6 } : { months: 3 }
  if (stepOf(type) === 6) return plus(from, { weeks: 6 })
  if (stepOf(type) === 5 || stepOf(type) === 4) return plus(from, thenThreeMonths)
  if (subtypeOf(type) !== 'preventive_measure') return null
  return plus(from, isIntensive ? { weeks: 6 } : thenThreeMonths)
}
