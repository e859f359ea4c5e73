import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import type { ChildAnswer } from '../../src/api/wire-child.ts'
import { recordsOfKind } from '../../src/api/wire-of-kind.ts'
import type { ChildrenAnswer } from '../../src/slices/child/child.wire.ts'
import { RECORDS } from '../../src/slices.ts'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { asked, signedIn } from './signed-in.ts'

const demo = servedDemo()

afterEach(async () => {
  for (const context of demo.browser.contexts()) await context.close()
})

/** The page of all that is known of the child of whom the most kinds are. */
async function opened(as = 'Bo Barneven'): Promise<{ readonly page: Page; readonly child: ChildAnswer }> {
  const page = await signedIn(demo.browser, demo.served, as)
  const { children } = await asked<ChildrenAnswer>(page, 'children?limit=12')
  const known: ChildAnswer[] = []
  for (const { id } of children) known.push(await asked<ChildAnswer>(page, `children/${id}`))
  const [child] = known.toSorted((a, b) => kindsOf(b).length - kindsOf(a).length)
  if (!child) throw new Error(`${as} has no child`)
  await page.goto(`/boern/${child.child.id}/oplysninger`)
  await page.getByRole('heading', { name: 'Stamdata' }).waitFor()
  return { page, child }
}

/** The kinds of which the child has something. */
function kindsOf({ records }: ChildAnswer): readonly string[] {
  return RECORDS.all
    .filter(({ kind, lifecycle }) => lifecycle.onChildPage && recordsOfKind(records, kind).length > 0)
    .map(({ kind }) => kind)
}

const titles = (page: Page) => page.locator('.folded-section h2')

test('every kind that something is known of stands on the page, folded under its name with how many there are', async () => {
  const { page, child } = await opened()
  for (const kind of kindsOf(child)) {
    const part = page.locator(`#${kind}`)
    expect(await part.locator('.section-count').first().textContent(), kind).toBe(
      String(recordsOfKind(child.records, kind).length),
    )
    expect(await part.locator('ul.record-lines').isVisible(), kind).toBe(false)
  }
  expect(await accessibilityFaults(page)).toEqual([])
})

test('unfolded with one press, what is said is labelled, and no date is written as machines write it', async () => {
  const { page } = await opened()
  await page.getByRole('button', { name: 'Fold alt ud' }).press('Enter')
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await page.getByRole('main').textContent()).not.toMatch(/\d{4}-\d\d-\d\d/)
  const measure = page.locator('#measure li').first()
  for (const label of ['Start', 'Lovgrundlag', 'Formål'])
    await measure.getByText(label, { exact: true }).first().waitFor()
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflowOf(page)).toBe(0)
  await page.getByRole('button', { name: 'Fold alt sammen' }).click()
  expect(await page.locator('.record-line').first().isVisible()).toBe(false)
})

test('a part is unfolded with the keyboard alone', async () => {
  const { page } = await opened()
  await page.locator('#measure summary').focus()
  await page.keyboard.press('Enter')
  await page.locator('#measure li').first().waitFor()
})

test('on paper everything is unfolded', async () => {
  const { page, child } = await opened()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  for (const kind of kindsOf(child)) {
    const lines = page.locator(`#${kind} ul.record-lines > li`)
    expect(await lines.count(), kind).toBe(recordsOfKind(child.records, kind).length)
    expect(await lines.first().isVisible(), kind).toBe(true)
  }
  expect(await titles(page).first().isVisible()).toBe(true)
})

test('an address that pointed at a part of the child’s page leads to that part, opened', async () => {
  const { page, child } = await opened()
  await page.goto(`/boern/${child.child.id}?sprog=da#measure`)
  await page.waitForURL(`**/boern/${child.child.id}/oplysninger?sprog=da#measure`)
  await page.locator('#measure li').first().waitFor()
})

test.each([
  ['Indsatser', 'Ny indsats', /\/ny-indsats$/],
  ['Opfølgninger', 'Ny opfølgning', /\/opfoelgning$/],
  ['Opfølgninger', 'Ny kontakt', /\/kontakt$/],
  ['Underretninger', 'Ny underretning', /\/underretninger\/ny$/],
  ['Samtaler med barnet', 'Ny samtale', /\/ny-samtale$/],
])('new %s begin on the page of the act: %s', async (part, way, path) => {
  const { page } = await opened()
  await titles(page).filter({ hasText: part }).click()
  const section = page.getByRole('region', { name: new RegExp(`^${part}`) })
  await section.getByRole('link', { name: way }).click()
  await page.waitForURL(({ pathname }) => path.test(pathname))
  await page.getByRole('heading', { level: 1 }).waitFor()
})

test('a case begins with what is known on the first day, not with why it is closed', async () => {
  const { page } = await opened()
  await titles(page).filter({ hasText: 'Sager' }).click()
  await page.getByRole('button', { name: 'Tilføj til Sager' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Åbnet').waitFor()
  expect(await dialog.getByText(/Grund til lukning|Lukket/).count()).toBe(0)
})
