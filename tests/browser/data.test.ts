import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { startBrowser } from './browser.ts'
import { appendLine, partnershipPackage } from './package-files.ts'
import { serveForTest } from './served.ts'

let served: Awaited<ReturnType<typeof serveForTest>>
let browser: Browser
let page: Page
let badLine: number

beforeAll(async () => {
  const broken = await partnershipPackage()
  badLine = await appendLine(broken, 'population.csv', '657,2017-13-45,19000')
  served = await serveForTest(broken)
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

test('the receipt says how many lines could not be used, and the counts add up before the eyes', async () => {
  await page.goto('/data')
  await page.getByRole('heading', { name: /^1 af [\d.]+ linjer kunne ikke bruges$/ }).waitFor()
  const total = page.getByRole('row', { name: /^I alt/ })
  const [, read, accepted, refused] = (await total.getByRole('cell').allTextContents()).map((text) =>
    Number(text.replaceAll('.', '')),
  )
  expect(read).toBe(accepted + refused)
  expect(refused).toBe(1)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('the line that was refused is found with the keyboard, with file, line, column and value', async () => {
  await page.goto('/data')
  await page
    .getByRole('link', { name: /^Vis linje/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/fund=/)
  const line = page.getByRole('row', { name: /^population\.csv/ }).last()
  expect(await line.textContent()).toContain(String(badLine))
  expect(await line.textContent()).toContain('date')
  expect(await line.textContent()).toContain('2017-13-45')
})

test('a package with a bad line still shows what could be used', async () => {
  await page.goto('/noegletal/placed_per_1000?kommune=657')
  await page.getByRole('cell', { name: '130', exact: false }).first().waitFor()
})

test('the receipt reads in English and on a phone', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/data?sprog=en')
  await page.getByRole('heading', { name: /^1 of [\d,]+ lines could not be used$/ }).waitFor()
  expect(await overflowOf(page)).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
})
