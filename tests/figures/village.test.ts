import { describe, expect, test } from 'vitest'
import { EMPTY, HERE, NEXT_DOOR, VILLAGE } from '../reference/village.ts'
import { cellsOf, READINGS, rowOf } from '../reference/village-rows.ts'

const JANUARY = '2017-01-31'
const MAY = '2017-05-31'
const BEFORE_LEAP_BIRTHDAY = '2018-02-27'
const LEAP_BIRTHDAY = '2018-02-28'
const CUT_OFFS = [JANUARY, MAY, BEFORE_LEAP_BIRTHDAY, LEAP_BIRTHDAY]

describe.each(READINGS)('the village counted by hand against %s', (_, computed) => {
  const rows = computed(VILLAGE, CUT_OFFS)
  const cells = (figure: string, date: string, municipality = HERE) =>
    cellsOf(rows, { figure, date, municipality })
  const row = (figure: string, date: string, group: string, municipality = HERE) =>
    rowOf(rows, { figure, date, group, municipality })

  describe('placements', () => {
    test('in January seven of 500 children are placed: anna, bo, carl, dora, emil, freja and karla', () => {
      expect(cells('placed_per_1000', JANUARY)).toEqual({ total: [7, 500, 14] })
    })

    test('bo turns 18 on the cut-off in May and is no longer counted; anna, who ends that day, is', () => {
      expect(cells('placed_per_1000', MAY)).toEqual({ total: [5, 500, 10] })
    })

    test('carl, born 29 February, is 17 on 27 February 2018 and 18 on 28 February', () => {
      expect(cells('placed_per_1000', BEFORE_LEAP_BIRTHDAY)).toEqual({ total: [3, 500, 6] })
      expect(cells('placed_per_1000', LEAP_BIRTHDAY)).toEqual({ total: [2, 500, 4] })
    })

    test('the limits of a rate are those of the Poisson count: five are 1.6235 to 11.6683', () => {
      const may = row('placed_per_1000', MAY, 'total')
      expect(may.low).toBeCloseTo(2 * 1.6235, 3)
      expect(may.high).toBeCloseTo(2 * 11.6683, 3)
      expect(may.unit).toBe('per_1000')
    })

    test('ida is placed next door, where the number of children is not known', () => {
      expect(cells('placed_per_1000', MAY, NEXT_DOOR)).toEqual({ total: [1, null, null] })
    })

    test('a municipality of no children has rows with nothing to divide by', () => {
      expect(cells('placed_per_1000', MAY, EMPTY)).toEqual({ total: [0, 0, null] })
      expect(cells('placement_forms', MAY, EMPTY)).toEqual({
        kinship: [0, 0, null],
        foster: [0, 0, null],
        institution: [0, 0, null],
      })
      expect(row('placement_forms', MAY, 'foster', EMPTY)).toMatchObject({ low: null, high: null })
    })

    test('the form of two placements at once is the one that started last: emil is with a foster family', () => {
      expect(cells('placement_forms', JANUARY)).toEqual({
        kinship: [1, 7, 14.29],
        foster: [1, 7, 14.29],
        institution: [5, 7, 71.43],
      })
      expect(cells('placement_forms', MAY)).toEqual({
        kinship: [1, 5, 20],
        foster: [2, 5, 40],
        institution: [2, 5, 40],
      })
    })

    test('a note for all groups and a note for one stand on their rows and on no others', () => {
      expect(row('placement_forms', MAY, 'kinship').note).toBe('nyt fagsystem')
      expect(row('placement_forms', MAY, 'foster').note).toBe('en ny plejefamilietype; nyt fagsystem')
      expect(row('placement_forms', JANUARY, 'foster').note).toBe('')
      expect(row('placement_forms', MAY, 'foster', NEXT_DOOR).note).toBe('')
    })
  })

  describe('institutions left', () => {
    test('nobody who lived in an institution in September had left in January', () => {
      expect(cells('institution_ceased', JANUARY)).toEqual({ total: [0, 5, 0] })
    })

    test('of anna, dora, emil and freja two had left by May; bo has turned 18 and is not asked about', () => {
      expect(cells('institution_ceased', MAY)).toEqual({ total: [2, 4, 50] })
    })

    test('the limits of a share are Wilson’s: two of four are 15.00 to 85.00 per cent', () => {
      const may = row('institution_ceased', MAY, 'total')
      expect(may.low).toBeCloseTo(15.0, 1)
      expect(may.high).toBeCloseTo(85.0, 1)
    })

    test('emil went to a foster family and freja home with support', () => {
      expect(cells('institution_ceased_to', MAY)).toEqual({
        other_placement: [1, 2, 50],
        not_placed: [1, 2, 50],
        kinship: [0, 2, 0],
        foster: [1, 2, 50],
        home_based: [1, 2, 50],
        preventive: [0, 2, 0],
        no_measure: [0, 2, 0],
      })
    })

    test('where nobody left there is nothing to divide by', () => {
      expect(cells('institution_ceased_to', LEAP_BIRTHDAY).not_placed).toEqual([0, 0, null])
    })
  })

  describe('time in institutions', () => {
    test('in January the runs are 183, 244, 336, 396 and 761 days; two institutions without a gap are one', () => {
      expect(cells('institution_duration', JANUARY)).toEqual({
        median_days: [null, 5, 336],
        over_6_months: [4, 5, 80],
      })
    })

    test('a gap of one day begins a new run: in May dora has 90 days, anna 303', () => {
      expect(cells('institution_duration', MAY)).toEqual({
        median_days: [null, 2, 196.5],
        over_6_months: [1, 2, 50],
      })
    })

    test('the median is in days and the share in per cent', () => {
      expect(row('institution_duration', MAY, 'median_days').unit).toBe('days')
      expect(row('institution_duration', MAY, 'over_6_months').unit).toBe('percent')
      expect(row('institution_duration', MAY, 'median_days')).toMatchObject({ low: null, high: null })
    })
  })

  describe('support at home', () => {
    test('in January hanne, jens and anna’s parents have support', () => {
      expect(cells('home_based_per_1000', JANUARY)).toEqual({
        total: [3, 500, 6],
        family_stay: [0, 500, 0],
        home_placement: [0, 500, 0],
        preventive_measure: [2, 500, 4],
        parent_support: [1, 500, 2],
        sum_of_types: [3, 500, 6],
      })
    })

    test('in May hanne counts once in the total and once in each of her two types', () => {
      expect(cells('home_based_per_1000', MAY)).toEqual({
        total: [3, 500, 6],
        family_stay: [0, 500, 0],
        home_placement: [1, 500, 2],
        preventive_measure: [2, 500, 4],
        parent_support: [1, 500, 2],
        sum_of_types: [4, 500, 8],
      })
    })

    test('of none the upper limit of the Poisson count is 3.6889', () => {
      expect(row('home_based_per_1000', MAY, 'family_stay').low).toBe(0)
      expect(row('home_based_per_1000', MAY, 'family_stay').high).toBeCloseTo(2 * 3.6889, 3)
    })

    test('a year before January ida and jens had support: ida is gone, jens still has it', () => {
      expect(cells('home_based_movements', JANUARY)).toEqual({
        up: [0, 2, 0],
        down: [1, 2, 50],
        none: [1, 2, 50],
        down_turned_18: [0, 2, 0],
      })
    })

    test('a year before May hanne, ida, jens and karla had: karla is placed, ida moved, jens turned 18', () => {
      expect(cells('home_based_movements', MAY)).toEqual({
        up: [1, 4, 25],
        down: [2, 4, 50],
        none: [1, 4, 25],
        down_turned_18: [1, 4, 25],
      })
    })

    test('anna’s parents had support while she was placed, so she is in no cohort a year later', () => {
      expect(cells('home_based_movements', LEAP_BIRTHDAY)).toEqual({
        up: [0, 2, 0],
        down: [0, 2, 0],
        none: [2, 2, 100],
        down_turned_18: [0, 2, 0],
      })
    })
  })

  describe('early prevention', () => {
    test('in January laura and mads, in May laura and nora, who is not born yet', () => {
      expect(cells('preventive_per_1000', JANUARY)).toEqual({ total: [2, 500, 4] })
      expect(cells('preventive_per_1000', MAY)).toEqual({ total: [2, 500, 4] })
    })

    test('an investigation on the cut-off counts, one on the day of the start does not', () => {
      expect(cells('preventive_followed_by_investigation', JANUARY)).toEqual({ total: [1, 2, 50] })
    })

    test('a start half a year ago to the day is too old, so laura’s investigation comes before her start', () => {
      expect(cells('preventive_followed_by_investigation', MAY)).toEqual({ total: [0, 3, 0] })
    })
  })

  test('without a resource its figures have no rows, and without population the rates stay', () => {
    const { persons, measures } = VILLAGE
    const bare = computed({ persons, measures }, CUT_OFFS)
    expect([...new Set(bare.map((row) => row.figure))]).toEqual([
      'placed_per_1000',
      'placement_forms',
      'institution_ceased',
      'institution_ceased_to',
      'institution_duration',
      'home_based_per_1000',
      'home_based_movements',
      'preventive_per_1000',
    ])
    expect(bare[0]).toMatchObject({ municipality: HERE, date: JANUARY, numerator: 7, denominator: null })
  })
})
