import { expect, test } from 'vitest'
import {
  doubts,
  type Files,
  manifest,
  opened,
  PERSONS,
  withMeasures,
  withPersons,
} from '../../tests/intake/a-package.ts'
import { DOUBT_RULES } from '../kernel/package/receipt.ts'
import { countsByKind } from './findings.ts'

const POPULATION = 'municipality,date,population_0_17\n'
const FOLLOWUPS = 'followup_id,measure_id,date,kind\n'

const CASES: readonly (readonly [string, Files, readonly string[]])[] = [
  [
    'a start more than nine months before birth',
    withMeasures('m4,p2,510,respite,2009-09-14,2010-10-01,,,,'),
    ['start-before-birth measures:5 start_date'],
  ],
  [
    'a placement that begins on the last day of another',
    withMeasures('m4,p1,101,residential_home,2016-12-31,2017-01-05,,,,'),
    ['overlapping-placements measures:5 start_date with 2'],
  ],
  [
    'a measure that ends the day after the 23rd birthday',
    withMeasures('m4,p1,101,respite,2020-01-01,2028-03-02,BL § 32,,,'),
    [
      'type-outside-law measures:5 legal_basis',
      'runs-after-23 measures:3 end_date',
      'runs-after-23 measures:5 end_date',
    ],
  ],
  [
    'an open measure of someone who is 23',
    { ...withPersons('p3,1990-01-01,,'), ...withMeasures('m4,p3,101,respite,2012-01-01,,,,,') },
    ['runs-after-23 measures:5 end_date'],
  ],
  [
    'a start under Serviceloven after it ended',
    withMeasures('m4,p2,510,respite,2024-01-01,2024-02-01,SEL § 52.3.5,,,'),
    ['type-outside-law measures:5 legal_basis'],
  ],
  [
    'a start under Barnets Lov before it began',
    withMeasures('m4,p2,510,respite,2023-12-31,2024-02-01,BL § 32.1.3,,,'),
    ['type-outside-law measures:5 legal_basis'],
  ],
  [
    'a population that grows by more than a tenth in a year',
    { 'population.csv': `${POPULATION}101,2017-01-31,1000\n101,2018-01-31,1101\n` },
    ['population-jump population:3 population_0_17 with 2'],
  ],
  [
    'a follow-up before the measure began',
    { 'followups.csv': `${FOLLOWUPS}f1,m1,2014-12-31,formal\n` },
    ['followup-outside-measure followups:2 date'],
  ],
  [
    'a follow-up after the measure ended',
    { 'followups.csv': `${FOLLOWUPS}f1,m1,2017-01-01,formal\n` },
    ['followup-outside-measure followups:2 date'],
  ],
  [
    'a municipality that does not exist',
    withMeasures('m4,p2,999,respite,2019-01-01,,,,,'),
    ['unknown-municipality measures:5 municipality'],
  ],
  [
    'the same child, type and dates under two ids',
    withMeasures('m4,p2,510,contact_person,2018-05-01,2018-09-30,,,,'),
    ['same-measure-twice measures:5 measure_id with 4'],
  ],
  [
    'a column that the data package does not know',
    { 'persons.csv': PERSONS.replace('sex', 'shoe_size') },
    ['unknown-column persons:1 shoe_size'],
  ],
]

test.each(CASES)('%s is doubted', async (_, files, expected) => {
  const result = await opened(files)
  expect([...doubts(result)].sort()).toEqual([...expected].sort())
  expect(result.receipt.refusals).toEqual([])
})

const NONE: readonly (readonly [string, Files])[] = [
  ['the package as it is', {}],
  ['a start nine months before birth', withMeasures('m4,p2,510,respite,2009-09-15,2010-10-01,,,,')],
  [
    'a placement that begins the day after another',
    withMeasures('m4,p1,101,residential_home,2017-01-01,2017-01-05,,,,'),
  ],
  [
    'a placement beside one in another municipality',
    withMeasures('m4,p1,510,residential_home,2016-01-01,2016-01-05,,,,'),
  ],
  [
    'home-based support beside a placement',
    withMeasures('m4,p1,101,parent_support,2016-01-01,2016-01-05,,,,'),
  ],
  [
    'a measure that ends on the 23rd birthday',
    { ...withPersons('p3,1990-01-01,,'), ...withMeasures('m4,p3,101,respite,2012-01-01,2013-01-01,,,,') },
  ],
  [
    'a population that grows by a tenth',
    { 'population.csv': `${POPULATION}101,2017-01-31,1000\n101,2018-01-31,1100\n` },
  ],
  [
    'a population that grows over two years',
    { 'population.csv': `${POPULATION}101,2017-01-31,1000\n101,2019-01-31,1300\n` },
  ],
  [
    'two municipalities of different size',
    { 'population.csv': `${POPULATION}101,2017-01-31,1000\n510,2017-01-31,300\n` },
  ],
  [
    'follow-ups on the first and the last day',
    { 'followups.csv': `${FOLLOWUPS}f1,m1,2015-01-01,formal\nf2,m1,2016-12-31,contact\n` },
  ],
  [
    'the same child and type from another day',
    withMeasures('m4,p2,510,contact_person,2018-05-02,2018-09-30,,,,'),
  ],
]

test.each(NONE)('%s is not doubted', async (_, files) => {
  expect(doubts(await opened(files))).toEqual([])
})

test('a doubted line is accepted and counted once, however many doubts it has', async () => {
  const { receipt, register } = await opened(
    withMeasures('m4,p2,999,respite,2009-01-01,2009-02-01,BL § 32.1.3,,,'),
  )
  expect(receipt.resources[1]).toMatchObject({ accepted: 4, refused: 0, doubted: 1 })
  expect(countsByKind(receipt)).toEqual({
    'unknown-municipality': 1,
    'start-before-birth': 1,
    'type-outside-law': 1,
  })
  expect(register?.municipalities).toEqual(['101', '510', '999'])
})

test('a resource that the data package does not know is doubted, not read', async () => {
  const result = await opened(
    manifest([
      { name: 'persons', path: 'persons.csv' },
      { name: 'measures', path: 'measures.csv' },
      { name: 'recipes', path: 'recipes.csv' },
    ]),
  )
  expect(doubts(result)).toEqual(['unknown-column recipes:null -'])
})

test('every placement that overlaps an earlier one is named, also behind a short one', async () => {
  const result = await opened(
    withMeasures(
      'm4,p1,101,foster_care,2015-02-01,2015-02-10,,,,',
      'm5,p1,101,kinship_care,2016-01-01,2016-02-01,,,,',
    ),
  )
  expect(doubts(result)).toEqual([
    'overlapping-placements measures:5 start_date with 2',
    'overlapping-placements measures:6 start_date with 2',
  ])
})

test('every rule of doubt has a case here', () => {
  const rules = new Set(CASES.flatMap(([, , expected]) => expected.map((text) => text.split(' ')[0])))
  expect(DOUBT_RULES.filter((rule) => !rules.has(rule))).toEqual([])
})
