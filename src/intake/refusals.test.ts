import { expect, test } from 'vitest'
import {
  type Files,
  MEASURES,
  manifest,
  opened,
  PERSONS,
  problems,
  refusals,
  withMeasures,
  withPersons,
} from '../../tests/intake/a-package.ts'
import { REFUSAL_REASONS } from '../kernel/package/receipt.ts'
import { countsByKind } from './findings.ts'

const LINES: readonly (readonly [string, Files, string])[] = [
  ['a line with a value too few', withMeasures('m4,p1,101'), 'column-count measures.csv:5 - 3 / 10'],
  ['a line with a value too many', withPersons('p3,2010-01-01,,,,'), 'column-count persons.csv:4 - 6 / 4'],
  ['a person without a birth date', withPersons('p3,,,'), 'value-missing persons.csv:4 birth_date '],
  [
    'a birth date that does not exist',
    withPersons('p3,2011-02-29,,'),
    'not-a-date persons.csv:4 birth_date 2011-02-29',
  ],
  [
    'a birth date before 1900',
    withPersons('p3,1899-12-31,,'),
    'not-a-date persons.csv:4 birth_date 1899-12-31',
  ],
  [
    'a birth date after 2200',
    withPersons('p3,2201-01-01,,'),
    'not-a-date persons.csv:4 birth_date 2201-01-01',
  ],
  [
    'accounts of a year before 1900',
    { 'accounts.csv': 'municipality,year,function,kind,amount_dkk\n101,1899,5.28.20,gross,1000\n' },
    'not-allowed accounts.csv:2 year 1899',
  ],
  [
    'accounts of a year after 2200',
    { 'accounts.csv': 'municipality,year,function,kind,amount_dkk\n101,2201,5.28.20,gross,1000\n' },
    'not-allowed accounts.csv:2 year 2201',
  ],
  [
    'an unknown target group',
    withPersons('p3,2011-02-28,,other'),
    'not-allowed persons.csv:4 target_group other',
  ],
  ['a person named twice', withPersons('p1,2011-02-28,,'), 'repeated-id persons.csv:4 person_id p1'],
  [
    'a measure id used before',
    withMeasures('m1,p2,101,respite,2019-01-01,,,,,'),
    'repeated-id measures.csv:5 measure_id m1',
  ],
  [
    'an unknown measure type',
    withMeasures('m4,p2,101,boat_trip,2019-01-01,,,,,'),
    'unknown-measure-type measures.csv:5 measure_type boat_trip',
  ],
  [
    'a person who is not in persons',
    withMeasures('m4,p9,101,respite,2019-01-01,,,,,'),
    'unknown-person measures.csv:5 person_id p9',
  ],
  [
    'an end before the start',
    withMeasures('m4,p2,101,respite,2019-01-02,2019-01-01,,,,'),
    'end-before-start measures.csv:5 end_date 2019-01-01',
  ],
  [
    'a municipality that is not three digits',
    withMeasures('m4,p2,1010,respite,2019-01-02,,,,,'),
    'not-allowed measures.csv:5 municipality 1010',
  ],
  [
    'a legal basis of no known law',
    withMeasures('m4,p2,101,respite,2019-01-02,,LOV § 1,,,'),
    'not-allowed measures.csv:5 legal_basis LOV § 1',
  ],
  [
    'an intensity outside the list',
    withMeasures('m4,p2,101,respite,2019-01-02,,,,,some'),
    'not-allowed measures.csv:5 intensity some',
  ],
  [
    'an empty measure id',
    withMeasures(',p2,101,respite,2019-01-02,,,,,'),
    'value-missing measures.csv:5 measure_id ',
  ],
  [
    'a population that is no number',
    { 'population.csv': 'municipality,date,population_0_17\n101,2017-01-31,many\n' },
    'not-a-number population.csv:2 population_0_17 many',
  ],
  [
    'half a child',
    { 'population.csv': 'municipality,date,population_0_17\n101,2017-01-31,1.5\n' },
    'not-allowed population.csv:2 population_0_17 1.5',
  ],
  [
    'a population given twice',
    { 'population.csv': 'municipality,date,population_0_17\n101,2017-01-31,1\n101,2017-01-31,2\n' },
    'repeated-id population.csv:3 date 2017-01-31',
  ],
  [
    'a follow-up of a measure that is not there',
    { 'followups.csv': 'followup_id,measure_id,date,kind\nf1,m9,2015-02-01,formal\n' },
    'unknown-measure followups.csv:2 measure_id m9',
  ],
  [
    'a follow-up of no known kind',
    { 'followups.csv': 'followup_id,measure_id,date,kind\nf1,m1,2015-02-01,chat\n' },
    'not-allowed followups.csv:2 kind chat',
  ],
  [
    'an assignment to nobody',
    {
      'caseworkers.csv': 'caseworker_id,municipality,fte\nc1,101,1\n',
      'assignments.csv': 'case_id,caseworker_id,start_date\ns1,c2,2015-01-01\n',
    },
    'unknown-caseworker assignments.csv:2 caseworker_id c2',
  ],
  [
    'a caseworker with less than no hours',
    { 'caseworkers.csv': 'caseworker_id,municipality,fte\nc1,101,-1\n' },
    'not-allowed caseworkers.csv:2 fte -1',
  ],
  [
    'a grade beyond the tenth',
    { 'pupils.csv': 'person_id,municipality,school_year,grade\np1,101,2014/15,11\n' },
    'not-allowed pupils.csv:2 grade 11',
  ],
  [
    'a school year of two years',
    { 'pupils.csv': 'person_id,municipality,school_year,grade\np1,101,2014/16,4\n' },
    'not-allowed pupils.csv:2 school_year 2014/16',
  ],
  [
    'a wellbeing above five',
    { 'pupils.csv': 'person_id,municipality,school_year,grade,social_wellbeing\np1,101,2014/15,4,5.1\n' },
    'not-allowed pupils.csv:2 social_wellbeing 5.1',
  ],
  [
    'an absence above a hundred',
    { 'pupils.csv': 'person_id,municipality,school_year,grade,absence_percent\np1,101,2014/15,4,101\n' },
    'not-allowed pupils.csv:2 absence_percent 101',
  ],
  [
    'a time that does not exist',
    {
      'notifications.csv': 'notification_id,person_id,municipality,received_at\nn1,p1,101,2015-01-01T25:00\n',
    },
    'not-a-date notifications.csv:2 received_at 2015-01-01T25:00',
  ],
]

test.each(LINES)('%s is refused with file, line, column and value', async (_, files, refusal) => {
  const result = await opened(files)
  expect(refusals(result)).toEqual([refusal])
  expect(problems(result)).toEqual([])
})

test('a line refused in the middle leaves the others as they are', async () => {
  const bad = MEASURES.replace('m2,p1', 'm2,p7')
  const { register, receipt } = await opened({ 'measures.csv': bad })
  expect(Array.from(register?.measures.row ?? [])).toEqual([0, 2])
  expect(Array.from(register?.measures.person ?? [])).toEqual([0, 1])
  expect(receipt.resources.find(({ resource }) => resource === 'measures')).toMatchObject({
    read: 3,
    accepted: 2,
    refused: 1,
  })
})

test('the measures of a person who was refused are refused too', async () => {
  const result = await opened({ 'persons.csv': PERSONS.replace('2010-06-15', 'no day') })
  expect(refusals(result)).toEqual([
    'not-a-date persons.csv:3 birth_date no day',
    'unknown-person measures.csv:4 person_id p2',
  ])
})

test('an id is used up by an earlier line even when that line was refused', async () => {
  const result = await opened(
    withMeasures('m4,p2,101,boat_trip,2019-01-01,,,,,', 'm4,p2,101,respite,2019-01-01,,,,,'),
  )
  expect(refusals(result)).toEqual([
    'unknown-measure-type measures.csv:5 measure_type boat_trip',
    'repeated-id measures.csv:6 measure_id m4',
  ])
})

test('lines read are lines accepted and lines refused, in every resource', async () => {
  const { receipt } = await opened({
    ...withMeasures('m4,p9,101,respite,x,,,,,', 'short'),
    ...withPersons('p1,,,'),
  })
  for (const { read, accepted, refused } of receipt.resources) expect(accepted + refused).toBe(read)
  expect(receipt.resources.map(({ read }) => read)).toEqual([3, 5])
  expect(receipt.refusals).toHaveLength(receipt.resources.reduce((sum, { refused }) => sum + refused, 0))
})

test('a value that looks like a CPR number is never shown', async () => {
  const result = await opened(
    withMeasures('m4,010203-1234,101,respite,2019-01-01,,,,,', 'm5,0102031234,101,respite,2019-01-01,,,,,'),
  )
  expect(result.receipt.refusals.map(({ value }) => value)).toEqual(['······-····', '······-····'])
})

test('a long value is cut', async () => {
  const result = await opened(withMeasures(`m4,${'x'.repeat(500)},101,respite,2019-01-01,,,,,`))
  expect(result.receipt.refusals[0].value).toHaveLength(60)
})

test('more findings than are kept one by one are all counted', async () => {
  const lines = Array.from({ length: 10_050 }, (_, index) => `x${index},p9,101,respite,2019-01-01,,,,,`)
  const { receipt } = await opened(withMeasures(...lines))
  expect(receipt.refusals).toHaveLength(10_000)
  expect(countsByKind(receipt)['unknown-person']).toBe(10_050)
  expect(receipt.resources[1]).toMatchObject({ read: 10_053, accepted: 3, refused: 10_050 })
})

const BOTH = [
  { name: 'persons', path: 'persons.csv' },
  { name: 'measures', path: 'measures.csv' },
]

const PROBLEMS: readonly (readonly [string, Files, readonly string[]])[] = [
  ['a datapackage.json that is no JSON', { 'datapackage.json': '{' }, ['package-unreadable - - -']],
  ['a package without measures', manifest([BOTH[0]]), ['resource-missing measures - -']],
  [
    'a file that is not there',
    manifest([...BOTH, { name: 'population', path: 'pop.csv' }]),
    ['file-missing population - pop.csv'],
  ],
  ['an empty file', { 'population.csv': '' }, ['file-empty population - -']],
  [
    'a missing column',
    { 'population.csv': 'municipality,date\n101,2017-01-31\n' },
    ['column-missing population population_0_17 -'],
  ],
  [
    'an encoding that does not exist',
    manifest([...BOTH, { name: 'population', path: 'persons.csv', encoding: 'klingon' }]),
    ['file-unreadable population encoding klingon'],
  ],
  [
    'a path out of the folder',
    manifest([...BOTH, { name: 'population', path: '../population.csv' }]),
    ['package-unreadable population path ../population.csv'],
  ],
  [
    'a path from the root',
    manifest([...BOTH, { name: 'population', path: '/etc/passwd' }]),
    ['package-unreadable population path /etc/passwd'],
  ],
  [
    'a path out by the back door',
    manifest([...BOTH, { name: 'population', path: 'a/..\\..\\b.csv' }]),
    ['package-unreadable population path a/..\\..\\b.csv'],
  ],
  [
    'an address for a path',
    manifest([...BOTH, { name: 'population', path: 'https://example.org/p.csv' }]),
    ['package-unreadable population path https://example.org/p.csv'],
  ],
  ['a resource named twice', manifest([...BOTH, BOTH[0]]), ['package-unreadable persons name persons']],
  [
    'a way to write dates that is unknown',
    manifest([
      ...BOTH,
      { name: 'population', path: 'persons.csv', schema: { fields: [{ name: 'date', format: '%d/%m/%y' }] } },
    ]),
    ['package-unreadable population date %d/%m/%y'],
  ],
  [
    'Parquet that is no Parquet',
    { ...manifest([...BOTH, { name: 'population', path: 'persons.csv', format: 'parquet' }]) },
    ['file-unreadable population - -'],
  ],
]

test.each(PROBLEMS)('%s is a problem with the package', async (_, files, expected) => {
  expect(problems(await opened(files))).toEqual(expected)
})

test('a resource that lacks a column is refused whole and says how many lines it had', async () => {
  const { receipt, register } = await opened({
    'population.csv': 'municipality,date\n101,2017-01-31\n101,2018-01-31\n',
  })
  expect(receipt.resources.at(-1)).toMatchObject({ read: 2, accepted: 0, refused: 2, doubted: 0 })
  expect(register?.population).toBeNull()
})

test('without measures there is no register', async () => {
  const { register } = await opened({ 'measures.csv': '' })
  expect(register).toBeNull()
})

test('every reason to refuse has a case here', () => {
  const cases = [...LINES.map(([, , refusal]) => refusal), ...PROBLEMS.flatMap(([, , expected]) => expected)]
  const reasons = new Set(cases.map((text) => text.split(' ')[0]))
  expect(REFUSAL_REASONS.filter((reason) => !reasons.has(reason))).toEqual([])
})

test('the first day and year that are read, and the last, are not refused', async () => {
  const result = await opened({
    ...withPersons('p3,1900-01-01,,', 'p4,2200-12-31,,'),
    'accounts.csv': `municipality,year,function,kind,amount_dkk
101,1900,5.28.20,gross,1000
101,2200,5.28.20,gross,1000
`,
  })
  expect([...problems(result), ...refusals(result)]).toEqual([])
})

test('a receipt that lists all its findings counts them as they stand', async () => {
  const { receipt } = await opened({
    ...withPersons('p3,2011-02-29,,', 'p4,2011-02-30,,'),
    ...withMeasures('m4,p9,101,respite,2019-01-01,,,,,', 'm5,p2,101,respite,2005-01-01,,,,,'),
  })
  const { resources, refusals, doubts, problems } = receipt
  const listed = countsByKind({ resources, refusals, doubts, problems })
  expect(listed).toEqual(countsByKind(receipt))
  expect(listed).toMatchObject({ 'not-a-date': 2, 'unknown-person': 1, 'start-before-birth': 1 })
})
