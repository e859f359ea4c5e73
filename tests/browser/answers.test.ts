import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import type { ChildrenAnswer } from '../../src/slices/child/child.wire.ts'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { asked, signedIn } from './signed-in.ts'

const demo = servedDemo()

afterEach(async () => {
  for (const context of demo.browser.contexts()) await context.close()
})

/** A caseworker of the demo whom a leader has answered. */
async function answeredOne(): Promise<Page> {
  for (const name of ['Bo Barneven', 'Kim Kollega', 'Rita Rådgiver']) {
    const page = await signedIn(demo.browser, demo.served, name)
    const { waiting } = await asked<{ waiting: { answers: number } }>(page, 'me')
    if (waiting.answers > 0) return page
    await page.context().close()
  }
  throw new Error('No leader of the demo has answered lately')
}

test('the menu tells that a leader has answered, until the answers have been read', async () => {
  const page = await answeredOne()
  await page.goto('/mine-boern')
  const link = page.getByRole('navigation', { name: 'Registret' }).getByRole('link', { name: /^Svar/ })
  expect(await link.textContent()).toMatch(/venter på dig/)
  await link.click()
  await page.getByRole('heading', { name: 'Svar fra ledere', level: 1 }).waitFor()
  await page.getByText('nyt', { exact: true }).first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await expect.poll(() => link.textContent()).toBe('Svar')
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflowOf(page)).toBe(0)
  await page.setViewportSize({ width: 1400, height: 900 })
  await page.getByRole('link', { name: 'Mine børn' }).click()
  await page.getByRole('heading', { name: 'Mine børn', level: 1 }).waitFor()
  expect(await link.count()).toBe(0)
})

test('a case is given to one who can have it: leaders and others are not among those offered', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Tove Teamleder')
  const { children } = await asked<ChildrenAnswer>(page, 'children?status=open&limit=5')
  await page.goto(`/boern/${children[0]?.id}`)
  await page.getByRole('button', { name: 'Fordel sagen' }).click()
  const offered = await page
    .getByRole('dialog')
    .getByLabel(/^Rådgiver/)
    .textContent()
  expect(offered).toContain('Rita Rådgiver')
  for (const name of ['Tove Teamleder', 'Kaj Kontrol', 'Lis Lærer', 'Uffe Udfører'])
    expect(offered).not.toContain(name)
})
