import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { danishDay } from './danish-day.ts'
import { servedDemo } from './demo.ts'

const demo = servedDemo()
let context: BrowserContext
let page: Page

beforeEach(async () => {
  context = await newContext()
  page = await context.newPage()
})
afterEach(() => context.close())

function newContext(): Promise<BrowserContext> {
  return demo.browser.newContext({
    baseURL: demo.served.address,
    viewport: { width: 1400, height: 900 },
    timezoneId: 'Europe/Copenhagen',
  })
}

/** Chooses who to be, on the way to the children; the first of the name is in the municipality that comes first. */
async function signIn(as: string, on: Page = page): Promise<void> {
  await on.goto('/boern')
  await on
    .getByRole('button', { name: new RegExp(`^Log ind som ${as}`) })
    .first()
    .click()
  await on.getByRole('button', { name: 'Log ud' }).waitFor()
}

/** A child with a measure in force, opened from the caseworker's list, with all that is known of it; answers where its page is. */
async function openAChild(): Promise<string> {
  await page.getByLabel('Trin', { exact: true }).selectOption('3')
  await page
    .getByRole('row', { name: /3 Hjemmebaseret/ })
    .first()
    .getByRole('link')
    .click()
  await page.getByRole('heading', { name: 'Vejen på trappen' }).waitFor()
  const { pathname } = new URL(page.url())
  await page.getByRole('link', { name: 'Alle oplysninger' }).click()
  await unfold('Indsatser')
  await measures().getByRole('listitem').first().waitFor()
  return pathname
}

async function unfold(part: string, on: Page = page): Promise<void> {
  await on.getByRole('heading', { name: new RegExp(`^${part}`), level: 2 }).click()
}

function measures(on: Page = page): Locator {
  return on.getByRole('region', { name: /^Indsatser/ })
}

async function correct(on: Page, by: string, reason: string): Promise<void> {
  await measures(on).getByRole('button', { name: /^Ret / }).first().click()
  await on.getByLabel('Bevilget af').fill(by)
  await on.getByLabel(/^Hvorfor rettes det/).fill(reason)
}

test('whoever is not signed in is led to the sign-in, and back to the page afterwards', async () => {
  await page.goto('/boern?sag=all')
  await page.getByRole('heading', { name: 'Log ind', level: 1 }).waitFor()
  await page.getByText('Demo: opdigtede børn').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page
    .getByRole('button', { name: /^Log ind som Bo Barneven/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Børn', level: 1 }).waitFor()
  expect(new URL(page.url()).search).toBe('?sag=all')
})

test('a child is found by a name in another spelling, with the keyboard, and the name is in no address', async () => {
  await signIn('Bo Barneven')
  const rows = page.getByRole('table', { name: 'Børn' }).getByRole('link')
  await rows.first().waitFor()
  const asked: string[] = []
  page.on('request', (request) => asked.push(decodeURIComponent(request.url()).toLowerCase()))
  const name = (await rows.allTextContents()).find((one) => !one.startsWith('Beskyttet')) ?? ''
  await page.getByLabel('Find et barn').fill(name.toLowerCase())
  await page.getByText(/^1 barn$/).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('Find et barn').press('Enter')
  await page.getByRole('heading', { name: new RegExp(`^${name}`), level: 1 }).waitFor()
  expect(asked.filter((address) => address.includes(name.split(' ')[0].toLowerCase()))).toEqual([])
  expect(await page.title()).not.toContain(name)
})

test('a measure is corrected with a reason, and its history keeps the old value', async () => {
  await signIn('Bo Barneven')
  await openAChild()
  expect(await accessibilityFaults(page)).toEqual([])
  await correct(page, 'visitationsudvalget', '')
  await page.getByRole('button', { name: 'Gem rettelsen' }).click()
  const summary = page.getByRole('alert')
  await summary.getByText('Ret 1 felt').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await summary.getByRole('link').click()
  await page.keyboard.type('Udvalget gav bevillingen')
  await page.getByRole('button', { name: 'Gem rettelsen' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await measures()
    .getByRole('button', { name: /^Historik for / })
    .first()
    .click()
  const history = page.getByRole('dialog', { name: /^Historik/ })
  await history.getByText('Udvalget gav bevillingen').waitFor()
  expect(await history.textContent()).toMatch(/Bo Barneven · indsats rettet/)
  expect(await history.textContent()).toContain('visitationsudvalget')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
    /^Historik for /,
  )
})

test('two who correct the same measure are both heard: the second sees both versions and chooses', async () => {
  await signIn('Bo Barneven')
  const address = await openAChild()
  const leaders = await newContext()
  const leader = await leaders.newPage()
  await signIn('Erik Erfaren', leader)
  await leader.goto(`${address}/oplysninger#measure`)
  await correct(page, 'rådgiverens rettelse', 'Min begrundelse')
  await correct(leader, 'lederens rettelse', 'Lederens begrundelse')
  await leader.getByRole('button', { name: 'Gem rettelsen' }).click()
  await leader.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Gem rettelsen' }).click()
  const conflict = page.getByRole('dialog', { name: 'En anden har rettet det samme imens' })
  await conflict.waitFor()
  const row = conflict.getByRole('row', { name: /^Bevilget af/ })
  expect(await row.textContent()).toContain('lederens rettelse')
  expect(await row.textContent()).toContain('rådgiverens rettelse')
  expect(await accessibilityFaults(page)).toEqual([])
  await conflict.getByRole('button', { name: 'Læg det valgte oven på' }).click()
  await conflict.waitFor({ state: 'detached' })
  await measures()
    .getByRole('button', { name: /^Historik for / })
    .first()
    .click()
  const history = page.getByRole('dialog', { name: /^Historik/ })
  await history.getByText('Lederens begrundelse').waitFor()
  await history.getByText('Min begrundelse').waitFor()
  await leaders.close()
})

test('what was written is still there when the connection fails, and is saved once when it is back', async () => {
  await signIn('Bo Barneven')
  await openAChild()
  await unfold('Nøglepersoner')
  const professionals = page.getByRole('region', { name: /^Nøglepersoner/ }).getByRole('listitem')
  const before = await professionals.count()
  await page.getByRole('button', { name: 'Tilføj til Nøglepersoner' }).click()
  await page.getByLabel('Navn *').fill('Prøveperson')
  await page.getByLabel('Fag *').fill('Lærer')
  await page.route('**/api/v1/professionals', (route) => route.abort())
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByText('Der er ingen forbindelse til serveren').waitFor()
  expect(await page.getByLabel('Navn *').inputValue()).toBe('Prøveperson')
  await page.unroute('**/api/v1/professionals')
  await page.getByRole('button', { name: 'Prøv at gemme igen' }).dblclick()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => professionals.count()).toBe(before + 1)
})

test('what is not saved is not thrown away by a slip of the Escape key', async () => {
  await signIn('Bo Barneven')
  await openAChild()
  await unfold('Nøglepersoner')
  await page.getByRole('button', { name: 'Tilføj til Nøglepersoner' }).click()
  await page.getByLabel('Navn *').fill('Prøveperson')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Skriv videre' }).click()
  expect(await page.getByLabel('Navn *').inputValue()).toBe('Prøveperson')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Kassér' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('a child is searched for before it is registered, with the keyboard and nothing typed twice', async () => {
  await signIn('Bo Barneven')
  await page.getByRole('link', { name: 'Registrér et barn' }).click()
  await page.getByLabel('Navn', { exact: true }).fill('Prøve Nybarn')
  await page.getByLabel('Fødselsdato').fill('2021-04-05')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Ingen i kommunen ligner|^Kommunen kender/ }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: /^Fortsæt|^Ingen af dem/ }).press('Enter')
  expect(await page.getByLabel('Efternavn').inputValue()).toBe('Nybarn')
  expect(await page.getByLabel('Fødselsdato').inputValue()).toBe('05.04.2021')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Registrér barnet' }).press('Enter')
  await page.getByRole('heading', { name: /^Prøve Nybarn, 5 år/, level: 1 }).waitFor()
  await page.goto('/boern/nyt')
  await page.getByLabel('Navn', { exact: true }).fill('Prøve Nybarn')
  await page.getByLabel('Fødselsdato').fill('2021-04-05')
  await page.keyboard.press('Enter')
  await page.getByText('Samme navn og fødselsdato').waitFor()
  await page.getByRole('link', { name: 'Det er barnet: åbn Prøve Nybarn' }).click()
  await page.getByRole('heading', { name: /^Prøve Nybarn/, level: 1 }).waitFor()
})

test('a colleague’s child in another team is opened in an emergency only, for a reason and for a time', async () => {
  await signIn('Rita Rådgiver')
  await page.getByRole('link', { name: 'Registrér et barn' }).click()
  await page.getByLabel('Navn', { exact: true }).fill('Prøve Nybarn')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Tag nødadgang' }).first().click()
  await page.getByLabel(/^Hvorfor kan det ikke vente/).fill('Akut')
  await page.getByRole('button', { name: 'Åbn barnet' }).click()
  await page.locator('.field-problem', { hasText: 'Skriv mindst 10 tegn.' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Skriv mindst 10 tegn.' }).click()
  const why = page.getByLabel(/^Hvorfor kan det ikke vente/)
  expect(await why.evaluate((field) => field === document.activeElement)).toBe(true)
  await why.fill('Skolen ringer om akut bekymring')
  await page.getByRole('button', { name: 'Åbn barnet' }).click()
  await page.getByText('Du har nødadgang til barnet').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a CPR number is shown for a reason, and the page is read as it was known before', async () => {
  await signIn('Bo Barneven')
  const address = await openAChild()
  await page.getByRole('button', { name: 'Vis CPR-nummer' }).click()
  await page.getByLabel(/^Hvad skal du bruge det til/).fill('Ansøgning om tilskud')
  await page.getByRole('dialog').getByRole('button', { name: 'Vis', exact: true }).click()
  await page.getByText(/\d{6}-\d{4}/).waitFor()
  const today = danishDay(0)
  await page.goto(`${address}/oplysninger?kendt=${today}#measure`)
  await page.getByText(/^Sådan kendte registret barnet/).waitFor()
  expect(await page.getByRole('button', { name: /^Ret / }).count()).toBe(0)
  await page.goto(`${address}?kendt=2020-01-01`)
  await page.getByText('Barnet var ikke i registret den dag.').waitFor()
})

test('an analyst is offered figures and no children; the address of the children says so', async () => {
  await signIn('Kaj Kontrol')
  const links = page.getByRole('navigation', { name: 'Registret' }).getByRole('link')
  expect(await links.allTextContents()).toEqual(['Kommunens tal', 'Trappen'])
  await page.goto('/boern')
  await page.getByText('Din rolle har ikke adgang til siden').waitFor()
})

test('on a phone nothing must be scrolled sideways, and the pages are as accessible', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn('Bo Barneven')
  await page.getByRole('table', { name: 'Børn' }).getByRole('link').first().waitFor()
  expect(await overflowOf(page)).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('link', { name: 'Trappen' }).waitFor()
  await openAChild()
  expect(await overflowOf(page)).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
  await unfold('Samtykker')
  await page.getByRole('button', { name: 'Tilføj til Samtykker' }).click()
  await page.getByRole('dialog').waitFor()
  expect(await overflowOf(page)).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('who signs out leaves nothing of the children on the screen', async () => {
  await signIn('Bo Barneven')
  const address = await openAChild()
  const { child, records } = await (
    await page.request.get(`/api/v1${address.replace('/boern', '/children')}`)
  ).json()
  const { given_name, family_name } = child.values
  const ofTheChild = [`${given_name} ${family_name}`, records.measure[0].values.purpose].filter(Boolean)
  for (const text of ofTheChild) expect(await page.content()).toContain(text)
  /** What stands on the sign-in of the child, drawn or not. */
  const left = async () => {
    await page.getByRole('heading', { name: 'Log ind', level: 1 }).waitFor()
    const content = (await page.content()) + (await page.title())
    return ofTheChild.filter((text) => content.includes(text))
  }
  await page.getByRole('button', { name: 'Log ud' }).click()
  expect(await left()).toEqual([])
  await page.goBack()
  expect(await left()).toEqual([])
  await page.goto(address)
  expect(await left()).toEqual([])
})
