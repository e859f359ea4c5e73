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

/** The page of a child with a plan, opened by its caseworker. */
async function childWithPlan(): Promise<{ readonly page: Page; readonly child: ChildAnswer }> {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  const { children } = await asked<ChildrenAnswer>(page, 'children?limit=30')
  for (const { id } of children) {
    const child = await asked<ChildAnswer>(page, `children/${id}`)
    if (child.records.plan.length === 0 || child.records.measure.length === 0) continue
    await page.goto(`/boern/${id}`)
    await page.getByRole('heading', { name: 'Det er sket' }).waitFor()
    return { page, child }
  }
  throw new Error('No child of the demo has a plan')
}

test('one page says what is next, how it goes and what happened; narrowed with the keyboard and searched', async () => {
  const { page } = await childWithPlan()
  for (const name of ['Skal gøres', 'Sådan går det', 'Vejen på trappen', 'Dokumenter'])
    expect(await page.getByRole('heading', { name }).count()).toBeGreaterThan(0)
  expect(await accessibilityFaults(page)).toEqual([])
  const story = page.getByRole('region', { name: 'Det er sket' })
  const counted = story.getByRole('status')
  const before = await counted.textContent()
  await story.getByRole('checkbox', { name: 'Sag og rådgiver' }).focus()
  await page.keyboard.press('Space')
  await expect.poll(() => counted.textContent()).not.toBe(before)
  await page.keyboard.press('Space')
  await story.getByRole('searchbox').fill('findes ingen steder')
  await expect.poll(() => counted.textContent()).toBe('Intet passer til det, du har valgt.')
})

test('the page fits a phone, and the work of the day is one step away', async () => {
  const { page, child } = await childWithPlan()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflowOf(page)).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
  const work = page.getByRole('navigation', { name: 'Dagens arbejde' })
  await work.getByRole('link', { name: 'Kontakt' }).click()
  // The address follows once the page's part has come.
  await page.waitForURL(/\/kontakt$/)
  expect(new URL(page.url()).pathname).toBe(`/boern/${child.child.id}/kontakt`)
})

test('a plan is fetched from the page as a document that is not named after the child', async () => {
  const { page } = await childWithPlan()
  const link = page
    .getByRole('region', { name: 'Dokumenter' })
    .getByRole('link', { name: /^Plan fra/ })
    .first()
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  expect(answer.headers()['content-disposition']).toBe('inline; filename="plan.pdf"')
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
})
