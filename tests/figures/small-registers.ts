import fc from 'fast-check'
import type { Flow, StaircaseAt } from '../../src/figures/flows.ts'
import type { DatedStaircase } from '../../src/figures/hide-staircases.ts'
import type { FigureId, FigureRow } from '../../src/kernel/key-figure.ts'
import { HOME_BASED_SUBTYPES } from '../../src/kernel/staircase.ts'
import { aRow } from './small-counts.ts'

/** Cut-offs four months apart; of the first three only where the children were is known, no row is printed. */
export const DATES = [
  '2014-09-30',
  '2015-01-31',
  '2015-05-31',
  '2015-09-30',
  '2016-01-31',
  '2016-05-31',
  '2016-09-30',
  '2017-01-31',
  '2017-05-31',
] as const
export const FIRST_PRINTED = 3

export type Form = 0 | 4 | 5 | 6

/** What a child has at a cut-off. */
export interface Help {
  readonly form: Form
  /** Of the four home-based types, which are in force. */
  readonly types: readonly boolean[]
  readonly isPreventive: boolean
  readonly isUniversal: boolean
}

export interface Child {
  /** The first cut-off at which it is 18. */
  readonly adultFrom: number
  /** One for each cut-off. */
  readonly help: readonly Help[]
  /** In an institution at this cut-off and the one before: whether for more than six months. */
  readonly isLong: readonly boolean[]
}

const help = fc.record({
  form: fc.constantFrom<Form>(0, 0, 0, 4, 5, 6, 6),
  types: fc.array(fc.constantFrom(false, false, true), { minLength: 4, maxLength: 4 }),
  isPreventive: fc.constantFrom(false, false, true),
  isUniversal: fc.boolean(),
})

const child: fc.Arbitrary<Child> = fc
  .tuple(
    fc.integer({ min: 1, max: 20 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), help), { minLength: 1, maxLength: 9 }),
    fc.array(fc.boolean(), { minLength: DATES.length, maxLength: DATES.length }),
  )
  .map(([adultFrom, courses, isLong]) => {
    const all = courses.flatMap(([cutOffs, one]) => Array.from({ length: cutOffs }, () => one))
    return { adultFrom, isLong, help: DATES.map((_, at) => all[at] ?? all[all.length - 1]) }
  })

/** The children of one small municipality. */
export function someChildren(most: number, least = 0): fc.Arbitrary<Child[]> {
  return fc.array(child, { minLength: least, maxLength: most, size: 'max' })
}

function placeOf({ form, types, isPreventive, isUniversal }: Help): number {
  if (form !== 0) return form
  if (types.includes(true)) return 3
  return isPreventive ? 2 : isUniversal ? 1 : 0
}

function isAged({ adultFrom }: Child, at: number): boolean {
  return at < adultFrom
}

/** The rows of the figures that count children by where they are, counted child by child. */
export function rowsOf(children: readonly Child[]): FigureRow[] {
  return DATES.flatMap((date, at) => (at < FIRST_PRINTED ? [] : rowsAt(children, at, date)))
}

function rowsAt(children: readonly Child[], at: number, date: string): FigureRow[] {
  const row = (figure: FigureId, group: string, given: Partial<FigureRow>) =>
    aRow(figure, group, { date, ...given })
  const of = (whole: readonly Child[]) => (figure: FigureId, group: string, some: readonly Child[]) =>
    row(figure, group, { numerator: some.length, denominator: whole.length })
  const now = children.filter((one) => isAged(one, at))
  const standing = (...places: number[]) => now.filter((one) => places.includes(placeOf(one.help[at])))
  const perThousand = (figure: FigureId, group: string, numerator: number) =>
    row(figure, group, { numerator, denominator: 9000 })
  const placed = standing(4, 5, 6)
  const institution = standing(6)
  const cohort = now.filter((one) => placeOf(one.help[at - 1]) === 6)
  const ceased = (...places: number[]) => cohort.filter((one) => places.includes(placeOf(one.help[at])))
  const left = ceased(0, 1, 2, 3, 4, 5)
  const homeBased = now.filter((one) => one.help[at].types.includes(true))
  const types = HOME_BASED_SUBTYPES.map((_, type) => now.filter((one) => one.help[at].types[type]).length)
  const yearAgo = children.filter((one) => isAged(one, at - 3) && placeOf(one.help[at - 3]) === 3)
  const moved = (...places: number[]) => yearAgo.filter((one) => places.includes(placeOf(one.help[at])))
  const long = institution.filter((one) => placeOf(one.help[at - 1]) === 6 && one.isLong[at])
  const ceasedTo = of(left)
  return [
    perThousand('placed_per_1000', 'total', placed.length),
    ...(['kinship', 'foster', 'institution'] as const).map((group, form) =>
      of(placed)('placement_forms', group, standing(4 + form)),
    ),
    of(cohort)('institution_ceased', 'total', left),
    ceasedTo('institution_ceased_to', 'other_placement', ceased(4, 5)),
    ceasedTo('institution_ceased_to', 'not_placed', ceased(0, 1, 2, 3)),
    ceasedTo('institution_ceased_to', 'kinship', ceased(4)),
    ceasedTo('institution_ceased_to', 'foster', ceased(5)),
    ceasedTo('institution_ceased_to', 'home_based', ceased(3)),
    ceasedTo('institution_ceased_to', 'preventive', ceased(2)),
    ceasedTo('institution_ceased_to', 'no_measure', ceased(0, 1)),
    row('institution_duration', 'median_days', {
      numerator: null,
      denominator: institution.length,
      value: institution.length === 0 ? null : medianDays(institution.length, long.length),
    }),
    of(institution)('institution_duration', 'over_6_months', long),
    perThousand('home_based_per_1000', 'total', homeBased.length),
    ...HOME_BASED_SUBTYPES.map((group, type) => perThousand('home_based_per_1000', group, types[type])),
    perThousand(
      'home_based_per_1000',
      'sum_of_types',
      types.reduce((sum, count) => sum + count, 0),
    ),
    of(yearAgo)('home_based_movements', 'up', moved(4, 5, 6)),
    of(yearAgo)('home_based_movements', 'down', moved(0, 1, 2)),
    of(yearAgo)('home_based_movements', 'none', moved(3)),
    of(yearAgo)(
      'home_based_movements',
      'down_turned_18',
      moved(0, 1, 2).filter((one) => !isAged(one, at)),
    ),
    perThousand('preventive_per_1000', 'total', now.filter((one) => one.help[at].isPreventive).length),
  ]
}

/** The staircases of the printed dates, counted child by child. */
export function staircasesOf(children: readonly Child[]): DatedStaircase[] {
  return DATES.flatMap((date, at) => (at < FIRST_PRINTED ? [] : [{ date, ...staircaseAt(children, at) }]))
}

function staircaseAt(children: readonly Child[], at: number): StaircaseAt {
  const stands = (one: Child, when: number) => PLACES[placeOf(one.help[when])]
  const counted = (when: number) =>
    PLACES.map((place) => children.filter((one) => isAged(one, when) && stands(one, when) === place).length)
  const flows = PLACES.flatMap((from) =>
    [...PLACES, 'turned_18' as const].map((to) => ({
      from,
      to,
      children: children.filter(
        (one) =>
          isAged(one, at - 3) &&
          stands(one, at - 3) === from &&
          (isAged(one, at) ? stands(one, at) : 'turned_18') === to,
      ).length,
    })),
  )
  const isShown = ({ from, to, children: count }: Flow) => count > 0 && (from !== 0 || to !== 'turned_18')
  return { now: counted(at), yearAgo: counted(at - 3), flows: flows.filter(isShown) }
}

const PLACES = [0, 1, 2, 3, 4, 5, 6] as const

/** Of so many, of whom some have been there for 400 days and the others for 50. */
function medianDays(all: number, long: number): number {
  const days = Array.from({ length: all }, (_, one) => (one < all - long ? 50 : 400))
  return (days[Math.floor((all - 1) / 2)] + days[Math.ceil((all - 1) / 2)]) / 2
}
