import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { servedDemo } from './demo.ts'
import { signedIn } from './signed-in.ts'

const demo = servedDemo()

/** So many pages of each kind are opened. */
const OF_EACH = 2
const ISO_DAY = /.{0,40}(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-]).{0,20}/g
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g

/** Where rows are shown as they stand in a file that is exchanged, days and all. */
const AS_IN_FILES = [/^\/data/]

/** The days on a page that are written as programs write them. */
async function isoDaysOn(page: Page): Promise<readonly string[]> {
  for (const summary of await page.locator('main details:not([open]) > summary').all())
    await summary.evaluate((element) => element.parentElement?.setAttribute('open', ''))
  // biome-ignore lint/performance/useDomNodeTextContent: of two cells the one is no day of the other
  const said = await page.locator('body').innerText()
  return said.match(ISO_DAY) ?? []
}

async function linksOn(page: Page): Promise<readonly string[]> {
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  return links.filter((link) => !link.startsWith('/api/'))
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page
    .getByRole('status')
    .filter({ hasText: /Henter|Loading/ })
    .first()
    .waitFor({ state: 'detached' })
}

test.each([
  ['Rita Rådgiver', 'da'],
  ['Rita Rådgiver', 'en'],
  ['Tove Teamleder', 'da'],
  ['Ada Administrator', 'da'],
])('no page that %s opens writes a day as a program does, %s', async (name, language) => {
  const page = await signedIn(demo.browser, demo.served, name)
  const inLanguage = language === 'en' ? '?sprog=en' : ''
  const waiting = [`/${inLanguage}`, `/boern${inLanguage}`]
  const opened = new Map<string, number>()
  const found: string[] = []
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const path = address.replace(/[?#].*$/, '')
    const kind = path.replaceAll(ID, ':id')
    const times = opened.get(kind) ?? 0
    if (times >= OF_EACH || AS_IN_FILES.some((one) => one.test(path))) continue
    opened.set(kind, times + 1)
    await page.goto(address)
    await settled(page)
    found.push(...(await isoDaysOn(page)).map((said) => `${kind}: ${said}`))
    waiting.push(...(await linksOn(page)))
  }
  expect(opened.size).toBeGreaterThan(15)
  expect([...new Set(found)]).toEqual([])
  await page.context().close()
})
