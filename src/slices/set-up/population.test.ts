import { expect, test } from 'vitest'
import { checkRecord } from '../../kernel/record/check.ts'
import { POPULATION } from './figures.record.ts'

const KNOWN = { measureTypes: new Set<string>(), today: '2026-03-02' }

test.each([
  [1000, []],
  [0, []],
  [1000.5, ['population_0_17']],
  [-1, ['population_0_17']],
])('a municipality has whole children, and none less: %j', (population_0_17, wrong) => {
  const problems = checkRecord(POPULATION, { date: '2026-01-01', population_0_17 }, KNOWN)
  expect(problems.map(({ field }) => field)).toEqual(wrong)
})
