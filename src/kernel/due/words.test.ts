import { expect, test } from 'vitest'
import { everyInWords, periodInWords } from './words.ts'

test.each([
  [1, 'weeks', '1 uge', '1 week', 'hver uge', 'every week'],
  [6, 'weeks', '6 uger', '6 weeks', 'hver 6. uge', 'every 6 weeks'],
  [1, 'months', '1 måned', '1 month', 'hver måned', 'every month'],
  [3, 'months', '3 måneder', '3 months', 'hver 3. måned', 'every 3 months'],
] as const)('%i %s is "%s", and comes round "%s"', (count, unit, da, en, everyDa, everyEn) => {
  expect(periodInWords({ count, unit })).toEqual({ da, en })
  expect(everyInWords({ count, unit })).toEqual({ da: everyDa, en: everyEn })
})
