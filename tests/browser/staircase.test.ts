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

test('the front page shows the staircase of the chosen municipality, and the address can be shared', async () => {
  await page.goto('/')
  await page.getByLabel('Kommune', { exact: true }).selectOption('Herning')
  await page.waitForURL(/kommune=657/)
  await page.getByRole('heading', { level: 1, name: /Herning/ }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: /Herning/ }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('the first key press offers the way past the menu', async () => {
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Spring til sidens indhold')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
})

test('the municipality follows along from the staircase to the key figures', async () => {
  await page.goto('/?kommune=510')
  await page
    .getByRole('navigation', { name: 'Sider', exact: true })
    .getByRole('link', { name: 'Nøgletal' })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Nøgletal' }).waitFor()
  expect(new URL(page.url()).searchParams.get('kommune')).toBe('510')
})

test('the front page reads in English', async () => {
  await page.goto('/?kommune=510')
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByLabel('Municipality', { exact: true }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a child is a number with a path over the staircase, never a name', async () => {
  await page.goto('/noegletal/placed_per_1000?kommune=510&gruppe=total')
  await page
    .getByRole('link', { name: /^Barn [\d.]+$/ })
    .first()
    .click()
  await page.waitForURL(/\/barnets-vej\/510\/\d+/)
  await page.getByRole('heading', { level: 1, name: /^Barn/ }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('on a phone the staircase and the path fit the screen', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const address of ['/?kommune=657', '/barnets-vej/510/25']) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await overflowOf(page)).toBe(0)
  }
})
