import { expect, test } from 'vitest'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { signedIn } from './signed-in.ts'

const demo = servedDemo()

test('every list across children keeps the accessibility rules, and fits a phone', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Tove Teamleder')
  for (const area of [
    'sager',
    'indsatser',
    'opfoelgninger',
    'undersoegelser',
    'underretninger',
    'samtykker',
  ]) {
    await page.setViewportSize({ width: 1400, height: 900 })
    await page.goto(`/sager-og-indsatser/${area}`, { waitUntil: 'networkidle' })
    await page.getByRole('table').waitFor()
    expect(await accessibilityFaults(page), area).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await overflowOf(page), area).toBe(0)
  }
})

test('measures are narrowed and turned around, with codes alone in the address, and one is corrected in place', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Rita Rådgiver')
  await page.goto('/sager-og-indsatser')
  await page
    .getByRole('navigation', { name: 'Slags oplysninger' })
    .getByRole('link', { name: 'Indsatser' })
    .click()
  await page.getByLabel('Indsats', { exact: true }).selectOption({ label: 'Familiebehandling' })
  const sorted = page.waitForResponse(/measures\?.*order=oldest/)
  await page.getByLabel('Rækkefølge').selectOption({ label: 'Ældste først' })
  await page.waitForURL(/order=oldest/)
  await sorted
  expect(new URL(page.url()).searchParams.get('measure_type')).toBe('family_treatment')
  const rows = page.getByRole('table').getByRole('row')
  await rows.nth(1).getByText('Familiebehandling').waitFor()
  await page
    .getByRole('button', { name: /^Ret indsats for / })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Intensitet').selectOption({ label: 'Intensiv' })
  await dialog.getByLabel(/^Hvorfor rettes det/).fill('Skrevet forkert ved oprettelsen')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Gem rettelsen' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByRole('button', { name: /^Historik for indsats/ })
    .first()
    .click()
  await page.getByText('Skrevet forkert ved oprettelsen').waitFor()
})
