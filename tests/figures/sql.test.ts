import { describe, expect, test } from 'vitest'
import { FIGURE_DEFINITIONS } from '../../src/figures/catalogue.ts'
import { renderFigureSql, renderStateFiguresSql } from '../../src/figures/sql/render.ts'
import { figureOf, rowsOf } from './sql-village.ts'

const SEPTEMBER = '2017-09-30'

describe('who is counted on a cut-off', () => {
  test('a measure is in force on its first and on its last day, and not the day after', async () => {
    const village = {
      persons: ["'starts', '2010-05-01'", "'ends', '2010-05-01'", "'ended', '2010-05-01'"],
      measures: [
        "'starts', '510', 'foster_care', '2017-09-30', NULL",
        "'ends', '510', 'foster_care', '2016-01-01', '2017-09-30'",
        "'ended', '510', 'foster_care', '2016-01-01', '2017-09-29'",
      ],
      population: ["'510', '2017-01-01', 1000"],
    }
    expect(await figureOf('placed_per_1000', village, [SEPTEMBER])).toEqual([
      '510 2017-09-30 total: 2/1000 = 2',
    ])
  })

  test('nobody is 0-17 on the 18th birthday, which 29 February has on the 28th', async () => {
    const village = {
      persons: ["'leap', '2000-02-29'", "'day after', '2000-03-01'"],
      measures: [
        "'leap', '510', 'foster_care', '2015-01-01', NULL",
        "'day after', '510', 'foster_care', '2015-01-01', NULL",
      ],
      population: ["'510', '2017-01-01', 1000"],
    }
    const days = ['2018-02-27', '2018-02-28', '2018-03-01']
    expect(await figureOf('placed_per_1000', village, days)).toEqual([
      '510 2018-02-27 total: 2/1000 = 2',
      '510 2018-02-28 total: 1/1000 = 1',
      '510 2018-03-01 total: 0/1000 = 0',
    ])
  })

  test('an unborn child counts as 0, disability and unaccompanied minors are out of scope', async () => {
    const village = {
      persons: [
        "'unborn', '2017-12-24', 'social'",
        "'disability', '2010-01-01', 'disability'",
        "'alone', '2010-01-01', 'unaccompanied_minor'",
        "'empty', '2010-01-01', ''",
      ],
      measures: ['unborn', 'disability', 'alone', 'empty'].map(
        (child) => `'${child}', '510', 'preventive_advice', '2017-09-01', NULL`,
      ),
      population: ["'510', '2017-01-01', 1000"],
    }
    expect(await figureOf('preventive_per_1000', village, [SEPTEMBER])).toEqual([
      '510 2017-09-30 total: 2/1000 = 2',
    ])
  })

  test('a child with measures in two municipalities is counted in each, by what is seen there', async () => {
    const village = {
      persons: ["'moves', '2010-01-01'"],
      measures: [
        "'moves', '510', 'residential_home', '2017-01-01', NULL",
        "'moves', '657', 'foster_care', '2017-06-01', NULL",
      ],
    }
    expect(await figureOf('placement_forms', village, [SEPTEMBER])).toEqual([
      '510 2017-09-30 kinship: 0/1 = 0',
      '510 2017-09-30 foster: 0/1 = 0',
      '510 2017-09-30 institution: 1/1 = 100',
      '657 2017-09-30 kinship: 0/1 = 0',
      '657 2017-09-30 foster: 1/1 = 100',
      '657 2017-09-30 institution: 0/1 = 0',
    ])
  })

  test('the population is the latest on or before the cut-off; without one the rate is empty', async () => {
    const village = {
      persons: ["'one', '2010-01-01'"],
      measures: ["'one', '510', 'own_room', '2017-01-01', NULL"],
      population: ["'510', '2017-09-30', 500", "'510', '2017-01-01', 1000", "'657', '2018-01-01', 9"],
    }
    expect(await figureOf('placed_per_1000', village, ['2017-09-29', SEPTEMBER])).toEqual([
      '510 2017-09-29 total: 0/1000 = 0',
      '510 2017-09-30 total: 0/500 = 0',
      '657 2017-09-29 total: 0/- = -',
      '657 2017-09-30 total: 0/- = -',
    ])
  })
})

describe('two placements at once', () => {
  test('the one that began last is the form; begun on one day, the higher step', async () => {
    const village = {
      persons: ["'later', '2010-01-01'", "'same day', '2010-01-01'"],
      measures: [
        "'later', '510', 'residential_home', '2016-01-01', NULL",
        "'later', '510', 'kinship_care', '2016-01-02', NULL",
        "'same day', '510', 'residential_home', '2016-01-01', NULL",
        "'same day', '510', 'foster_care', '2016-01-01', NULL",
      ],
    }
    expect(await figureOf('placement_forms', village, [SEPTEMBER])).toEqual([
      '510 2017-09-30 kinship: 1/2 = 50',
      '510 2017-09-30 foster: 0/2 = 0',
      '510 2017-09-30 institution: 1/2 = 50',
    ])
  })

  test('with nobody placed the denominator is 0 and the value empty', async () => {
    const village = { population: ["'510', '2017-01-01', 1000"] }
    expect(await figureOf('placement_forms', village, [SEPTEMBER])).toEqual([
      '510 2017-09-30 kinship: 0/0 = -',
      '510 2017-09-30 foster: 0/0 = -',
      '510 2017-09-30 institution: 0/0 = -',
    ])
  })
})

describe('institution placements that ceased', () => {
  // Four months before 30 September is 31 May: the last day of a month stays the last day.
  const village = {
    persons: [
      "'stays', '2010-01-01'",
      "'to foster', '2010-01-01'",
      "'to nothing', '2010-01-01'",
      "'to school support', '2010-01-01'",
      "'turned 18', '1999-09-30'",
      "'came 1 June', '2010-01-01'",
    ],
    measures: [
      "'stays', '510', 'secure_institution', '2017-05-31', NULL",
      "'to foster', '510', 'residential_home', '2016-01-01', '2017-09-29'",
      "'to foster', '510', 'foster_care', '2017-09-30', NULL",
      "'to nothing', '510', 'boarding_school', '2016-01-01', '2017-05-31'",
      "'to school support', '510', 'residential_home', '2016-01-01', '2017-06-30'",
      "'to school support', '510', 'universal_support', '2017-07-01', NULL",
      "'turned 18', '510', 'residential_home', '2016-01-01', '2017-06-30'",
      "'came 1 June', '510', 'residential_home', '2017-06-01', '2017-06-30'",
    ],
  }

  test('three of the four who are still 0-17 have left', async () => {
    expect(await figureOf('institution_ceased', village, [SEPTEMBER])).toEqual([
      '510 2017-09-30 total: 3/4 = 75',
    ])
  })

  test('one lives in a foster family, two have no measure, universal support being none', async () => {
    expect(await figureOf('institution_ceased_to', village, [SEPTEMBER])).toEqual([
      '510 2017-09-30 other_placement: 1/3 = 33.333',
      '510 2017-09-30 not_placed: 2/3 = 66.667',
      '510 2017-09-30 kinship: 0/3 = 0',
      '510 2017-09-30 foster: 1/3 = 33.333',
      '510 2017-09-30 home_based: 0/3 = 0',
      '510 2017-09-30 preventive: 0/3 = 0',
      '510 2017-09-30 no_measure: 2/3 = 66.667',
    ])
  })
})

describe('the duration of institution placements', () => {
  test('two stays with no day between them are one run, a gap of one day starts a new one', async () => {
    const village = {
      persons: ["'no gap', '2010-01-01'", "'gap', '2010-01-01'"],
      measures: [
        "'no gap', '510', 'residential_home', '2017-01-01', '2017-08-31'",
        "'no gap', '510', 'secure_institution', '2017-09-01', NULL",
        "'gap', '510', 'residential_home', '2017-01-01', '2017-08-31'",
        "'gap', '510', 'residential_home', '2017-09-02', NULL",
      ],
    }
    // 272 days from 1 January, 28 from 2 September.
    expect(await figureOf('institution_duration', village, [SEPTEMBER])).toEqual([
      '510 2017-09-30 median_days: -/2 = 150',
      '510 2017-09-30 over_6_months: 1/2 = 50',
    ])
  })

  test('a foster placement begun during the stay ends the run; a run begun half a year ago to the day is long', async () => {
    const village = {
      persons: ["'foster between', '2010-01-01'", "'half a year', '2010-01-01'"],
      measures: [
        "'foster between', '510', 'residential_home', '2016-01-01', NULL",
        "'foster between', '510', 'foster_care', '2017-03-01', '2017-08-31'",
        "'half a year', '510', 'residential_home', '2017-03-31', NULL",
      ],
    }
    // 29 days from 1 September, 183 from 31 March, which is six months before 30 September.
    expect(await figureOf('institution_duration', village, [SEPTEMBER])).toEqual([
      '510 2017-09-30 median_days: -/2 = 106',
      '510 2017-09-30 over_6_months: 1/2 = 50',
    ])
  })
})

describe('home-based measures', () => {
  test('a child counts once in the total, once in each type, and once for each in the sum of types', async () => {
    const village = {
      persons: ["'two types', '2010-01-01'", "'one type twice', '2010-01-01'"],
      measures: [
        "'two types', '510', 'parent_support', '2017-01-01', NULL",
        "'two types', '510', 'respite', '2017-01-01', NULL",
        "'two types', '510', 'foster_care', '2017-01-01', NULL",
        "'one type twice', '510', 'respite', '2017-01-01', NULL",
        "'one type twice', '510', 'contact_person', '2017-01-01', NULL",
      ],
      population: ["'510', '2017-01-01', 500"],
    }
    expect(await figureOf('home_based_per_1000', village, [SEPTEMBER])).toEqual([
      '510 2017-09-30 total: 2/500 = 4',
      '510 2017-09-30 family_stay: 0/500 = 0',
      '510 2017-09-30 home_placement: 0/500 = 0',
      '510 2017-09-30 preventive_measure: 2/500 = 4',
      '510 2017-09-30 parent_support: 1/500 = 2',
      '510 2017-09-30 sum_of_types: 3/500 = 6',
    ])
  })

  test('movements follow those who were not placed a year ago, also past their 18th birthday', async () => {
    const village = {
      persons: [
        "'up', '2010-01-01'",
        "'down', '2010-01-01'",
        "'none', '2010-01-01'",
        "'down at 18', '1999-05-01'",
        "'was placed', '2010-01-01'",
      ],
      measures: [
        ...['up', 'down', 'none', 'down at 18', 'was placed'].map(
          (child) => `'${child}', '510', 'family_treatment', '2016-01-01', '2016-09-30'`,
        ),
        "'was placed', '510', 'kinship_care', '2016-09-30', '2016-09-30'",
        "'up', '510', 'kinship_care', '2017-01-01', NULL",
        "'up', '510', 'respite', '2017-01-01', NULL",
        "'down', '510', 'preventive_group', '2017-01-01', NULL",
        "'none', '510', 'own_room', '2017-09-30', NULL",
      ],
    }
    expect(await figureOf('home_based_movements', village, [SEPTEMBER])).toEqual([
      '510 2017-09-30 up: 1/4 = 25',
      '510 2017-09-30 down: 2/4 = 50',
      '510 2017-09-30 none: 1/4 = 25',
      '510 2017-09-30 down_turned_18: 1/4 = 25',
    ])
  })
})

test('all state figures in one statement give what each gives by itself', async () => {
  const village = {
    persons: ["'one', '2010-01-01'", "'two', '2003-06-30'"],
    measures: [
      "'one', '510', 'residential_home', '2016-01-01', '2017-05-31'",
      "'one', '510', 'respite', '2016-01-01', NULL",
      "'two', '657', 'respite', '2016-01-01', NULL",
      "'two', '657', 'preventive_group', '2017-01-01', NULL",
    ],
    population: ["'510', '2016-01-01', 100"],
  }
  const stateFigures = FIGURE_DEFINITIONS.filter(({ groups }) =>
    groups.every(({ rule }) => rule.kind === 'rate' || rule.kind === 'share'),
  )
  const each = await Promise.all(
    stateFigures.map((definition) => rowsOf(renderFigureSql(definition), village, [SEPTEMBER])),
  )
  expect(await rowsOf(renderStateFiguresSql(), village, [SEPTEMBER])).toEqual(each.flat())
})

test.each(FIGURE_DEFINITIONS.map((definition) => [definition.id, definition] as const))(
  'every division of %s guards against 0 and every part says what it means',
  (_id, definition) => {
    const sql = renderFigureSql(definition)
    for (const [, divisor] of sql.matchAll(/ \/ (\S+)/g)) expect(divisor).toMatch(/^nullif\(/)
    const parts = sql.match(/^\S.* AS \($/gm) ?? []
    const comments = sql.match(/^-- .+$/gm) ?? []
    expect(comments).toHaveLength(parts.length)
  },
)
