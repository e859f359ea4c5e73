import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { overflowOf } from './accessible.ts'
import { chosenUnseen } from './chosen.ts'
import { servedDemo } from './demo.ts'
import {
  openWhole,
  PAGES_OF_FIGURES,
  PAGES_OF_LEADING,
  PAGES_OF_SET_UP,
  pagesOfCasework,
} from './kinds-of-pages.ts'
import { signedIn } from './signed-in.ts'

const demo = servedDemo()

/** WCAG 1.4.10: as wide as 1280 pixels are at 400 %. */
const NARROWEST = { width: 320, height: 640 }
/** As wide as 1280 pixels are at 200 %. */
const ENLARGED = { width: 640, height: 450 }

/** The words and pictures of a standing A4 page, 96 pixels to the inch. */
const PAPER = { width: 700, height: 1016 }
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }

/** What was seen of one page as it was shown in each way. */
interface Seen {
  readonly path: string
  readonly tooWide: { readonly narrowest: number; readonly enlarged: number }
  /** Places that scroll sideways by themselves and cannot be reached by keyboard, or have no name. */
  readonly unreachable: readonly string[]
  /** How far down the page's title begins on a phone. */
  readonly titleAt: number
  readonly chosenUnseen: readonly string[]
  /** What can only be pressed, or frames the screen, and is printed. */
  readonly printed: readonly string[]
  readonly tooWideForPaper: number
}

let everyPage: readonly Seen[] = []

beforeAll(async () => {
  const walks = [
    walk('Rita Rådgiver', pagesOfCasework),
    walk('Tove Teamleder', async () => PAGES_OF_LEADING),
    walk('Ada Administrator', async () => PAGES_OF_SET_UP),
    walk('Kaj Kontrol', async () => PAGES_OF_FIGURES),
  ]
  everyPage = (await Promise.all(walks)).flat()
})

async function walk(who: string, pagesFor: (page: Page) => Promise<readonly string[]>): Promise<Seen[]> {
  const page = await signedIn(demo.browser, demo.served, who)
  await page.setViewportSize(NARROWEST)
  const seen: Seen[] = []
  for (const path of await pagesFor(page)) seen.push(await look(page, path))
  await page.context().close()
  return seen
}

async function look(page: Page, path: string): Promise<Seen> {
  await openWhole(page, path)
  await page.setViewportSize(PHONE)
  const titleAt = await page.evaluate(
    () => document.querySelector('main h1')?.getBoundingClientRect().top ?? 0,
  )
  await page.setViewportSize(NARROWEST)
  await unfold(page)
  const narrowest = await overflowOf(page)
  const unreachable = await scrollingUnreachable(page)
  await page.setViewportSize(ENLARGED)
  const enlarged = await overflowOf(page)
  await page.setViewportSize(DESK)
  const unseen = await chosenUnseen(page)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(PAPER)
  const printed = await pressable(page)
  const tooWideForPaper = await overflowOf(page)
  await page.emulateMedia({ media: null })
  return {
    path,
    tooWide: { narrowest, enlarged },
    unreachable,
    titleAt,
    chosenUnseen: unseen,
    printed,
    tooWideForPaper,
  }
}

function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const folded of document.querySelectorAll('main details')) folded.setAttribute('open', '')
  })
}

const FRAME =
  '.demo-banner, .skipnav, .page-footer, nav, button:not(.sort-button), .button, .small-button, [type=search], .back-link'

function pressable(page: Page): Promise<string[]> {
  return page.evaluate(
    (frame) =>
      [...document.querySelectorAll(frame)]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0)
        .map((one) => `${one.tagName} ${one.className} ${one.textContent}`),
    FRAME,
  )
}

/** What scrolls sideways within itself must be reached by Tab, and say what it is. */
function scrollingUnreachable(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(
        (one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX),
      )
      .filter((one) => {
        if (one.querySelector('a[href], button, input, select')) return false
        const isNamed = one.hasAttribute('aria-label') || one.hasAttribute('aria-labelledby')
        return !(one instanceof HTMLElement && one.tabIndex === 0 && isNamed)
      })
      .map((one) => `${one.tagName} ${one.className}`),
  )
}

test('no page scrolls sideways on a screen of 320 pixels, nor enlarged to 200 %', () => {
  const wide = everyPage.filter(({ tooWide }) => tooWide.narrowest + tooWide.enlarged > 0)
  expect(wide).toEqual([])
  expect(everyPage.length).toBeGreaterThan(40)
})

test('what scrolls sideways within itself is reached by the keyboard and says what it is', () => {
  expect(everyPage.filter(({ unreachable }) => unreachable.length > 0)).toEqual([])
})

test('what is chosen is seen where the reader has colours of their own', () => {
  expect(everyPage.filter(({ chosenUnseen }) => chosenUnseen.length > 0)).toEqual([])
})

test('on a phone less than a quarter of the screen is frame', () => {
  const framed = everyPage.filter(({ titleAt }) => titleAt >= PHONE.height / 4)
  expect(framed.map(({ path, titleAt }) => `${path}: ${titleAt}`)).toEqual([])
})

test('a page is printed without its frame and what can only be pressed, and fits the paper', () => {
  expect(everyPage.filter(({ printed, tooWideForPaper }) => printed.length + tooWideForPaper > 0)).toEqual([])
})

test('the wide staircase lies on one lying A4 page', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Kaj Kontrol')
  await page.setViewportSize(DESK)
  await openWhole(page, '/kommunens-tal')
  await page.locator('.staircase-picture').waitFor()
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(paper).toMatch(/\/MediaBox\s*\[0 0 841\.\d+ 59[45]\.\d+\]/)
  await page.context().close()
})
