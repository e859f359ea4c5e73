import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { oneOf } from './kinds-of-pages.ts'
import { signedIn } from './signed-in.ts'

const demo = servedDemo()

/** What has the focus, as a reader of the screen hears it. */
function focus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement
    return `${one?.tagName} ${one?.getAttribute('aria-label') ?? one?.textContent ?? ''}`.trim()
  })
}

const arrivedAt = (page: Page, title: string | RegExp) =>
  expect.poll(() => focus(page), { timeout: 20_000 }).toMatch(title)

test('who follows a link stands at the title of the page that opens, and the window is called so', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Rita Rådgiver')
  await page.goto('/mine-boern')
  await page.getByRole('heading', { level: 1, name: 'Mine børn' }).waitFor()
  const menu = page.getByRole('navigation', { name: 'Registret' })
  for (const [link, title] of [
    ['Alle børn', 'H1 Børn'],
    ['Kommunens tal', /^H1 Indsatstrappen i/],
    ['Sager og indsatser', 'H1 Sager'],
    ['Mine børn', 'H1 Mine børn'],
  ] as const) {
    const before = await page.title()
    await menu.getByRole('link', { name: link, exact: true }).click()
    await arrivedAt(page, title)
    expect(await page.title()).not.toBe(before)
  }
  await page.locator('.task-child-link').first().click()
  await arrivedAt(page, /^H1 \S+/)
  await page.getByRole('link', { name: 'Skriv samtale' }).click()
  await arrivedAt(page, /^H1 .*samtale/i)
  await page.goBack()
  await arrivedAt(page, /^H1 \S+/)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.context().close()
})

test.each([
  ['/noget', 'Siden findes ikke · Trin'],
  ['/opsaetning', 'Din rolle har ikke adgang til siden · Trin'],
])('the window of %s is called %s', async (path, called) => {
  const page = await signedIn(demo.browser, demo.served, 'Rita Rådgiver')
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.title()).toBe(called)
  await page.context().close()
})

test('an area of the set-up is announced by its title, and the first Tab of a page skips to its content', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Ada Administrator')
  await page.goto('/opsaetning')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await focus(page)).toMatch(/^BODY/)
  await page.keyboard.press('Tab')
  expect(await focus(page)).toBe('A Spring til sidens indhold')
  await page.keyboard.press('Enter')
  expect(await focus(page)).toMatch(/^MAIN/)
  await page.getByRole('link', { name: 'Teams', exact: true }).first().click()
  await arrivedAt(page, 'H1 Teams')
  await page.getByRole('link', { name: 'Breve' }).first().click()
  await arrivedAt(page, 'H1 Breve')
  await page.context().close()
})

test('a window that closes gives the focus back, and what was saved is said', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Ada Administrator')
  await page.goto('/opsaetning/teams')
  const correct = page.getByRole('button', { name: /^Ret / }).first()
  const name = await correct.getAttribute('aria-label')
  await correct.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await arrivedAt(page, `BUTTON ${name}`)
  await correct.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Navn/).fill(`${name?.replace(/^Ret /, '')} Syd`)
  await dialog.getByLabel(/^Hvorfor rettes det/).fill('Teamet er delt')
  await dialog.getByRole('button', { name: 'Gem rettelsen' }).click()
  await page.getByRole('status').filter({ hasText: 'Det er gemt' }).waitFor()
  await arrivedAt(page, /^BUTTON Ret /)
  await page.context().close()
})

test('where what had the focus goes away, the focus stays in its part of the page', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Rita Rådgiver')
  const { id } = await oneOf(page, 'notifications', ({ values }) => !values.assessed_at)
  await page.goto(`/underretninger/${id}`)
  await page.getByRole('radio', { name: 'Nej' }).check()
  await page.getByRole('textbox', { name: /^Vurdering/ }).fill('Barnet er ikke i fare.')
  await page.getByRole('button', { name: 'Gem vurderingen' }).press('Enter')
  await page.getByRole('button', { name: 'Gem vurderingen' }).waitFor({ state: 'detached' })
  // While it is sent the button rests, and nothing else has the focus.
  await expect.poll(() => focus(page), { timeout: 20_000 }).not.toMatch(/^BODY/)
  await page.context().close()
})
