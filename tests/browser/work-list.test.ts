import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import type { WorkListAnswer } from '../../src/slices/work-list/work-list.wire.ts'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { asked, done, signedIn } from './signed-in.ts'

const demo = servedDemo()
const opened: Page[] = []

afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close()
})

async function pageOf(as: string): Promise<Page> {
  const page = await signedIn(demo.browser, demo.served, as)
  opened.push(page)
  return page
}

async function listOf(as: string, address = '/mine-boern'): Promise<Page> {
  const page = await pageOf(as)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** A notification that came just now on a child of the list; answers the child. */
async function notified(page: Page): Promise<WorkListAnswer['children'][number]> {
  const { children, now } = await asked<WorkListAnswer>(page, 'work-list')
  const child = children.find(({ protected: isProtected, name }) => !isProtected && name !== '')
  if (!child) throw new Error('Nobody on the list')
  await done(page, 'notifications', {
    child: child.id,
    ...(child.case && { case: child.case.id }),
    values: { kind: 'notification', received_at: now, notifier_type: '1' },
  })
  return child
}

test('the demo opens on a choice of whom to be, and then on that person’s day at work', async () => {
  const context = await demo.browser.newContext({
    baseURL: demo.served.address,
    timezoneId: 'Europe/Copenhagen',
  })
  const page = await context.newPage()
  opened.push(page)
  await page.goto('/')
  await page.getByRole('heading', { level: 1, name: 'Log ind' }).waitFor()
  await page
    .getByRole('button', { name: /^Log ind som Bo Barneven/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Mine børn' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/mine-boern')
})

test('the partnership’s figures are one click away, signed in or not', async () => {
  const context = await demo.browser.newContext({
    baseURL: demo.served.address,
    timezoneId: 'Europe/Copenhagen',
  })
  const anyone = await context.newPage()
  opened.push(anyone)
  await anyone.goto('/')
  await anyone.getByRole('link', { name: 'Se partnerskabets nøgletal uden at logge ind' }).click()
  await anyone.getByRole('heading', { level: 1, name: /^Indsatstrappen i/ }).waitFor()
  const worker = await listOf('Bo Barneven')
  const links = worker.getByRole('navigation', { name: 'Registret' })
  await links.getByRole('link', { name: 'Trappen' }).click()
  await worker.getByRole('heading', { level: 1, name: /^Indsatstrappen i/ }).waitFor()
  expect(await links.getByRole('link', { name: 'Trappen' }).getAttribute('aria-current')).toBe('page')
  expect(await accessibilityFaults(worker)).toEqual([])
})

test('an address that was shared of the staircase still shows it', async () => {
  const page = await listOf('Bo Barneven', '/?kommune=657')
  expect(new URL(page.url()).pathname).toBe('/trappen')
  await page.getByRole('heading', { level: 1, name: /Herning/ }).waitFor()
})

test.each([
  ['Mads Myndighedsleder', '/mine-boern'],
  ['Uffe Udfører', '/boern'],
  ['Kaj Kontrol', '/kommunens-tal'],
  ['Dan Databeskytter', '/opslag'],
  ['Ada Administrator', '/opsaetning'],
])('the day of %s begins at %s', async (as, place) => {
  const page = await listOf(as, '/')
  expect(new URL(page.url()).pathname).toBe(place)
})

test('a new notification stands on the list with the hours that are left, and why', async () => {
  const page = await pageOf('Bo Barneven')
  const child = await notified(page)
  await page.goto('/mine-boern')
  const task = page
    .getByRole('listitem')
    .filter({ hasText: child.name })
    .filter({ hasText: /Om 2[34] timer/ })
  await task.first().waitFor()
  expect(await task.first().textContent()).toMatch(/Barnets Lov|BL/)
  expect(await accessibilityFaults(page)).toEqual([])
  await task
    .first()
    .getByRole('link', { name: /^Åbn underretning/ })
    .click()
  await page.waitForURL(/\/underretninger\/[0-9a-f-]+/)
})

test('a receipt is noted from the list, where it stands', async () => {
  const page = await pageOf('Bo Barneven')
  const child = await notified(page)
  await page.goto('/mine-boern')
  const receipt = page
    .getByRole('listitem')
    .filter({ hasText: child.name })
    .getByRole('button', { name: /^Kvittering sendt i dag/ })
  await receipt.first().waitFor()
  const before = await receipt.count()
  await receipt.first().click()
  await page.getByText(/Det er noteret\.$/).waitFor()
  await expect.poll(() => receipt.count()).toBe(before - 1)
})

test('contact and follow-up are within two clicks of the list', async () => {
  const page = await listOf('Bo Barneven')
  await page
    .getByRole('link', { name: /^Kontakt/ })
    .first()
    .click()
  await page.waitForURL(/\/boern\/[0-9a-f-]+\/kontakt$/)
  await page.goto('/mine-boern?slags=opfoelgning')
  await page
    .getByRole('link', { name: /^Opfølgning/ })
    .first()
    .click()
  await page.waitForURL(/\/boern\/[0-9a-f-]+\/opfoelgning\?indsats=[0-9a-f-]+$/)
})

test('a child is found with the keyboard alone, and its name stands in no address', async () => {
  const page = await listOf('Bo Barneven', '/mine-boern?orden=barn')
  const { children } = await asked<WorkListAnswer>(page, 'work-list')
  const { name } = children.find((one) => !one.protected && one.name.length > 6) ?? children[0]
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url()).toLowerCase()))
  await page.getByLabel('Find et barn på listen').focus()
  await page.keyboard.type(name.toLowerCase())
  await expect.poll(() => page.locator('.task-child-card').count()).toBe(1)
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${name}`) }).waitFor()
  expect(addresses.filter((address) => address.includes(name.split(' ')[0].toLowerCase()))).toEqual([])
})

test('the list is held to one kind of work in the address, and goes by child with nothing left out', async () => {
  const page = await listOf('Bo Barneven')
  await page.getByLabel('Slags').selectOption('Opfølgninger')
  await page.waitForURL(/slags=opfoelgning/)
  const others = async () =>
    (await page.locator('.task-actions a:first-child').allTextContents()).filter(
      (words) => !words.startsWith('Opfølgning'),
    )
  await expect.poll(others).toEqual([])
  await page.getByRole('button', { name: 'Nulstil' }).click()
  await page.getByText('Barn', { exact: true }).click()
  const { children } = await asked<WorkListAnswer>(page, 'work-list')
  await expect.poll(() => page.locator('.task-child-card').count()).toBe(children.length)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a leader chooses whose list it is, by id in the address', async () => {
  const page = await listOf('Mads Myndighedsleder')
  await page.getByLabel('Rådgiver', { exact: true }).selectOption('Bo Barneven')
  await page.getByRole('heading', { level: 1, name: 'Børn hos Bo Barneven' }).waitFor()
  expect(decodeURIComponent(page.url())).toMatch(/raadgiver=[0-9a-f-]{36}$/)
})

test('one subscribes in one’s calendar, sees the address once, and ends it again', async () => {
  const page = await listOf('Bo Barneven')
  await page.getByRole('button', { name: 'Abonnér i din kalender' }).click()
  await page.getByRole('button', { name: 'Lav en adresse' }).click()
  const address = await page.getByLabel('Adressen').inputValue()
  expect(await accessibilityFaults(page)).toEqual([])
  const calendar = await page.request.get(address)
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR/)
  await page.getByRole('button', { name: 'Stop abonnementet' }).click()
  await page.getByText('Abonnementet er stoppet.').waitFor()
  expect((await page.request.get(address)).status()).toBe(404)
})

test('a calendar leads to the very task', async () => {
  const page = await pageOf('Bo Barneven')
  const { children } = await asked<WorkListAnswer>(page, 'work-list')
  const last = children
    .flatMap(({ due }) => due)
    .filter(({ state }) => state === 'later')
    .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))
    .at(-1)
  await page.goto(`/mine-boern?opgave=${last?.record.id}`)
  await page.locator('.task[aria-current]').first().waitFor()
  await expect
    .poll(() =>
      page.evaluate(() => document.querySelector('.task[aria-current]')?.getBoundingClientRect().top),
    )
    .toBeLessThan(900)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('on a phone the list fits the screen, and its filters come when they are asked for', async () => {
  const page = await listOf('Bo Barneven')
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflowOf(page)).toBe(0)
  expect(await page.getByLabel('Slags').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Flere valg' }).click()
  expect(await page.getByLabel('Slags').isVisible()).toBe(true)
  expect(await overflowOf(page)).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('the list prints with its date, and without what can only be pressed', async () => {
  const page = await listOf('Bo Barneven')
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText(/^Udskrevet \d/).isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'Udskriv' }).isVisible()).toBe(false)
  expect(await page.locator('.task-actions').first().isVisible()).toBe(false)
})
