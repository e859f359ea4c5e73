import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ChildAnswer } from '../../src/api/wire-child.ts'
import type { ChildrenAnswer } from '../../src/slices/child/child.wire.ts'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { CHILDS_WORDS, talkFields } from './heard.ts'
import { asked, done, signedIn } from './signed-in.ts'

const demo = servedDemo()

/** A child of the one who is signed in, registered a moment ago: nothing is tried and nothing runs. */
async function newChild(page: Page): Promise<string> {
  const { id } = await done<{ id: string }>(page, 'children', {
    child: { kind: 'child', given_name: 'Trine', family_name: 'Prøvesen', birth_date: '2014-05-06' },
    case: { kind: 'case', opened_on: '2026-01-05' },
    searched: true,
  })
  return id
}

async function fine(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflowOf(page)).toBe(0)
  await page.setViewportSize({ width: 1400, height: 900 })
}

test('by keyboard from the staircase to a leader’s yes, the end of the measure, the closed case and its reopening', async () => {
  const rita = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  const id = await newChild(rita)

  // The staircase: nothing tried; a step 3 is chosen with the keyboard.
  await rita.goto(`/boern/${id}/ny-indsats`)
  const type = rita.getByRole('radio', { name: 'Familiebehandling' })
  await type.waitFor()
  await fine(rita)
  await type.focus()
  await rita.keyboard.press('Space')
  await rita.getByRole('button', { name: 'Videre med familiebehandling' }).focus()
  await rita.keyboard.press('Enter')
  await rita.getByText('Den sendes til teamlederen').waitFor()
  await rita.getByRole('button', { name: 'Send til godkendelse' }).focus()
  await rita.keyboard.press('Enter')
  await rita.getByRole('alert').getByText('Hvorfor ikke', { exact: false }).waitFor()
  await fine(rita)
  await rita
    .getByLabel('Hvorfor ikke et lavere trin? *')
    .fill('Rådgivning slår ikke til; begge forældre beder om mere.')
  await rita.getByLabel('Formål *').fill('Ro om aftenen og i skole hver dag')
  await rita.getByLabel('Forventet varighed til *').fill('2027-12-31')
  await rita.getByLabel('Barnets plan *').selectOption('not_needed')
  const { parents, words } = talkFields(rita)
  await parents.check()
  await words.fill(CHILDS_WORDS)
  await rita.getByRole('button', { name: 'Send til godkendelse' }).focus()
  await rita.keyboard.press('Enter')
  await rita.getByText('Sendt til godkendelse').waitFor()
  expect((await asked<ChildAnswer>(rita, `children/${id}`)).records.measure).toEqual([])

  // The leader says yes in place.
  const leader = await signedIn(demo.browser, demo.served, 'Erik Erfaren')
  await leader.goto('/godkendelser')
  const card = leader.getByRole('article', { name: /^Trine Prøvesen: Familiebehandling/ })
  await card.getByText('begge forældre beder om mere', { exact: false }).waitFor()
  await fine(leader)
  await card.getByRole('button', { name: /^Afslå/ }).press('Enter')
  await card.getByRole('alert').waitFor()
  await card.getByRole('button', { name: /^Bevilg/ }).press('Enter')
  await leader.getByText('Svaret er gemt: Trine Prøvesen').waitFor()
  await card.waitFor({ state: 'detached' })

  // It runs, keeps the case open, and is ended with what follows.
  const { records } = await asked<ChildAnswer>(rita, `children/${id}`)
  const [measure] = records.measure
  const [file] = records.child_case
  expect(measure?.values.granted_by).toBe('Erik Erfaren')
  await rita.goto(`/sager/${file?.id}/luk`)
  await rita.getByRole('link', { name: 'Indsatsen er i gang: Familiebehandling' }).press('Enter')
  await rita.getByRole('heading', { name: 'Familiebehandling', level: 1 }).waitFor()
  await fine(rita)
  await rita.getByRole('button', { name: 'Forlæng' }).press('Enter')
  await rita.getByLabel('Forventet varighed til').fill('2028-01-31')
  await rita.getByLabel('Hvorfor? *').fill('Skoleskift til sommer')
  await rita.getByRole('button', { name: 'Forlæng indsatsen' }).press('Enter')
  await rita.getByRole('dialog').waitFor({ state: 'detached' })
  await rita.getByText('31. jan. 2028').waitFor()
  await rita.getByRole('button', { name: 'Afslut', exact: true }).press('Enter')
  await rita.getByLabel('Derfor sluttede den *').selectOption('carried_on')
  await rita.getByLabel('Overdrages til').selectOption('network')
  await rita.getByRole('button', { name: 'Afslut indsatsen' }).press('Enter')
  await rita.getByRole('alert').waitFor()
  await fine(rita)
  await rita.getByLabel('Hvad følger efter? *').fill('Skolen og mormor følger op hver måned.')
  await rita.getByLabel('Hvad er aftalt? *').fill('Mormor har Trine hver onsdag.')
  await rita.getByRole('button', { name: 'Afslut indsatsen' }).press('Enter')
  await rita.getByText('Mormor har Trine hver onsdag.').waitFor()

  // The case is closed, and opened again.
  await rita.goto(`/sager/${file?.id}/luk`)
  await rita.getByLabel('Hvorfor lukkes sagen? *').selectOption('carried_by_network')
  await rita.getByRole('button', { name: 'Luk sagen' }).press('Enter')
  await rita.getByRole('alert').waitFor()
  await fine(rita)
  await rita.getByLabel(/^Hvad gør familien/).fill('Ring til teamet; vi ringer tilbage samme dag.')
  await rita.getByRole('button', { name: 'Luk sagen' }).press('Enter')
  await rita.getByRole('heading', { name: 'Lukket sag' }).waitFor()
  await fine(rita)
  await rita.getByLabel('Hvorfor genåbnes den? *').fill('Ny bekymring fra skolen')
  await rita.getByRole('button', { name: 'Genåbn sagen' }).press('Enter')
  await rita.getByRole('heading', { name: 'Luk sagen', level: 1 }).waitFor()
  const reopened = await asked<ChildAnswer>(rita, `children/${id}`)
  expect(reopened.records.child_case[0]?.values.closed_on).toBeNull()
})

test('a known programme fills in the grant, and step 2 is granted at once', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  const { children } = await asked<ChildrenAnswer>(page, 'children?limit=1')
  await page.goto(`/boern/${children[0]?.id}/ny-indsats`)
  await page.getByRole('button', { name: 'Intensiv hjemmebaseret indsats, 12 uger' }).click()
  await page.getByText('Motivation: uge 1-4').waitFor()
  expect(await page.getByLabel('Intensitet').inputValue()).toBe('intensive')
  await page.getByRole('button', { name: 'Forebyggende forløb, højst 12 kontakter' }).click()
  await page.getByText('Du kan selv bevilge den').waitFor()
  await page.getByRole('button', { name: 'Bevilg indsatsen' }).click()
  await page.getByText('0 af 12 kontakter brugt').waitFor()
  await fine(page)
  await page.getByRole('button', { name: 'Bed om flere kontakter' }).click()
  await page.getByLabel('Hvorfor? *').fill('Far vil gerne være med')
  await page.getByRole('button', { name: 'Send til en leder' }).click()
  await page.getByText('en leder har ikke svaret endnu', { exact: false }).waitFor()
})
