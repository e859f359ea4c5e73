import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { startBrowser } from './browser.ts'
import { appendLine, filesOf, partnershipPackage } from './package-files.ts'
import { serveForTest } from './served.ts'

let served: Awaited<ReturnType<typeof serveForTest>>
let browser: Browser
let page: Page
let own: string

beforeAll(async () => {
  own = await partnershipPackage()
  served = await serveForTest(own)
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

/** Chooses the files of a package as a person does. */
async function choose(paths: readonly string[]): Promise<void> {
  await page.goto('/egne-filer')
  await page.getByLabel('Vælg filer').setInputFiles([...paths])
}

/** What the browser asks the network for from now on. */
function watchNetwork(): Request[] {
  const requests: Request[] = []
  page.on('request', (request) => requests.push(request))
  return requests
}

/** A request that could carry anything of the files away: a body, an address elsewhere, or a question of data. */
function isLeak(request: Request): boolean {
  const address = new URL(request.url())
  if (address.protocol === 'blob:') return false
  const isOwnAsset = address.origin === served.address && address.pathname.startsWith('/assets/')
  return !isOwnAsset || address.search !== '' || request.method() !== 'GET' || request.postData() !== null
}

test('the page promises that nothing is sent, and keeps the accessibility rules', async () => {
  await page.goto('/egne-filer')
  await page.getByText('Filerne bliver i din browser. Intet sendes.').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('from the files are chosen, through all pages, nothing of them is sent anywhere', async () => {
  await page.goto('/egne-filer')
  await page.getByRole('heading', { name: 'Egne filer' }).waitFor()
  const requests = watchNetwork()
  await page.getByLabel('Vælg filer').setInputFiles(await filesOf(own))
  const pages = page.getByRole('navigation', { name: 'Sider for egne filer' })
  await pages.getByRole('link', { name: 'Nøgletal' }).click()
  await page.getByRole('link', { name: 'Anbragte børn og unge pr. 1.000' }).click()
  await page.getByRole('heading', { name: 'Hvem er bag tallet?' }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hent regneark' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  await page.getByRole('link', { name: /^Barn/ }).first().click()
  await page.waitForURL(/\/egne-filer\/barnets-vej\//)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await pages.getByRole('link', { name: 'Data' }).click()
  await page.getByRole('heading', { name: 'Alle linjer kunne bruges' }).waitFor()
  await pages.getByRole('link', { name: 'Trappen' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  // The worker's own loading is seen too, so a request from within it could not pass unnoticed.
  expect(requests.some((request) => /\/assets\/workbook-[^/]+\.js$/.test(request.url()))).toBe(true)
  expect(requests.filter(isLeak).map((request) => `${request.method()} ${request.url()}`)).toEqual([])
})

test('the numbers of own files are those that the server has for the same package', async () => {
  await choose(await filesOf(own))
  const pages = page.getByRole('navigation', { name: 'Sider for egne filer' })
  await pages.getByRole('link', { name: 'Nøgletal' }).click()
  await page.getByRole('link', { name: 'Anbragte børn og unge pr. 1.000' }).click()
  await page.getByRole('table').waitFor()
  const here = await page.getByRole('row').allTextContents()
  await page.goto(`/noegletal/placed_per_1000`)
  await page.getByRole('table').waitFor()
  expect(here).toEqual(await page.getByRole('row').allTextContents())
})

test('small numbers are hidden below the chosen limit, and the children behind them too', async () => {
  await page.goto('/egne-filer')
  await page.getByLabel('Skjul små tal under').selectOption('20')
  await page.getByLabel('Vælg filer').setInputFiles(await filesOf(own))
  const pages = page.getByRole('navigation', { name: 'Sider for egne filer' })
  await pages.getByRole('link', { name: 'Nøgletal' }).click()
  await page.getByRole('link', { name: 'Ophørte institutionsanbringelser' }).click()
  await page.getByText('Børnene vises ikke').waitFor()
  await page.getByText('Skjult, fordi tallet er lille').first().waitFor()
})

test('a dropped package is read like a chosen one', async () => {
  const files = await Promise.all(
    (await filesOf(own)).map(async (file) => ({
      name: path.basename(file),
      text: await readFile(file, 'utf8'),
    })),
  )
  await page.goto('/egne-filer')
  await page.getByRole('region', { name: 'Slip en datapakke her' }).waitFor()
  const dropped = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer()
    for (const { name, text } of files) transfer.items.add(new File([text], name))
    return transfer
  }, files)
  await page
    .getByRole('region', { name: 'Slip en datapakke her' })
    .dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByText('Egne filer: Partnerskabet 2015-2017').waitFor()
})

test('closing forgets the files', async () => {
  await choose(await filesOf(own))
  await page.getByRole('button', { name: 'Luk og glem filerne' }).click()
  await page.getByLabel('Vælg filer').waitFor()
  await page.goto('/egne-filer/noegletal')
  await page.getByText('Pakken er ikke åben længere').waitFor()
})

test('a broken package shows what could be used, and its receipt lists the bad line', async () => {
  const broken = await partnershipPackage()
  const line = await appendLine(broken, 'population.csv', '657,2017-13-45,19000')
  await choose(await filesOf(broken))
  const pages = page.getByRole('navigation', { name: 'Sider for egne filer' })
  await pages.getByRole('link', { name: 'Data' }).click()
  await page.getByRole('heading', { name: /^1 af [\d.]+ linjer kunne ikke bruges$/ }).waitFor()
  const refused = page.getByRole('row', { name: /2017-13-45/ })
  expect(await refused.textContent()).toContain(String(line))
  await pages.getByRole('link', { name: 'Nøgletal' }).click()
  await page.getByRole('link', { name: 'Anbragte børn og unge pr. 1.000' }).waitFor()
})

test('a package without measures says so in plain words, with the receipt', async () => {
  const without = await partnershipPackage()
  await rm(path.join(without, 'measures.csv'))
  await choose(await filesOf(without))
  await page.getByRole('heading', { name: 'Pakken kunne ikke bruges' }).waitFor()
  await page.getByText('measures.csv').first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Vælg en anden pakke' }).click()
  await page.getByLabel('Vælg filer').waitFor()
})

test('on a phone the page fits the screen', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/egne-filer?sprog=en')
  await page.getByText('The files stay in your browser. Nothing is sent.').waitFor()
  expect(await overflowOf(page)).toBe(0)
})
