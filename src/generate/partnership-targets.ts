import { type Day, dayOf } from '../kernel/calendar.ts'

/**
 * What the invented register must show at each cut-off. Printed numbers come from the evaluation of 2018
 * (tables 4, 6, 7, 11, 15 and the text to figures 35-65); where it prints none (2014 and 2015, shares given as an
 * interval) a plausible whole number inside what the text allows is chosen.
 * Lists follow `CUT_OFFS`: three a year from January 2014 to September 2017.
 */
export interface MunicipalTargets {
  readonly municipality: string
  readonly name: string
  readonly seed: number
  readonly population: Readonly<Record<string, number>>
  /** Children placed, by placement form (figures 35 and 37-39). */
  readonly kinship: readonly number[]
  readonly foster: readonly number[]
  readonly institution: readonly number[]
  /** Institution placements that ceased since the cut-off before, children who turned 18 left out (figure 40). */
  readonly ceased: readonly number[]
  /** Those of `ceased` who went to a foster or kinship family (figure 44). */
  readonly ceasedToFamily: readonly number[]
  /** Children who left an institution because they turned 18. */
  readonly institutionTurned18: readonly number[]
  /** Children who left foster care, other than to an institution. */
  readonly fosterExits: readonly number[]
  /** Share of those newly placed, beyond `movedUp`, who come from a home-based measure. */
  readonly newlyPlacedFromHome: readonly number[]
  /** Home-based measures among children who are not placed (tables 7, 11, 15). */
  readonly familyStay: readonly number[]
  readonly homePlacement: readonly number[]
  readonly preventiveAtHome: readonly number[]
  /** Measures for the parents of placed children: registered as preventive measures until January 2016. */
  readonly parentSupport: readonly number[]
  /** Of the children with a home-based measure a year before: still have one, and are placed (figures 46, 55, 64). */
  readonly stayedHomeBased: readonly (number | null)[]
  readonly movedUp: readonly (number | null)[]
  /** Children with a § 11.3 course in force (figures 47, 56, 65). */
  readonly preventive: readonly number[]
  /** Starts of § 11.3 courses, in pairs of months: the first and the last two of the four before each cut-off. */
  readonly preventiveStarts: readonly (readonly [number, number])[]
  /** Those of the starts in the first two months that an investigation followed before the cut-off (table 6). */
  readonly investigated: readonly number[]
}

export const CUT_OFFS: readonly Day[] = [2014, 2015, 2016, 2017].flatMap((year) => [
  dayOf(year, 1, 31),
  dayOf(year, 5, 31),
  dayOf(year, 9, 30),
])

/** The day the registers were drawn; nothing in the package lies after it. */
export const DRAWN_ON: Day = dayOf(2017, 10, 31)

/** The first cut-off at which support to parents during placement is registered as a type of its own. */
export const PARENT_SUPPORT_FROM = 7

const HADERSLEV: MunicipalTargets = {
  municipality: '510',
  name: 'Haderslev',
  seed: 510_2018,
  population: { '2015-01-01': 11560, '2016-01-01': 11498, '2017-01-01': 11355 },
  kinship: [13, 13, 13, 13, 14, 16, 17, 18, 21, 22, 23, 25],
  foster: [102, 102, 102, 102, 99, 97, 103, 109, 110, 107, 105, 106],
  institution: [14, 15, 15, 16, 20, 23, 19, 14, 12, 16, 19, 17],
  ceased: [0, 0, 0, 0, 0, 1, 2, 1, 1, 1, 0, 0],
  ceasedToFamily: [0, 0, 0, 0, 0, 1, 1, 0, 1, 0, 0, 0],
  institutionTurned18: [0, 0, 1, 0, 1, 1, 3, 4, 2, 1, 1, 3],
  fosterExits: [0, 4, 5, 5, 8, 8, 6, 7, 10, 15, 18, 15],
  newlyPlacedFromHome: [0.3, 0.3, 0.3, 0.3, 0.2, 0.1, 0.1, 0.1, 0.9, 0.9, 0.9, 0.5],
  familyStay: [0, 1, 0, 0, 2, 0, 0, 0, 0, 3, 0, 0],
  homePlacement: [2, 3, 3, 3, 3, 3, 3, 3, 3, 5, 5, 6],
  preventiveAtHome: [398, 401, 407, 412, 420, 432, 443, 594, 620, 501, 479, 511],
  parentSupport: [48, 50, 50, 52, 54, 54, 55, 60, 58, 97, 51, 78],
  stayedHomeBased: [null, null, null, 358, 362, 368, 387, 380, 382, 371, 400, 418],
  movedUp: [null, null, null, 6, 7, 7, 6, 13, 21, 17, 34, 40],
  preventive: [44, 46, 45, 46, 50, 54, 47, 47, 47, 75, 75, 90],
  preventiveStarts: [
    [0, 0],
    [9, 8],
    [8, 7],
    [9, 9],
    [10, 12],
    [28, 0],
    [0, 0],
    [12, 8],
    [6, 6],
    [48, 16],
    [15, 20],
    [32, 23],
  ],
  investigated: [0, 1, 0, 1, 2, 3, 0, 2, 5, 1, 2, 1],
}

const HERNING: MunicipalTargets = {
  municipality: '657',
  name: 'Herning',
  seed: 657_2018,
  population: { '2015-01-01': 19310, '2016-01-01': 19244, '2017-01-01': 19225 },
  kinship: [11, 11, 11, 11, 11, 11, 11, 11, 12, 11, 10, 9],
  foster: [106, 106, 107, 107, 108, 108, 106, 107, 107, 108, 109, 108],
  institution: [31, 32, 31, 31, 29, 28, 26, 23, 20, 18, 15, 13],
  ceased: [0, 3, 3, 0, 5, 4, 5, 6, 5, 4, 6, 5],
  ceasedToFamily: [0, 1, 2, 0, 3, 2, 2, 3, 3, 2, 3, 2],
  institutionTurned18: [0, 1, 1, 1, 1, 1, 2, 1, 1, 1, 0, 1],
  fosterExits: [0, 5, 6, 6, 6, 7, 8, 7, 7, 5, 5, 6],
  newlyPlacedFromHome: Array(12).fill(0.1),
  familyStay: [2, 0, 1, 0, 2, 1, 3, 0, 0, 0, 0, 0],
  homePlacement: [5, 6, 6, 6, 7, 6, 6, 5, 8, 9, 10, 6],
  preventiveAtHome: [238, 242, 243, 244, 246, 245, 246, 263, 307, 255, 336, 336],
  parentSupport: [40, 42, 44, 44, 46, 45, 45, 49, 46, 47, 69, 40],
  stayedHomeBased: [null, null, null, 155, 158, 160, 168, 163, 160, 160, 174, 161],
  movedUp: [null, null, null, 11, 13, 17, 15, 13, 8, 7, 6, 9],
  preventive: [90, 93, 95, 98, 101, 108, 102, 104, 103, 106, 140, 190],
  preventiveStarts: [
    [0, 0],
    [18, 14],
    [14, 15],
    [20, 15],
    [18, 16],
    [52, 0],
    [0, 0],
    [36, 14],
    [12, 10],
    [62, 24],
    [33, 25],
    [35, 28],
  ],
  investigated: [0, 1, 2, 2, 1, 3, 0, 1, 4, 8, 9, 7],
}

const HVIDOVRE: MunicipalTargets = {
  municipality: '167',
  name: 'Hvidovre',
  seed: 167_2018,
  population: { '2015-01-01': 11430, '2016-01-01': 11517, '2017-01-01': 11541 },
  kinship: [5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 7],
  foster: [43, 43, 43, 43, 43, 43, 43, 42, 42, 43, 43, 42],
  institution: [34, 34, 33, 33, 32, 31, 29, 27, 25, 22, 21, 19],
  ceased: [0, 1, 1, 0, 1, 2, 2, 3, 3, 4, 2, 4],
  ceasedToFamily: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 2],
  institutionTurned18: [0, 1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1],
  fosterExits: [0, 2, 2, 2, 2, 3, 2, 3, 3, 2, 3, 3],
  newlyPlacedFromHome: Array(12).fill(0.1),
  familyStay: [4, 5, 3, 6, 5, 7, 9, 4, 4, 10, 3, 0],
  homePlacement: [5, 5, 6, 6, 5, 6, 6, 5, 6, 6, 6, 6],
  preventiveAtHome: [216, 218, 221, 218, 222, 231, 237, 202, 299, 298, 346, 316],
  parentSupport: [44, 46, 48, 46, 50, 48, 50, 67, 42, 103, 101, 104],
  stayedHomeBased: [null, null, null, 182, 184, 186, 186, 194, 198, 184, 158, 230],
  movedUp: [null, null, null, 5, 6, 6, 6, 5, 6, 7, 7, 7],
  preventive: [33, 34, 36, 35, 37, 36, 40, 81, 82, 80, 83, 121],
  preventiveStarts: [
    [0, 0],
    [8, 7],
    [7, 8],
    [8, 9],
    [10, 9],
    [9, 6],
    [14, 13],
    [42, 15],
    [9, 9],
    [15, 14],
    [17, 12],
    [28, 24],
  ],
  investigated: [0, 1, 1, 1, 2, 1, 2, 2, 1, 0, 0, 1],
}

export const PARTNERSHIP: readonly MunicipalTargets[] = [HADERSLEV, HERNING, HVIDOVRE]
