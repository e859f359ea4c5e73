import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { weekdayInWords } from '../../src/kernel/day-words.ts'
import { dayAsWritten } from '../../src/kernel/written/written-words.ts'
import { accessibilityFaults } from './accessible.ts'
import { danishDay } from './danish-day.ts'
import { servedDemo } from './demo.ts'

const demo = servedDemo()
let context: BrowserContext
let page: Page

beforeEach(async () => {
  context = await demo.browser.newContext({
    baseURL: demo.served.address,
    viewport: { width: 1280, height: 900 },
    timezoneId: 'Europe/Copenhagen',
    locale: 'en-US',
  })
  page = await context.newPage()
  await page.goto('/boern')
  await page
    .getByRole('button', { name: /^Log ind som Bo Barneven/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Log ud' }).waitFor()
})
afterEach(() => context.close())

/** A child with a measure in force, and the form of a consent. */
async function addAConsent(): Promise<Locator> {
  await page.getByLabel('Trin', { exact: true }).selectOption('3')
  await page
    .getByRole('row', { name: /3 Hjemmebaseret/ })
    .first()
    .getByRole('link')
    .click()
  await page.getByRole('link', { name: 'Alle oplysninger' }).click()
  await page.getByRole('heading', { name: /^Samtykker/, level: 2 }).click()
  await page.getByRole('button', { name: 'Tilføj til Samtykker' }).click()
  for (const field of ['Givet af *', 'Udveksling med *', 'Hvilke oplysninger *', 'Til hvad *'])
    await page.getByLabel(field).fill('Opdigtet')
  await page.getByLabel('Form *').selectOption('oral')
  return page.getByRole('dialog')
}

test('a day is written as one says it, and is said in words when the field is left', async () => {
  const dialog = await addAConsent()
  const start = dialog.getByLabel('Givet den *')
  await start.fill('i går')
  expect(await dialog.getByText(weekdayInWords(danishDay(-1)).da).count()).toBe(0)
  await start.press('Tab')
  await dialog.getByText(weekdayInWords(danishDay(-1)).da).waitFor()
  expect(await start.inputValue()).toBe('i går')
  // The calendar of the browser is a button beside it.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Vælg i kalenderen: Givet den')
  const until = dialog.getByLabel('Gælder til og med')
  await until.fill('om 2 uger')
  await until.blur()
  await dialog.getByText(weekdayInWords(danishDay(14)).da).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await dialog.getByRole('button', { name: 'Gem', exact: true }).click()
  expect((await sent).postDataJSON().values).toMatchObject({
    given_on: danishDay(-1),
    expires_on: danishDay(14),
  })
  await dialog.waitFor({ state: 'detached' })
})

test('what is no day keeps its words, says how to write it and is not sent', async () => {
  const dialog = await addAConsent()
  const start = dialog.getByLabel('Givet den *')
  await start.fill('31.02')
  await start.press('Tab')
  await dialog.getByText('31. februar findes ikke. Skriv en anden dag.').waitFor()
  expect(await start.getAttribute('aria-invalid')).toBe('true')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Gem', exact: true }).click()
  await dialog.getByRole('link', { name: 'Givet den: 31. februar findes ikke. Skriv en anden dag.' }).click()
  expect(await start.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await start.inputValue()).toBe('31.02')
  await start.fill('1.2.26')
  await start.press('Enter')
  await dialog.waitFor({ state: 'detached' })
})

test('a calendar of the browser writes into the field', async () => {
  const dialog = await addAConsent()
  const start = dialog.getByLabel('Givet den *')
  const calendar = dialog.locator('.date-picker').first().locator('input')
  await calendar.evaluate((input: HTMLInputElement, day) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, day)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }, danishDay(3))
  expect(await start.inputValue()).toBe(dayAsWritten(danishDay(3)))
  await dialog.getByText(weekdayInWords(danishDay(3)).da).waitFor()
})

test('a date of birth with two digits is one that has been', async () => {
  await page.goto('/boern/nyt')
  const birth = page.getByLabel('Fødselsdato')
  await birth.fill('12 mar 15')
  await birth.press('Tab')
  await page.getByText('torsdag 12. marts 2015').waitFor()
  await birth.fill('snart')
  await page.getByRole('button', { name: 'Søg', exact: true }).click()
  await page.getByText('Datoen kan ikke læses. Skriv fx 12.3.2026, 12. marts eller i går.').waitFor()
  expect(await birth.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('in English the words are English', async () => {
  await page.goto('/boern/nyt?sprog=en')
  const birth = page.getByLabel('Date of birth')
  await birth.fill('yesterday')
  await birth.press('Tab')
  await page.getByText(weekdayInWords(danishDay(-1)).en).waitFor()
  await birth.fill('i går')
  await birth.press('Tab')
  await page
    .getByText('The date cannot be read. Write for instance 12.3.2026, 12 March or yesterday.')
    .waitFor()
})
