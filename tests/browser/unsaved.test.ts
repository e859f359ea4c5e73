import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { danishDay } from './danish-day.ts'
import { servedDemo } from './demo.ts'
import { asked, done, signedIn, signedInAs } from './signed-in.ts'

const demo = servedDemo()
const WORDS = 'Kommer ofte uden mad, og er meget alene.'

/** A child of Bo's own, new and invented. */
async function newChild(page: Page): Promise<string> {
  const { id } = await done<{ id: string }>(page, 'children', {
    child: { kind: 'child', given_name: 'Gemma', family_name: 'Prøvesen', birth_date: '2016-05-04' },
    case: { kind: 'case', opened_on: '2026-01-05' },
    searched: true,
  })
  return id
}

/** The form of a notification, reached from the child's page as one does, with words in it. */
async function writing(as = 'Bo Barneven') {
  const page = await signedIn(demo.browser, demo.served, as)
  const child = await newChild(page)
  await page.goto(`/boern/${child}`)
  await page.locator('a[href^="/underretninger/ny"]').first().click()
  await content(page).fill(WORDS)
  return { page, child }
}

function content(page: Page) {
  return page.getByRole('textbox', { name: 'Bekymringen' })
}

const brought = (page: Page) => page.getByText(/^Det, du skrev .* er hentet frem/)
const question = (page: Page) => page.getByRole('dialog', { name: 'Det, du har skrevet, er ikke gemt' })

function draftsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('trin-draft:')))
}

test('a reload loses nothing of a notification, and whoever wants none of it deletes it', async () => {
  const { page } = await writing()
  await page.reload()
  await brought(page).waitFor()
  expect(await content(page).inputValue()).toBe(WORDS)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflowOf(page)).toBe(0)
  await page.getByRole('button', { name: 'Slet det, og begynd forfra' }).click()
  expect(await content(page).inputValue()).toBe('')
  expect(await draftsOn(page)).toEqual([])
  await page.context().close()
})

test('the back button asks first, and what was written is there again when one comes back', async () => {
  const { page, child } = await writing()
  await page.goBack()
  await question(page).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await question(page).waitFor({ state: 'detached' })
  expect(await content(page).inputValue()).toBe(WORDS)
  await page.goBack()
  await question(page).getByRole('button', { name: 'Forlad siden' }).click()
  await page.waitForURL(`**/boern/${child}`)
  await page.goForward()
  await brought(page).waitFor()
  expect(await content(page).inputValue()).toBe(WORDS)
  await page.context().close()
})

test('a link asks as the back button does, and another language of the same page does not', async () => {
  const { page } = await writing()
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL(/sprog=en/)
  await page.getByRole('link', { name: 'Dansk' }).click()
  expect(await content(page).inputValue()).toBe(WORDS)
  await page.getByRole('link', { name: 'Trappen' }).first().click()
  await question(page).getByRole('button', { name: 'Skriv videre' }).click()
  expect(await content(page).inputValue()).toBe(WORDS)
  await page.context().close()
})

test('nobody else who signs in on the device sees what was written, and it is not kept for them', async () => {
  const { page } = await writing()
  expect(await draftsOn(page)).toHaveLength(1)
  await signedInAs(page, 'Erik Erfaren')
  await page.reload()
  await page.getByText('Erik Erfaren').first().waitFor()
  await content(page).waitFor()
  expect(await content(page).inputValue()).toBe('')
  expect(await draftsOn(page)).toEqual([])
  await page.context().close()
})

test('signing out asks first, and forgets what was written', async () => {
  const { page } = await writing()
  await page.getByRole('button', { name: 'Log ud' }).click()
  await question(page).getByRole('button', { name: 'Skriv videre' }).click()
  expect(await content(page).inputValue()).toBe(WORDS)
  await page.getByRole('button', { name: 'Log ud' }).click()
  await question(page).getByRole('button', { name: 'Log ud, og slet det' }).click()
  await page.getByRole('heading', { name: 'Log ind', level: 1 }).waitFor()
  expect(await draftsOn(page)).toEqual([])
  await page.context().close()
})

test('what could not be sent goes out once, by itself, when the connection is back', async () => {
  const { page, child } = await writing()
  await page.getByLabel(/^Hvem underretter/).selectOption({ index: 2 })
  await page.getByLabel(/talt med forældrene/).selectOption({ label: 'Ja' })
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Gem underretningen' }).click()
  await page.getByText('gemmes det af sig selv, når der er forbindelse igen').waitFor()
  await page.context().setOffline(false)
  await page.waitForURL(/\/underretninger\/[0-9a-f-]{36}/)
  const { records } = await asked<{ records: object[] }>(page, `notifications?child=${child}`)
  expect(records).toHaveLength(1)
  expect(await draftsOn(page)).toEqual([])
  await page.context().close()
})

test('an investigation, and a goal of the plan, survive a reload and are saved from there', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  const child = await newChild(page)
  const { id } = await done<{ id: string }>(page, 'investigations', {
    child,
    values: { decided_on: danishDay(-20) },
  })
  await page.goto(`/undersoegelser/${id}`)
  await page.getByRole('textbox', { name: 'Vurdering', exact: true }).fill('Barnet trives i skolen.')
  await page.reload()
  await brought(page).waitFor()
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByText('Alt er gemt').waitFor()
  expect(await draftsOn(page)).toEqual([])

  const plan = await done<{ id: string }>(page, `children/${child}/plans/begin`, {})
  await page.goto(`/planer/${plan.id}`)
  await page.getByRole('button', { name: 'Tilføj mål' }).click()
  const goal = page.getByRole('form', { name: 'Nyt mål' }).getByLabel('Med barnets egne ord')
  await goal.fill('Jeg vil lege med Asta')
  await page.reload()
  await page.getByRole('button', { name: 'Tilføj mål' }).click()
  expect(await goal.inputValue()).toBe('Jeg vil lege med Asta')
  await page.context().close()
})

test('Escape in a window with words in it asks first, and a second slip loses nothing', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  const child = await newChild(page)
  const { id } = await done<{ id: string }>(page, 'measures', {
    child,
    values: {
      measure_type: 'preventive_group',
      start_date: danishDay(-20),
      expected_end_date: danishDay(90),
    },
  })
  await page.goto(`/indsatser/${id}`)
  await page.getByRole('button', { name: 'Afslut', exact: true }).click()
  const window = page.getByRole('dialog')
  const follows = window.getByLabel(/^Hvad følger efter/)
  await follows.fill('Skolen følger op hver uge.')
  await page.keyboard.press('Escape')
  await window.getByText('Det, du har skrevet, er ikke gemt').waitFor()
  await page.keyboard.press('Escape')
  expect(await follows.inputValue()).toBe('Skolen følger op hver uge.')
  await page.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Kassér' }).click()
  await window.waitFor({ state: 'detached' })
  expect(await draftsOn(page)).toEqual([])
  await page.context().close()
})
