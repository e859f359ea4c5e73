import { beforeAll, expect, test } from 'vitest'
import { villageApplication } from '../../tests/api/village.ts'

const THRESHOLD = 5
let ask: Awaited<ReturnType<typeof villageApplication>>['ask']

beforeAll(async () => {
  ask = (await villageApplication(THRESHOLD)).ask
})

async function answerTo(address: string) {
  return (await ask(`/api/v1/${address}`)).json()
}

test('the staircase shows no small number of children', async () => {
  const body = await answerTo('staircase?municipality=510&date=2017-09-30')
  const shown = [
    ...body.steps.flatMap((step: { now: object; yearAgo: object }) => [step.now, step.yearAgo]),
    ...body.flows,
  ].map(({ children }) => children)
  expect(shown).toContain(null)
  expect(shown.filter((children) => children > 0 && children < THRESHOLD)).toEqual([])
})

test('where a number is hidden, so is its rate', async () => {
  const body = await answerTo('staircase?municipality=510&date=2017-09-30')
  for (const { now } of body.steps) expect(now.per1000 === null).toBe(now.children === null)
})

test('nobody is shown behind a hidden number, nor behind the others of its figure', async () => {
  for (const group of ['foster', 'institution', 'kinship']) {
    for (const part of ['numerator', 'denominator']) {
      const query = `municipality=510&date=2017-09-30&group=${group}&part=${part}`
      const body = await answerTo(`figures/placement_forms/units?${query}`)
      expect(body).toEqual({ hidden: true, withheld: true, total: null, units: [] })
    }
  }
})

test('while counts are hidden, no child is shown behind any number, by its number or in a line of the files', async () => {
  const { rows } = await answerTo('figures?municipality=510')
  let counted = 0
  for (const { figure, date, group, numerator } of rows) {
    const units = `figures/${figure}/units?municipality=510&date=${date}&group=${group}&part=numerator`
    const { total, units: shown = [] } = await answerTo(units)
    expect(shown).toEqual([])
    if (total > 0) counted += 1
    if (typeof total === 'number' && numerator !== null) expect(total).toBe(numerator)
  }
  expect(counted).toBeGreaterThan(0)
  const refusals = new Set<string>()
  for (let child = 1; child <= 60; child++) {
    const response = await ask(`/api/v1/units/510/${child}`)
    expect(response.status).toBe(404)
    refusals.add(await response.text())
  }
  expect(refusals.size).toBe(1)
  const receipt = await answerTo('receipt')
  expect([receipt.withheld, receipt.findings, receipt.findingsTotal]).toEqual([true, [], 0])
})

test('a downloaded file hides what the page hides', async () => {
  const text = await (await ask('/api/v1/figures/placed_per_1000/rows.csv?municipality=510')).text()
  expect(text).toContain('placed_per_1000,510,2017-09-30,total,,1000,,,,per_1000,suppressed')
})
