import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { servedDemo } from './demo.ts'
import { signedIn } from './signed-in.ts'

const demo = servedDemo()

const ISO_DAY = /.{0,40}(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-]).{0,20}/g
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g

/** A page without what it is about: a record, a child of a file, a figure. */
function kindOf(path: string): string {
  return path
    .replaceAll(ID, ':id')
    .replaceAll(/\/\d+/g, '/:number')
    .replace(/noegletal\/[a-z0-9_]+/, 'noegletal/:figure')
}

/** So many pages of a kind are opened by the first who opens them: records differ, other pages and readers do not. */
const OF_RECORDS = 2

/** Where rows are shown as they stand in a file that is exchanged, days and all. */
const AS_IN_FILES = [/^\/data/, /^\/api/]

/** The days on a page that are written as programs write them. */
async function isoDaysOn(page: Page): Promise<readonly string[]> {
  await page.locator('main').evaluate((main) => {
    for (const closed of main.querySelectorAll('details')) closed.open = true
    // How a figure is asked of a database is read by programs.
    for (const code of main.querySelectorAll('pre')) code.hidden = true
  })
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
  await page.getByRole('main').waitFor()
  await page
    .getByRole('status')
    .filter({ hasText: /Henter|Loading/ })
    .first()
    .waitFor({ state: 'detached' })
}

test.each([
  ['Rita Rådgiver', 'da', OF_RECORDS],
  ['Rita Rådgiver', 'en', 1],
  ['Tove Teamleder', 'da', 1],
  ['Ada Administrator', 'da', 1],
])('no page that %s opens writes a day as a program does, %s', async (name, language, ofRecords) => {
  const page = await signedIn(demo.browser, demo.served, name)
  const inLanguage = language === 'en' ? '?sprog=en' : ''
  const waiting = [`/${inLanguage}`, `/boern${inLanguage}`, `/opsaetning${inLanguage}`]
  const opened = new Map<string, number>()
  const found: string[] = []
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const path = address.replace(/[?#].*$/, '')
    const kind = kindOf(path)
    const times = opened.get(kind) ?? 0
    if (times >= (kind.includes(':id') ? ofRecords : 1) || AS_IN_FILES.some((one) => one.test(path))) continue
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
