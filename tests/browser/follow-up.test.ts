import type { Page } from 'playwright-core'
import { beforeAll, expect, test, vi } from 'vitest'
import type { PreparedFollowUp } from '../../src/slices/follow-up/follow-up.wire.ts'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { answerSection95 } from './section-95.ts'
import { asked, signedIn } from './signed-in.ts'

const PHONE = { width: 390, height: 844 }
const NOTE = 'Vi talte om skolen. Mor er glad for hjælpen om morgenen.'
const NOT_SENT = /^Ikke sendt endnu – vi prøver igen, når der er forbindelse/

const demo = servedDemo()
/** Children with a measure that nobody has followed up today; each test takes one. */
let toFollowUp: PreparedFollowUp[]
let caseworker: string

beforeAll(async () => {
  const { people } = await firstAnswer('/api/v1/sign-in')
  const names: string[] = people
    .filter((one: Person) => one.municipality.code === '998' && one.roles.includes('caseworker'))
    .map((one: Person) => one.name)
  for (caseworker of names) {
    toFollowUp = await openChildren(caseworker)
    if (toFollowUp.length >= 6) break
  }
})

/** The demo is made while the server already listens: on a slow machine the first questions may be given up. */
function firstAnswer(address: string) {
  const ask = async () => (await fetch(`${demo.served.address}${address}`)).json()
  return vi.waitFor(ask, { timeout: 60_000, interval: 1000 })
}

interface Person {
  readonly name: string
  readonly municipality: { readonly code: string }
  readonly roles: readonly string[]
}

async function openChildren(as: string): Promise<PreparedFollowUp[]> {
  const page = await signedIn(demo.browser, demo.served, as)
  const { children } = await asked<{ children: { id: string }[] }>(page, 'children?limit=60')
  const found: PreparedFollowUp[] = []
  for (const { id } of children) {
    const prepared = await asked<PreparedFollowUp>(page, `children/${id}/follow-ups/prepare`)
    if (prepared.measures.some(({ heldBy }) => heldBy === null)) found.push(prepared)
    if (found.length >= 6) break
  }
  await page.context().close()
  return found
}

/** The page of a follow-up on a phone, filled in for one measure; answers the measure. */
async function filledIn(child = toFollowUp.pop()) {
  const measure = child?.measures.find(({ heldBy }) => heldBy === null)
  if (!child || !measure) throw new Error('The demo has too few children to follow up')
  const page = await signedIn(demo.browser, demo.served, caseworker)
  await page.setViewportSize(PHONE)
  await page.goto(`/boern/${child.child.id}/opfoelgning?indsats=${measure.id}`)
  await page.getByLabel('Notat').fill(NOTE)
  await page.getByRole('radio', { name: 'Hjemmebesøg' }).check()
  await page.getByRole('checkbox', { name: 'Forældre', exact: true }).check()
  await page.getByRole('radio', { name: 'Fortsætte' }).check()
  const next = page.getByLabel('Næste opfølgning senest')
  if ((await next.inputValue()) === '') await next.fill(weekAfter(child.today))
  await answerSection95(page)
  return { page, child: child.child.id, measure: measure.id, today: child.today }
}

function weekAfter(day: string): string {
  return new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10)
}

function send(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Gem opfølgning' }).click()
}

function saved(page: Page): Promise<void> {
  return page.getByRole('heading', { name: 'Opfølgningen er gemt' }).waitFor()
}

async function heldToday(page: Page, { child, measure, today }: Awaited<ReturnType<typeof filledIn>>) {
  const { records } = await asked<{
    records: { values: { measure_id: string; kind: string; note: string } }[]
  }>(page, `followups?child=${child}&from=${today}`)
  return records.filter(({ values }) => values.measure_id === measure && values.kind === 'formal')
}

test('a follow-up is written on a phone, and the page serves everyone', async () => {
  const { page, ...of } = await filledIn()
  expect(await overflowOf(page)).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
  await send(page)
  await saved(page)
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await heldToday(page, { page, ...of })).toMatchObject([{ values: { note: NOTE } }])
  await page.context().close()
})

test('a phone that loses its connection in a follow-up loses nothing, and it is written once', async () => {
  const { page, ...of } = await filledIn()
  const context = page.context()
  await page.getByRole('radio', { name: 'Justere' }).check()
  await send(page)
  await page.getByRole('alert').getByText('Skriv, hvad der skal ændres.').waitFor()
  await page.getByRole('radio', { name: 'Fortsætte' }).check()
  await context.setOffline(true)
  await send(page)
  await page.getByText(NOT_SENT).waitFor()
  await page.close()
  // The tab was closed, and when the page is opened again the server does not answer yet.
  await context.setOffline(false)
  const again = await context.newPage()
  await again.setViewportSize(PHONE)
  await again.route('**/follow-ups', (route) => route.abort())
  await again.goto(`/boern/${of.child}/opfoelgning?indsats=${of.measure}`)
  await again.getByText(NOT_SENT).waitFor()
  expect(await again.getByLabel('Notat').inputValue()).toBe(NOTE)
  expect(await accessibilityFaults(again)).toEqual([])
  await again.unroute('**/follow-ups')
  await context.setOffline(true)
  await context.setOffline(false)
  await saved(again)
  expect(await heldToday(again, { page: again, ...of })).toHaveLength(1)
  expect(await draftsOn(again)).toEqual([])
  await context.close()
})

test('an answer that is lost on the way does not write the follow-up twice, not even after a reload', async () => {
  const { page, ...of } = await filledIn()
  await page.route('**/follow-ups', async (route) => {
    await route.fetch()
    return route.abort()
  })
  await send(page)
  await page.getByText(NOT_SENT).waitFor()
  await page.unroute('**/follow-ups')
  await page.reload()
  await saved(page)
  expect(await heldToday(page, { page, ...of })).toHaveLength(1)
  await page.context().close()
})

test('whoever is signed out meanwhile finds the draft after signing in again', async () => {
  const { page, ...of } = await filledIn()
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await send(page)
  await page.getByText('Du er blevet logget ud').waitFor()
  await page.context().addCookies(cookies)
  await page.reload()
  await saved(page)
  expect(await heldToday(page, { page, ...of })).toHaveLength(1)
  await page.context().close()
})

test('a colleague who was first is named, and nothing that was typed is lost', async () => {
  const { page, ...of } = await filledIn()
  const colleague = await filledIn(
    await asked<PreparedFollowUp>(page, `children/${of.child}/follow-ups/prepare`),
  )
  await send(colleague.page)
  await saved(colleague.page)
  await send(page)
  await page
    .getByText(/har allerede skrevet en opfølgning/)
    .first()
    .waitFor()
  expect(await page.getByLabel('Notat').inputValue()).toBe(NOTE)
  expect(await heldToday(page, { page, ...of })).toHaveLength(1)
  await page.context().close()
  await colleague.page.context().close()
})

test('close contact is one line and three taps, and signing out forgets what was not sent', async () => {
  const child = toFollowUp.pop()?.child.id
  const page = await signedIn(demo.browser, demo.served, caseworker)
  await page.setViewportSize(PHONE)
  await page.goto(`/boern/${child}/kontakt`)
  await page.getByLabel(/^Kort om kontakten/).fill('Far ringede: de første tre dage er gået godt.')
  await page.getByRole('radio', { name: 'Telefon' }).check()
  await page.getByRole('checkbox', { name: 'Forældre', exact: true }).check()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await overflowOf(page)).toBe(0)
  await page.getByRole('button', { name: 'Gem' }).click()
  await page.getByRole('heading', { name: 'Kontakten er gemt' }).waitFor()
  await page.goto(`/boern/${child}/kontakt`)
  await page.getByLabel(/^Kort om kontakten/).fill('Noget, der ikke blev sendt')
  expect(await draftsOn(page)).toHaveLength(1)
  await page.getByRole('button', { name: 'Log ud' }).click()
  await page.getByRole('heading', { name: 'Log ind', level: 1 }).waitFor()
  expect(await draftsOn(page)).toEqual([])
  await page.context().close()
})

function draftsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('trin-draft:')))
}
