import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { startBrowser } from './browser.ts'
import { partnershipPackage } from './package-files.ts'
import { serveForTest } from './served.ts'

let served: Awaited<ReturnType<typeof serveForTest>>
let browser: Browser
let page: Page

beforeAll(async () => {
  served = await serveForTest(await partnershipPackage())
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.[Symbol.asyncDispose]()
})
beforeEach(async () => {
  page = await browser.newPage({ baseURL: served.address, viewport: { width: 1400, height: 900 } })
})
afterEach(() => page.close())

test('a controller sees all key figures of a municipality grouped by subject', async () => {
  await page.goto('/noegletal?kommune=657')
  await page.getByRole('heading', { level: 1, name: 'Nøgletal' }).waitFor()
  await page.getByRole('link', { name: 'Anbragte børn og unge pr. 1.000' }).waitFor()
  const topics = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(topics.map((topic) => topic.replace(/ Skoleåret.*/, ''))).toEqual([
    'Anbringelser',
    'Hjemmebaseret',
    'Forebyggende',
    'Opfølgning og sager',
    'Skole',
  ])
  expect(await page.getByRole('heading', { level: 3 }).count()).toBe(16)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a search leaves the key figures that fit, and says how many', async () => {
  await page.goto('/noegletal?kommune=657')
  await page.getByLabel('Søg i nøgletallene').fill('trivsel')
  await page.getByText('2 nøgletal', { exact: true }).waitFor()
  await expect.poll(() => page.getByRole('heading', { level: 3 }).count()).toBe(2)
})

test('a key figure is opened and looked behind with the keyboard alone', async () => {
  await page.goto('/noegletal?kommune=510')
  await page.getByRole('link', { name: 'Bevægelser fra hjemmebaserede foranstaltninger' }).focus()
  await page.keyboard.press('Enter')
  await page
    .getByRole('heading', { level: 1, name: 'Bevægelser fra hjemmebaserede foranstaltninger' })
    .waitFor()
  await page.getByRole('link', { name: '165: se børnene bag tæller' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('165 børn').waitFor()
  const address = new URL(page.url())
  expect(address.searchParams.get('gruppe')).toBe('down')
  expect(address.searchParams.get('del')).toBe('taeller')
  const focused = await page.evaluate(() => document.activeElement?.textContent)
  expect(focused).toBe('Hvem er bag tallet?')
})

test('behind a number stand children as numbers, each with its path, page by page', async () => {
  await page.goto('/noegletal/home_based_movements?kommune=510&gruppe=down&del=taeller')
  await page.getByText('165 børn').waitFor()
  const children = page.getByRole('link', { name: /^Barn [\d.]+$/ })
  expect(await children.count()).toBe(20)
  expect(await page.getByRole('img', { name: /^Vejen på trappen/ }).count()).toBe(20)
  const first = await children.first().textContent()
  await page.getByRole('link', { name: 'Næste' }).click()
  await page.getByText('Side 2 af 9').waitFor()
  await expect.poll(() => children.first().textContent()).not.toBe(first)
  await children.first().click()
  await page.waitForURL(/\/barnets-vej\/510\/\d+/)
})

test('the page of a key figure draws its course and keeps the accessibility rules', async () => {
  await page.goto('/noegletal/home_based_per_1000?kommune=657')
  const chart = page.getByRole('img', { name: /^Diagram over/ })
  await chart.locator('svg').getByText('25').waitFor()
  await page.getByText('Søskende medtælles fuldt fra september 2016.').first().waitFor()
  await page.getByRole('link', { name: /^Barn/ }).first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('the table is turned from newest to oldest first', async () => {
  await page.goto('/noegletal/placed_per_1000?kommune=657')
  const dates = page.getByRole('rowheader')
  await dates.first().waitFor()
  expect(await dates.first().textContent()).toBe('30. sep. 2017')
  await page.getByRole('button', { name: /^Skæringsdato/ }).click()
  expect(await dates.first().textContent()).toBe('31. jan. 2015')
  expect(await page.getByRole('columnheader', { name: /^Skæringsdato/ }).getAttribute('aria-sort')).toBe(
    'ascending',
  )
})

test('municipalities are laid side by side, and the address can be shared', async () => {
  await page.goto('/noegletal/placed_per_1000?kommune=657')
  await page.getByRole('button', { name: /^Sammenlign med/ }).click()
  await page.getByRole('checkbox', { name: 'Hvidovre' }).click()
  await page.waitForURL(/sammenlign=167/)
  await page.getByRole('img', { name: /Herning, Hvidovre/ }).waitFor()
  await page.reload()
  await page.getByRole('columnheader', { name: 'Kommune' }).waitFor()
  expect(await page.getByRole('cell', { name: 'Hvidovre' }).count()).toBeGreaterThan(0)
})

test('the rows are downloaded as CSV and as a workbook', async () => {
  await page.goto('/noegletal/placed_per_1000?kommune=657')
  for (const [button, name] of [
    ['Hent CSV', 'trin-placed_per_1000.csv'],
    ['Hent regneark', 'trin-placed_per_1000.xlsx'],
  ]) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    expect(download.suggestedFilename()).toBe(name)
  }
})

test('the school figures go by school year', async () => {
  await page.goto('/noegletal/school_absence?kommune=510')
  await page.getByRole('columnheader', { name: /^Skoleår/ }).waitFor()
  expect(await page.getByRole('rowheader').first().textContent()).toBe('2016/17')
  expect(await page.getByRole('combobox', { name: 'Skæringsdato' }).count()).toBe(0)
})

test('the definition is told in words and as SQL', async () => {
  await page.goto('/noegletal/placed_per_1000?kommune=657')
  await page.getByText('Samme definition som SQL').click()
  await page.getByRole('button', { name: 'Kopiér SQL' }).waitFor()
  expect(await page.locator('pre').textContent()).toMatch(/select/i)
})

test('in English every word of the page is English, and the choice follows along', async () => {
  await page.goto('/noegletal/placed_per_1000?kommune=657')
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Who is behind the number?' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.getByRole('link', { name: 'All key figures' }).click()
  await page.getByRole('heading', { level: 1, name: 'Key figures' }).waitFor()
})

test('on a phone nothing must be scrolled sideways but the tables', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const address of [
    '/noegletal?kommune=657',
    '/noegletal/home_based_per_1000?kommune=657&sammenlign=510,167',
  ]) {
    await page.goto(address)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    expect(await overflowOf(page)).toBe(0)
  }
})

test('nothing of a page breaks the rules of what may be loaded', async () => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto('/noegletal/home_based_per_1000?kommune=657')
  const chart = page.getByRole('img', { name: /^Diagram over/ })
  await chart.hover({ position: { x: 400, y: 100 } })
  await page.locator('.chart-hover').waitFor()
  expect(complaints).toEqual([])
})
