import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import type { ChildAnswer } from '../../src/api/wire-child.ts'
import type { ChildrenAnswer } from '../../src/slices/child/child.wire.ts'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { asked, signedIn } from './signed-in.ts'

const demo = servedDemo()

afterEach(async () => {
  for (const context of demo.browser.contexts()) await context.close()
})

async function atWork(as = 'Bo Barneven', address = '/mine-boern'): Promise<Page> {
  const page = await signedIn(demo.browser, demo.served, as)
  await page.goto(address)
  await page.getByRole('button', { name: 'Find barn' }).waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const field = (page: Page) => page.getByRole('combobox', { name: /^Navn/ })
const choices = (page: Page) => page.getByRole('dialog').getByRole('option')

/** A child of their own with a name that is not protected. */
async function ownChild(page: Page) {
  const { children } = await asked<ChildrenAnswer>(page, 'children?limit=30')
  const child = children.find((one) => !one.protected && one.name.includes(' '))
  if (!child) throw new Error('No child with a name')
  return child
}

test('a child is found by part of its name from any page with the keyboard alone, and nothing typed stands in an address', async () => {
  const page = await atWork('Bo Barneven', '/sager-og-indsatser/indsatser')
  const child = await ownChild(page)
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url()).toLowerCase()))
  await page.keyboard.press('/')
  const part = child.name.slice(0, child.name.indexOf(' ') + 3).toLowerCase()
  await field(page).waitFor()
  await page.keyboard.type(part)
  await choices(page).filter({ hasText: child.name }).first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  const place = (await choices(page).allTextContents()).findIndex((words) => words.startsWith(child.name))
  for (let at = 0; at < place; at++) await page.keyboard.press('ArrowDown')
  const active = await field(page).getAttribute('aria-activedescendant')
  expect(await page.locator(`[id="${active}"]`).textContent()).toContain(child.name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: new RegExp(`^${child.name}`), level: 1 }).waitFor()
  expect(addresses.filter((address) => address.includes(part.split(' ')[0] ?? part))).toEqual([])
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('a CPR number finds the one child, as the search before a child is registered does', async () => {
  const page = await atWork()
  const child = await ownChild(page)
  const { origin } = new URL(page.url())
  const shown = await page.request.post(`/api/v1/children/${child.id}/cpr/reveal`, {
    data: { reason: 'Til en prøve af søgningen' },
    headers: { Origin: origin },
  })
  const { cpr } = await shown.json()
  await page.getByRole('button', { name: 'Find barn' }).click()
  const searched = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().includes('search'),
  )
  await field(page).fill(cpr)
  expect((await searched).url()).not.toContain(cpr)
  await choices(page).filter({ hasText: child.name }).waitFor()
  expect(await choices(page).count()).toBe(1)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: new RegExp(`^${child.name}`), level: 1 }).waitFor()
})

test('a child of another team is found when the whole municipality is asked for, and opened in an emergency only', async () => {
  const page = await atWork('Rita Rådgiver')
  const leader = await signedIn(demo.browser, demo.served, 'Erik Erfaren')
  const { children } = await asked<ChildrenAnswer>(leader, 'children?limit=200')
  const own = new Set(
    (await asked<ChildrenAnswer>(page, 'children?status=all&limit=200')).children.map(({ id }) => id),
  )
  const other = children.find((one) => !own.has(one.id) && !one.protected && one.name.includes(' '))
  if (!other) throw new Error('Rita sees every child')
  await page.keyboard.press('/')
  await field(page).fill(other.name)
  await choices(page).filter({ hasText: 'Søg i hele kommunen' }).click()
  await choices(page)
    .filter({ hasText: other.name })
    .filter({ hasText: 'du har ikke adgang' })
    .first()
    .click()
  await page.getByRole('dialog', { name: 'Nødadgang' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a protected child of another team is found by part of its name neither here nor in the whole municipality', async () => {
  const page = await atWork('Rita Rådgiver')
  const leader = await signedIn(demo.browser, demo.served, 'Erik Erfaren')
  const { children } = await asked<ChildrenAnswer>(leader, 'children?status=all&limit=200')
  const own = new Set(
    (await asked<ChildrenAnswer>(page, 'children?status=all&limit=200')).children.map(({ id }) => id),
  )
  const hidden = children.find((one) => one.protected && !own.has(one.id))
  if (!hidden) throw new Error('No protected child of another team')
  const { child } = await asked<ChildAnswer>(leader, `children/${hidden.id}`)
  const name = `${child.values.given_name} ${child.values.family_name}`
  await page.keyboard.press('/')
  await field(page).fill(name)
  await choices(page).filter({ hasText: 'Søg i hele kommunen' }).click()
  await page
    .getByRole('dialog')
    .getByRole('status')
    .filter({ hasText: /fundet/ })
    .waitFor()
  expect(await choices(page).filter({ hasText: 'Beskyttet' }).count()).toBe(0)
  await field(page).fill(`${name} ${child.values.birth_date?.split('-').reverse().join('.')}`)
  await choices(page).filter({ hasText: 'Søg i hele kommunen' }).click()
  await choices(page).filter({ hasText: 'Beskyttet' }).first().waitFor()
  expect(await page.getByRole('dialog').textContent()).not.toContain(name)
})

test('the children opened last are one press away, kept on no device, and forgotten at sign-out', async () => {
  const page = await atWork()
  const child = await ownChild(page)
  await page.goto(`/boern/${child.id}`)
  await page.getByRole('heading', { name: new RegExp(`^${child.name}`), level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Mine børn' }).click()
  await page.getByRole('heading', { name: 'Mine børn', level: 1 }).waitFor()
  await page.keyboard.press('/')
  await choices(page).filter({ hasText: child.name }).waitFor()
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).not.toContain(child.name)
  expect(kept).not.toContain(child.id)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Log ud' }).click()
  await page
    .getByRole('button', { name: /^Log ind som Rita Rådgiver/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Find barn' }).click()
  await field(page).waitFor()
  expect(await choices(page).count()).toBe(0)
})

test('someone who writes no cases finds the children they know of by name; an analyst is offered no search', async () => {
  const page = await atWork('Lis Lærer', '/boern')
  const { children } = await asked<ChildrenAnswer>(page, 'children')
  const name = children.find((one) => !one.protected)?.name ?? ''
  await page.keyboard.press('/')
  await field(page).fill(name)
  await choices(page).filter({ hasText: name }).first().waitFor()
  expect(await choices(page).filter({ hasText: 'hele kommunen' }).count()).toBe(0)
  const analyst = await signedIn(demo.browser, demo.served, 'Kaj Kontrol')
  await analyst.goto('/kommunens-tal')
  await analyst.getByRole('button', { name: 'Log ud' }).waitFor()
  expect(await analyst.getByRole('button', { name: 'Find barn' }).count()).toBe(0)
})

test('at 320 pixels the button and the window fit', async () => {
  const page = await atWork()
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflowOf(page)).toBe(0)
  await page.getByRole('button', { name: 'Find barn' }).click()
  await field(page).fill('an')
  await choices(page).first().waitFor()
  expect(await overflowOf(page)).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
})
