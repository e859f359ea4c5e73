import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { PreparedFollowUp } from '../../src/slices/follow-up/follow-up.wire.ts'
import { accessibilityFaults } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { leaveTalkOut } from './heard.ts'
import { asked, done, signedIn } from './signed-in.ts'

const demo = servedDemo()
const used = new Set<string>()

/** A child of Bo's whose support was followed up before, under Barnets Lov; each test takes another. */
async function supportedChild(page: Page) {
  const { children } = await asked<{ children: { id: string }[] }>(page, 'children?limit=100')
  for (const { id } of children) {
    if (used.has(id)) continue
    const prepared = await asked<PreparedFollowUp>(page, `children/${id}/follow-ups/prepare`)
    const measure = prepared.measures.find(
      ({ heldBy, next, last }) => heldBy === null && next.mustDecideAll && last?.reason,
    )
    const { lastWish, underWay, hasPlan } = prepared.around
    if (!measure || !lastWish || underWay.length > 0 || !hasPlan) continue
    used.add(id)
    return { id, measure, lastWish }
  }
  throw new Error('The demo has no child whose support was followed up')
}

async function followUp(page: Page) {
  const child = await supportedChild(page)
  await page.goto(`/boern/${child.id}/opfoelgning?indsats=${child.measure.id}`)
  await page.getByRole('radio', { name: 'Fortsætte' }).check()
  return child
}

const save = (page: Page) => page.getByRole('button', { name: 'Gem opfølgning' }).click()
const saved = (page: Page) => page.getByRole('heading', { name: 'Opfølgningen er gemt' }).waitFor()
const refused = (page: Page, words: RegExp) => page.getByRole('alert').getByText(words).waitFor()

test('where nothing changes, what the law asks is shown as decided, costs no press, and is kept', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  const { id, measure, lastWish } = await followUp(page)
  expect(await page.getByRole('radio', { name: 'Ikke nødvendig' }).isChecked()).toBe(true)
  expect(await page.getByRole('radio', { name: 'Uændret' }).isChecked()).toBe(true)
  await page.getByText('Ønsket fra sidst.').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  const section = page.getByRole('heading', { name: 'Barnet og planen' }).locator('..')
  expect(await section.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
  await save(page)
  await saved(page)
  const { records } = await asked<{ records: { values: Record<string, unknown> }[] }>(
    page,
    `followups?child=${id}`,
  )
  expect(records.find(({ values }) => values.measure_id === measure.id)?.values).toMatchObject({
    new_assessment: 'none',
    plan_change: 'unchanged',
    child_wish: lastWish,
    next_due_reason: measure.last?.reason,
  })
  await page.context().close()
})

test('the child’s wish is asked for, and can be left out with why', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  await followUp(page)
  await page.getByLabel(/^Barnets ønske til de næste/).fill('')
  await save(page)
  await refused(page, /^Skriv barnets ønske til de næste opfølgninger/)
  await page.getByLabel('Barnets ønske er ikke med').check()
  await save(page)
  await refused(page, /^Skriv, hvorfor barnets ønske ikke er med/)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel(/^Derfor er barnets ønske ikke med/).fill('Barnet er på lejr og spørges på mandag.')
  await save(page)
  await saved(page)
  await page.context().close()
})

test('a new investigation is begun with the follow-up, leads there, and asks for PPV where school is a problem', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  await followUp(page)
  await page.getByRole('radio', { name: /^Ny børnefaglig undersøgelse/ }).check()
  await page.getByRole('radio', { name: 'Skal revideres' }).check()
  await save(page)
  await refused(page, /^Skriv, hvad der skal afdækkes eller undersøges/)
  await page.getByLabel(/^Hvad skal undersøges/).fill('Barnet er holdt op med at komme i skole.')
  expect(await accessibilityFaults(page)).toEqual([])
  await save(page)
  await saved(page)
  await page.getByRole('link', { name: 'Gå til planen' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Gå til undersøgelsen' }).click()
  await page.getByText('Barnet er holdt op med at komme i skole.').waitFor()
  await leaveTalkOut(page)
  await page.getByRole('textbox', { name: 'Vurdering', exact: true }).fill('Skolen er for svær.')
  await page.getByRole('textbox', { name: 'Konklusion' }).fill('Støtte i skolen.')
  await askPpv(page)
  await page.getByRole('heading', { name: 'Hvad sker der nu?' }).waitFor()
  await page.getByText('Overvejet, ikke nødvendig').first().waitFor()
  await page.context().close()
})

/** The investigation is refused until PPV is considered, and goes without one when it says why. */
async function askPpv(page: Page): Promise<void> {
  const complete = page.getByRole('button', { name: 'Afslut undersøgelsen' })
  await page.getByLabel('Er der vanskeligheder med skolen').selectOption('yes')
  await complete.click()
  await refused(page, /Overvej en PPV/)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel(/^Pædagogisk-psykologisk vurdering/).selectOption('not_needed')
  await page.getByLabel(/^Begrundelse, og hvad der følger/).fill('PPR har vurderet barnet i foråret.')
  await complete.click()
}

test('before a § 30 course it is said why there is no investigation', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  // Nothing runs for the child: a measure would ask for fresh eyes first.
  const { id } = await done<{ id: string }>(page, 'children', {
    child: { kind: 'child', given_name: 'Kurt', family_name: 'Prøvesen', birth_date: '2016-05-04' },
    case: { kind: 'case', opened_on: '2026-01-05' },
    searched: true,
  })
  const received = {
    child: id,
    values: {
      kind: 'notification',
      received_at: new Date().toISOString(),
      notifier_type: '2',
      content: 'Kommer ofte for sent.',
      parents_dialogue: 'yes',
    },
  }
  const one = await done<{ id: string }>(page, 'notifications/receive', received)
  await page.goto(`/underretninger/${one.id}`)
  await page.getByLabel('Nej', { exact: true }).check()
  await page.getByRole('textbox', { name: /^Vurdering/ }).fill('Ingen akut fare.')
  await page.getByRole('button', { name: 'Gem vurderingen' }).click()
  await page.getByLabel(/^Tidligt forebyggende forløb/).check()
  await page.getByRole('button', { name: /^Begynd forløbet/ }).click()
  await refused(page, /Skriv, hvorfor der ikke skal laves en børnefaglig undersøgelse/)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel(/^Derfor ingen børnefaglig undersøgelse/).fill('Familien og skolen kan løse det.')
  await page.getByRole('button', { name: /^Begynd forløbet/ }).click()
  await page.getByRole('heading', { name: 'Ny indsats' }).waitFor()
  await page.context().close()
})
