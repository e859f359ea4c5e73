import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { danishDay } from './danish-day.ts'
import { servedDemo } from './demo.ts'
import { CHILDS_WORDS, talkFields } from './heard.ts'
import { asked, done, signedIn } from './signed-in.ts'

const demo = servedDemo()

interface Kept {
  readonly id: string
}

/** A child of Rita's own, new and invented, with a case and nothing else. */
async function newChild(page: Page): Promise<string> {
  const { id } = await done<Kept>(page, 'children', {
    child: { kind: 'child', given_name: 'Planta', family_name: 'Prøvesen', birth_date: '2016-05-04' },
    case: { kind: 'case', opened_on: '2026-01-05' },
    searched: true,
  })
  return id
}

/** An investigation of the child, decided so many days ago. */
async function investigated(page: Page, child: string, daysAgo: number): Promise<Kept> {
  const day = danishDay(-daysAgo)
  return done<Kept>(page, 'investigations', { child, values: { decided_on: day } })
}

test('by keyboard from the investigation through its completion to a plan with two goals and their ratings', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Rita Rådgiver')
  const child = await newChild(page)
  const { id } = await investigated(page, child, 20)
  await page.goto(`/undersoegelser/${id}`, { waitUntil: 'networkidle' })
  await page.getByText('Dag 21 af').waitFor()
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).first().focus()
    await page.keyboard.press('Enter')
  }
  const write = async (name: string, text: string) => {
    await page.getByRole('textbox', { name, exact: true }).focus()
    await page.keyboard.insertText(text)
  }

  await press('Afslut undersøgelsen')
  const alert = page.getByRole('alert')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('Ret 3 felter')
  expect(await alert.evaluate((element) => element === document.activeElement)).toBe(true)
  await alert.getByRole('link').first().press('Enter')
  const talk = talkFields(page)
  expect(await talk.choice.evaluate((one) => one.contains(document.activeElement))).toBe(true)

  await talk.parents.focus()
  await page.keyboard.press('Space')
  await talk.words.focus()
  await page.keyboard.insertText(CHILDS_WORDS)
  await press('Gem samtalen')
  await page.getByRole('radio', { name: /^Samtalen / }).waitFor()
  await write('Barnets udvikling og behov', 'Glad for at tegne. Sover uroligt.')
  await write('Vurdering', 'Barnet trives, når hverdagen er forudsigelig.')
  await write('Konklusion', 'Støtte i hjemmet og en plan sammen med skolen.')
  await page.getByText('Ikke gemt endnu').waitFor()
  await press('Gem')
  await page.getByText('Alt er gemt').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await press('Afslut undersøgelsen')
  await page.getByRole('heading', { name: 'Hvad sker der nu?' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  await press('Lav plan')
  await page.waitForURL(/\/planer\//)
  await write('Det skal planen føre til', 'Ro om morgenen og venner i skolen.')
  await press('Gem')
  for (const [goal, own, arena] of [
    ['Møder til tiden fire dage om ugen', 'Jeg vil ikke komme for sent', 'school'],
    ['Er med i et fællesskab om fredagen', 'Jeg vil lege med Asta', 'friends'],
  ] as const) {
    await press('Tilføj mål')
    const form = page.getByRole('form', { name: 'Nyt mål' })
    await form.getByLabel('Med barnets egne ord').focus()
    await page.keyboard.insertText(own)
    await form.getByLabel(/^Målet/).focus()
    await page.keyboard.insertText(goal)
    await form.getByLabel(/^Hvor i hverdagen/).selectOption(arena)
    await form.getByRole('button', { name: 'Gem målet' }).press('Enter')
    await page.getByRole('heading', { name: goal }).waitFor()
    await form.waitFor({ state: 'detached' })
  }
  await page.getByRole('region', { name: 'Mål i hverdagen' }).getByText('1 mål').first().waitFor()

  await press('Vurder målet: Møder til tiden fire dage om ugen')
  await page.getByRole('radio', { name: /Langt fra/ }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  expect(await page.getByRole('radio', { name: /Et stykke vej/ }).isChecked()).toBe(true)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByText('2 · Et stykke vej endnu').first().waitFor()
  await press('Planen er færdig')
  await page.getByText(/ · færdig /).waitFor()
  await press('Afslut målet: Er med i et fællesskab om fredagen')
  await page.getByLabel('Sådan gik det').selectOption('reached')
  await page.getByRole('button', { name: 'Afslut målet', exact: true }).press('Enter')
  await page.getByRole('heading', { name: 'Mål, der er afsluttet' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.id === 'goals')
  expect(await accessibilityFaults(page)).toEqual([])
})

test('when the four months have passed, the preliminary assessment is asked for first', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Rita Rådgiver')
  const { id } = await investigated(page, await newChild(page), 140)
  await page.goto(`/undersoegelser/${id}`, { waitUntil: 'networkidle' })
  await page.getByText('De fire måneder er gået').waitFor()
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings.indexOf('Foreløbig vurdering')).toBeLessThan(headings.indexOf('Barnet'))
  expect(await accessibilityFaults(page)).toEqual([])
})

test('two write one plan: the second is shown both versions and chooses', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Rita Rådgiver')
  const child = await newChild(page)
  const { id } = await done<Kept>(page, `children/${child}/plans/begin`, {})
  await page.goto(`/planer/${id}`, { waitUntil: 'networkidle' })
  await page.getByLabel('Det skal planen føre til').fill('Ritas ord')
  const other = await page.context().newPage()
  await other.goto(`/planer/${id}`, { waitUntil: 'networkidle' })
  await other.getByLabel('Det skal planen føre til').fill('Andre ord')
  await other.getByRole('button', { name: 'Gem', exact: true }).click()
  await other.getByRole('button', { name: 'Ret planens tekst' }).waitFor()
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Andre ord').waitFor()
  await dialog.getByText('Ritas ord').first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Læg det valgte oven på' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.reload({ waitUntil: 'networkidle' })
  await page.getByText('Ritas ord').waitFor()
})

test('investigation and plan fit a phone', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Rita Rådgiver')
  const child = await newChild(page)
  const { id } = await investigated(page, child, 3)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/undersoegelser/${id}`, { waitUntil: 'networkidle' })
  await page.getByText('Dag 4 af').waitFor()
  expect(await overflowOf(page)).toBe(0)
  const { records } = await asked<{ records: Kept[] }>(page, 'plans')
  await page.goto(`/planer/${records[0]?.id}`, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { name: 'Mål', exact: true }).waitFor()
  expect(await overflowOf(page)).toBe(0)
})
