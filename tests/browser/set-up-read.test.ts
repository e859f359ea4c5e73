import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { servedDemo } from './demo.ts'
import { openWhole, PAGES_OF_SET_UP } from './kinds-of-pages.ts'
import { signedIn } from './signed-in.ts'

const demo = servedDemo()
const WIDTHS = [320, 640, 1280]
/** A longer one may be broken, as an e-mail address is. */
const LONGEST_WORD = 20

/** What of the set-up's records must be scrolled to, and words that are broken in the middle. */
function unread(page: Page): Promise<string[]> {
  return page.evaluate((longest) => {
    const tables = [...document.querySelectorAll('.table-scroll')]
    const scrolled = tables
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.textContent)
    const texts = document.createTreeWalker(document.querySelector('main') ?? document, NodeFilter.SHOW_TEXT)
    const broken: string[] = []
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.parentElement?.closest('.table-scroll :is(td, th)')) continue
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
        if (word.length > longest || /[@.]/.test(text.textContent ?? '')) continue
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word)
      }
    }
    return [...scrolled, ...broken].map((one) => String(one).slice(0, 80))
  }, LONGEST_WORD)
}

test('the records of the set-up are read at every width, with nothing to scroll to and no broken word', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Ada Administrator')
  const found: Record<string, string[]> = {}
  for (const path of PAGES_OF_SET_UP) {
    await openWhole(page, path)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      const at = await unread(page)
      if (at.length > 0) found[`${path} ${width}`] = at
    }
  }
  expect(found).toEqual({})
  await page.context().close()
})

test('a record of the set-up says what each of its values is, also as a card', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Ada Administrator')
  await page.setViewportSize({ width: 320, height: 800 })
  await openWhole(page, '/opsaetning/opfoelgningsstandard')
  const first = page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first()
  const said = await first.getByRole('rowheader').evaluate((one) => getComputedStyle(one, '::before').content)
  expect(said).toContain('Rækkefølge')
  await page.context().close()
})
