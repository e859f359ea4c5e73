import { type Day, dayOf } from '../kernel/calendar.ts'

/** The caseload of one day: so many caseworkers with so many cases, the fullest and the emptiest of them. */
export interface Caseload {
  readonly day: Day
  readonly caseworkers: number
  readonly cases: number
  readonly highest: number
  readonly lowest: number
}

const MARCH_2016 = dayOf(2016, 3, 1)
const SEPTEMBER_2016 = dayOf(2016, 9, 1)
const MARCH_2017 = dayOf(2017, 3, 1)
const SEPTEMBER_2017 = dayOf(2017, 9, 1)

/**
 * Table 4 of the evaluation: mean, highest and lowest caseload. The number of caseworkers is not printed; it is
 * chosen so that the cases are about the children with support. 2015 is invented; Herning has no data before
 * September 2016.
 */
export const CASELOADS: Readonly<Record<string, readonly Caseload[]>> = {
  '510': [
    load(dayOf(2015, 1, 15), 20, 570, 43, 15),
    load(dayOf(2015, 9, 1), 22, 594, 42, 14),
    load(MARCH_2016, 26, 663, 41, 16),
    load(SEPTEMBER_2016, 30, 762, 38, 19),
    load(MARCH_2017, 27, 726, 39, 18),
    load(SEPTEMBER_2017, 28, 739, 35, 11),
  ],
  '657': [
    load(SEPTEMBER_2016, 20, 548, 36, 11),
    load(MARCH_2017, 20, 534, 39, 11),
    load(SEPTEMBER_2017, 20, 624, 46, 15),
  ],
  '167': [
    load(dayOf(2015, 1, 15), 12, 336, 38, 15),
    load(dayOf(2015, 9, 1), 12, 351, 37, 15),
    load(MARCH_2016, 13, 364, 35, 14),
    load(SEPTEMBER_2016, 16, 424, 34, 19),
    load(MARCH_2017, 20, 460, 38, 18),
    load(SEPTEMBER_2017, 18, 486, 32, 20),
  ],
}

function load(day: Day, caseworkers: number, cases: number, highest: number, lowest: number): Caseload {
  return { day, caseworkers, cases, highest, lowest }
}
