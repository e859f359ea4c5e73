import { dayOf } from '../kernel/calendar.ts'
import type { FollowUpProfile } from '../kernel/follow-up.ts'

/**
 * The three partnership municipalities' own follow-up standards, as printed in table 5 of the evaluation (2018).
 * Rules are tried in order; the first that fits a measure decides. A measure that none fits has no standard.
 * Choices: Haderslev's "every 6th week" holds for the first interval too; "i familie" at a placement covers
 * kinship care as well as foster care; a standard holds for intervals that begin on or after `validFrom`.
 */
export const FOLLOW_UP_PROFILES: readonly FollowUpProfile[] = [
  {
    municipality: '510',
    source: 'Evaluation 2018, table 5, Haderslev: every 6th week in all cases',
    validFrom: null,
    rules: [{ fits: { steps: [3, 4, 5, 6] }, first: weeks(6), later: weeks(6) }],
  },
  {
    municipality: '657',
    source: 'Evaluation 2018, table 5, Herning',
    validFrom: null,
    rules: [
      { fits: { types: ['own_room'] }, first: weeks(2), later: weeks(6) },
      { fits: { steps: [6] }, first: weeks(2), later: weeks(6) },
      { fits: { steps: [4, 5] }, first: weeks(2), later: weeks(6), afterFirstYear: months(3) },
      { fits: { subtypes: ['preventive_measure'] }, first: weeks(4), later: months(3) },
    ],
  },
  {
    municipality: '167',
    source: 'Evaluation 2018, table 5, Hvidovre: written November/December 2016, in force 1 January 2017',
    validFrom: dayOf(2017, 1, 1),
    rules: [
      { fits: { steps: [6] }, first: weeks(6), later: weeks(6) },
      { fits: { steps: [4, 5] }, first: weeks(6), later: months(3) },
      { fits: { types: ['intensive_home_based'] }, first: weeks(6), later: weeks(6) },
      { fits: { subtypes: ['preventive_measure'], intensive: true }, first: weeks(6), later: weeks(6) },
      { fits: { subtypes: ['preventive_measure'] }, first: weeks(6), later: months(3) },
    ],
  },
]

function weeks(count: number) {
  return { count, unit: 'weeks' } as const
}

function months(count: number) {
  return { count, unit: 'months' } as const
}
