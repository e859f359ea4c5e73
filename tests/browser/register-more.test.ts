import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import type { ChildAnswer } from '../../src/api/wire-child.ts'
import type { ChildrenAnswer, SiblingsAnswer } from '../../src/slices/child/child.wire.ts'
import type { ChildSearchAnswer } from '../../src/slices/people/people.wire.ts'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { asked, done, signedIn } from './signed-in.ts'

const demo = servedDemo()

afterEach(async () => {
  for (const context of demo.browser.contexts()) await context.close()
})

function as(name: string, municipality?: string): Promise<Page> {
  return signedIn(demo.browser, demo.served, name, municipality)
}

/** A child of this caseworker whose name may be shown, with the largest family. */
async function aChild(page: Page, at = 0): Promise<ChildAnswer> {
  const { children } = await asked<ChildrenAnswer>(page, 'children?limit=8')
  const open = children.filter((child) => !child.protected)
  const answers = await Promise.all(open.map(({ id }) => asked<ChildAnswer>(page, `children/${id}`)))
  return answers.toSorted((a, b) => b.records.relation.length - a.records.relation.length)[at]
}

function nameOf({ child }: ChildAnswer): string {
  return `${child.values.given_name} ${child.values.family_name}`
}

test('the family is drawn, and the keyboard leads from a person in the picture to everything about them', async () => {
  const page = await as('Bo Barneven')
  const { child } = await aChild(page)
  await page.goto(`/boern/${child.id}/familie`)
  const genogram = page.getByRole('region', { name: 'Genogram' })
  const mother = genogram.getByRole('link', { name: /, mor,/ }).first()
  await mother.waitFor()
  await mother.focus()
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^network-/)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a leader sees on the family page who has the case of each brother and sister, and goes to their page', async () => {
  const page = await as('Tove Teamleder')
  const { children } = await asked<ChildrenAnswer>(page, 'children?limit=60')
  const answers = await Promise.all(
    children.map(async ({ id }) => ({
      id,
      ...(await asked<SiblingsAnswer>(page, `children/${id}/siblings`)),
    })),
  )
  const family = answers.find(({ siblings }) => siblings.some(({ cases }) => cases[0]?.caseworker))
  const sibling = family?.siblings.find(({ cases }) => cases[0]?.caseworker)
  const [kase] = sibling?.cases ?? []
  if (!family || !sibling || !kase?.caseworker) throw new Error('The demo has no sibling with a caseworker')
  await page.goto(`/boern/${family.id}`)
  await page.getByRole('link', { name: 'Familie og netværk' }).click()
  const card = page.locator('.family-siblings li').filter({ hasText: sibling.name })
  await card.getByText(kase.caseworker).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflowOf(page)).toBe(0)
  await card.getByRole('link', { name: sibling.name }).press('Enter')
  await page.getByRole('heading', { level: 1, name: sibling.name }).waitFor()
})

test('someone is added to the network: searched for first, written only then, and drawn at once', async () => {
  const page = await as('Bo Barneven')
  const { child } = await aChild(page)
  await page.goto(`/boern/${child.id}/familie`)
  await page.getByRole('button', { name: 'Tilføj en person' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Navn').fill('Rigmor Opdigtsen')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Søg' }).click()
  await dialog.getByRole('button', { name: /ny person$/ }).click()
  expect(await dialog.getByLabel('Fornavn').inputValue()).toBe('Rigmor')
  await dialog.getByRole('button', { name: 'Tilføj' }).click()
  await dialog.getByText('Ret 1 felt').waitFor()
  await dialog.getByLabel('Er barnets').selectOption('neighbour')
  await dialog.getByLabel('Nærhed').fill('2')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Tilføj' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Rigmor Opdigtsen, nabo' }).waitFor()
  await page.getByRole('button', { name: 'Historik for Rigmor Opdigtsen' }).click()
  await page.getByRole('dialog', { name: 'Historik: Rigmor Opdigtsen' }).getByText('Bo Barneven').waitFor()
  expect(page.url()).not.toContain('Rigmor')
})

test('someone who is known already is found and not written again', async () => {
  const page = await as('Bo Barneven')
  const first = await aChild(page)
  const second = await aChild(page, 1)
  const relative = first.related[0]
  const name = first.names[relative.id]
  await page.goto(`/boern/${second.child.id}/familie`)
  await page.getByRole('button', { name: 'Tilføj en person' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Navn').fill(name)
  await dialog.getByRole('button', { name: 'Søg' }).click()
  await dialog
    .getByRole('button', { name: `Vælg ${name}` })
    .first()
    .click()
  await dialog.getByLabel('Er barnets').selectOption('family_friend')
  await dialog.getByRole('button', { name: 'Tilføj' }).click()
  await dialog.waitFor({ state: 'detached' })
  const { related } = await asked<ChildAnswer>(page, `children/${second.child.id}`)
  expect(related.map(({ id }) => id)).toContain(relative.id)
})

test('the auditor finds a child by name and prints who has seen it; the name stands in no address or tab', async () => {
  const caseworker = await as('Bo Barneven')
  const child = await aChild(caseworker)
  const name = nameOf(child)
  const page = await as('Dan Databeskytter')
  await page.goto('/opslag')
  await page.getByRole('heading', { name: 'Opslag', level: 1 }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByText('Find et barn').click()
  await page.getByLabel('Navn').fill(name)
  await page.getByRole('button', { name: 'Søg' }).click()
  await page
    .getByRole('button', { name: `Vælg ${name}` })
    .first()
    .click()
  await page.getByRole('heading', { name: `Hvem har set oplysninger om ${name}` }).waitFor()
  await page
    .getByRole('row', { name: /Bo Barneven/ })
    .first()
    .waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(decodeURIComponent(page.url())).not.toContain(name.split(' ')[0])
  expect(await page.title()).not.toContain(name.split(' ')[0])
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText(/^Udskrevet .* fra registeret i Eksempelkøbing/).isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'Udskriv alle' }).isVisible()).toBe(false)
})

test('a leader is told of an emergency access, and says that it has been seen', async () => {
  const owner = await as('Bo Barneven')
  const { child } = await aChild(owner)
  const taker = await as('Ulla Udenfor')
  await done(taker, `children/${child.id}/emergency-access`, {
    reason: 'Akut opkald fra skolen i dag',
    hours: 2,
  })
  const page = await as('Erik Erfaren')
  await page.goto('/noedadgange')
  const row = page.getByRole('row', { name: /Ulla Udenfor.*Akut opkald fra skolen i dag/ })
  await row.waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await row.getByRole('button', { name: /^Marker som set/ }).click()
  await page.getByRole('row', { name: /Ulla Udenfor.*Erik Erfaren, / }).waitFor()
})

test('a leader is told whose searches met protected children, and that the sixth in a day got no answer', async () => {
  const page = await as('Mads Myndighedsleder')
  const { children } = await asked<ChildrenAnswer>(page, 'children?limit=200&status=all')
  const searcher = await as('Ulla Udenfor')
  const own = await asked<ChildrenAnswer>(searcher, 'children?limit=200&status=all')
  const others = children.filter((one) => one.protected && own.children.every(({ id }) => id !== one.id))
  const answers: number[] = []
  for (const { id } of others.slice(0, 6)) {
    const { child } = await asked<ChildAnswer>(page, `children/${id}`)
    const { given_name, family_name, birth_date } = child.values
    const sought = { name: `${given_name} ${family_name}`, birthDate: birth_date }
    const { matches } = await done<ChildSearchAnswer>(searcher, 'children/search', sought)
    answers.push(matches.filter((one) => one.protected).length)
  }
  expect(answers).toEqual([1, 1, 1, 1, 1, 0])
  await page.goto('/noedadgange')
  const row = page.getByRole('row', { name: /^Ulla Udenfor .* 6 6 1$/ })
  await row.waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await overflowOf(page)).toBe(0)
})

test('a CPR number that says another birth is asked about before the child is registered', async () => {
  const page = await as('Bo Barneven')
  await page.goto('/boern/nyt')
  await page.getByLabel('CPR-nummer').fill('020316-4002')
  await page.getByLabel('Navn').fill('Nora Opdigtet')
  await page.getByRole('button', { name: 'Søg', exact: true }).click()
  await page.getByRole('button', { name: /^(Fortsæt|Ingen af dem)/ }).click()
  expect(await page.getByText('CPR-nummeret siger noget andet').count()).toBe(0)
  await page.getByLabel('Fødselsdato').fill('2016-03-03')
  await page.getByText('CPR-nummeret siger født 2. marts 2016. Her står født 3. marts 2016.').waitFor()
  await page.getByRole('button', { name: 'Registrér barnet' }).click()
  await page.getByText('Ret 1 felt').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('Ja, det hele er rigtigt').press('Space')
  await page.getByRole('button', { name: 'Registrér barnet' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nora Opdigtet' }).waitFor()
  expect(page.url()).not.toContain('0203')
})

test('a case is offered to another municipality, which sees what goes over and accepts it', async () => {
  const page = await as('Erik Erfaren')
  const child = await aChild(page)
  const name = nameOf(child)
  await page.goto(`/flytninger?barn=${child.child.id}`)
  await page.getByRole('button', { name: 'Send tilbuddet' }).click()
  await page.getByText('Ret 1 felt').waitFor()
  await page.getByLabel('Kommune, barnet flytter til').selectOption({ label: 'Nabokøbing' })
  await page.getByLabel('Besked til den nye kommune').fill('Ring endelig.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Send tilbuddet' }).click()
  await page
    .getByText('Sagen er allerede tilbudt til Nabokøbing')
    .or(page.getByText('Sagen er tilbudt til'))
    .waitFor()

  const other = await as('Erik Erfaren', '999')
  await other.goto('/flytninger')
  const offer = other.getByRole('listitem').filter({ hasText: 'Ring endelig.' })
  await offer.getByText(/^Det følger med: .*sag/).waitFor()
  expect(await accessibilityFaults(other)).toEqual([])
  await other.getByRole('button', { name: `Tag imod ${name}` }).click()
  const dialog = other.getByRole('dialog')
  await dialog.getByLabel('Team').selectOption({ label: 'Unge' })
  expect(await accessibilityFaults(other)).toEqual([])
  await dialog.getByRole('button', { name: 'Tag imod sagen' }).click()
  await offer.getByText(/^Modtaget /).waitFor()
})

test('a team is added, and taken out of use with a reason; nothing is deleted', async () => {
  const page = await as('Ada Administrator')
  await page.goto('/opsaetning')
  await page.getByRole('heading', { name: 'Opsætning', level: 1 }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page
    .getByRole('navigation', { name: 'Sider i opsætningen' })
    .getByRole('link', { name: 'Teams' })
    .click()
  await page.getByRole('button', { name: 'Tilføj' }).click()
  await page.getByLabel('Navn').fill('Team Vest')
  await page.getByRole('button', { name: 'Gem' }).click()
  await page.getByRole('button', { name: 'Tag ud af brug: Team Vest' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Tag ud af brug' }).click()
  await dialog.locator('.field-problem', { hasText: 'Skriv kort hvorfor' }).waitFor()
  await dialog.getByRole('link', { name: 'Skriv kort hvorfor' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByLabel('Begrundelse').fill('Lagt sammen med Nord')
  await dialog.getByRole('button', { name: 'Tag ud af brug' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByLabel('Vis også 1 ude af brug').check()
  await page.getByRole('button', { name: 'Historik for Team Vest' }).click()
  await page.getByText('Lagt sammen med Nord').waitFor()
})

test('every page of the set-up keeps the accessibility rules, and fits a phone', async () => {
  const page = await as('Ada Administrator')
  for (const area of [
    'distrikter',
    'medarbejdere',
    'leverandoerer',
    'befolkning',
    'noter',
    'sletning',
    'andre-systemer',
  ]) {
    await page.setViewportSize({ width: 1400, height: 900 })
    await page.goto(`/opsaetning/${area}`, { waitUntil: 'networkidle' })
    expect(await accessibilityFaults(page), area).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await overflowOf(page), area).toBe(0)
  }
})

test('the roles of a worker are shown and cannot be given', async () => {
  const page = await as('Ada Administrator')
  await page.goto('/opsaetning/medarbejdere')
  await page.getByRole('row', { name: /Bo Barneven.*Myndighedsrådgiver/ }).waitFor()
  await page.getByRole('button', { name: 'Ret Bo Barneven' }).click()
  await page.getByRole('dialog').getByLabel('Navn').waitFor()
  expect(
    await page
      .getByRole('dialog')
      .getByLabel(/Roller?/)
      .count(),
  ).toBe(0)
})

test("another system's key is shown once, and can be closed", async () => {
  const page = await as('Ada Administrator')
  await page.goto('/opsaetning/andre-systemer')
  await page.getByLabel('Systemets navn').fill('Skoleportalen')
  await page.getByLabel('Læse nøgletal').check()
  await page.getByRole('button', { name: 'Lav nøglen' }).click()
  const secret = await page.getByLabel('Nøgle', { exact: true }).inputValue()
  expect(secret.length).toBeGreaterThan(20)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.reload()
  await page.getByRole('row', { name: /Skoleportalen.*gælder/ }).waitFor()
  expect(await page.content()).not.toContain(secret)
  await page.getByRole('button', { name: 'Luk nøglen til Skoleportalen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Luk nøglen' }).click()
  await page.getByRole('row', { name: /Skoleportalen.*lukket/ }).waitFor()
})

const FIGURE = '/kommunens-tal/noegletal/placed_per_1000'

test('behind a live number a caseworker meets the own children, and nobody is shown a child by pseudonym while small counts are hidden', async () => {
  const page = await as('Bo Barneven')
  await page.goto(FIGURE)
  const list = page.getByRole('region', { name: 'Hvem er bag tallet?' })
  const real = list.locator('a[href^="/boern/"]').first()
  await real.waitFor()
  await list.getByText('De andre børn vises ikke').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await list.getByText(/^Barn [a-z]{8}$/).count()).toBe(0)
  const name = (await real.textContent()) ?? ''
  await real.click()
  await page.getByRole('heading', { name: new RegExp(`^${name}`), level: 1 }).waitFor()

  const analyst = await as('Kaj Kontrol')
  await analyst.goto(FIGURE)
  const counted = analyst.getByRole('region', { name: 'Hvem er bag tallet?' })
  await counted.getByText('De enkelte børn vises ikke').waitFor()
  expect(await accessibilityFaults(analyst)).toEqual([])
  expect(await analyst.locator('a[href^="/boern/"]').count()).toBe(0)
  const content = await analyst.content()
  expect(content).not.toContain(name)
  expect(content).not.toMatch(/Barn [a-z]{8}\b/)
})

test('the figures are shown as known at an earlier moment, on every page until one goes back to now', async () => {
  const page = await as('Bo Barneven')
  await page.goto('/kommunens-tal')
  await page.getByText('Tallene regnes ud fra registeret, som det er lige nu.').waitFor()
  await page.getByText('Vis tal, som de var kendt på et andet tidspunkt').click()
  await page.getByLabel('Tal som kendt den').fill('2026-02-01T12:00')
  await page.getByRole('button', { name: 'Vis', exact: true }).click()
  await page.getByText('som registeret var kendt 1. feb. 2026 kl. 12.00').waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page
    .getByRole('navigation', { name: 'Sider for kommunens tal' })
    .getByRole('link', { name: 'Nøgletal' })
    .click()
  await page.waitForURL(/kendt=2026-02-01/)
  await page.getByRole('button', { name: 'Vis tallene, som de er nu' }).click()
  await page.getByText('lige nu').waitFor()
})

test('who asks for figures of many moments at once is told to wait, and can try again', async () => {
  const page = await as('Bo Barneven')
  const moments = Array.from({ length: 8 }, (_, month) => `2025-0${month + 1}-15T12:00:00Z`)
  const answers = await Promise.all(
    moments.map((at) => page.request.get(`/api/v1/register/package?known_at=${at}`)),
  )
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([200, 429]))
  // The page may come when there is room again: it is given what another question was told.
  const response = answers.find((answer) => answer.status() === 429)
  await page.route('**/api/v1/register/package*', (route) => route.fulfill({ response }), { times: 1 })
  await page.goto('/kommunens-tal?kendt=2024-12-01T12:00')
  await page.getByText('Vent, til de er der, og prøv igen.').waitFor()
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await overflowOf(page)).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Prøv igen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Indsatstrappen i Eksempelkøbing' }).waitFor()
})

test('the difference between two moments is told child by child, with the correction and its reason', async () => {
  const page = await as('Bo Barneven')
  await page.goto(FIGURE)
  const real = page.locator('a[href^="/boern/"]').first()
  const name = (await real.textContent()) ?? ''
  const id = (await real.getAttribute('href'))?.match(/\/boern\/([0-9a-f-]+)/)?.[1]
  const child = await asked<ChildAnswer>(page, `children/${id}`)
  const before = new Date()
  // The number is of a day some weeks back: a placement that has ended since is behind it as well.
  const halfAYearAgo = new Date(before.getTime() - 183 * 86_400_000).toISOString()
  const counted = child.records.measure.filter(({ values }) => String(values.end_date ?? '9') > halfAYearAgo)
  for (const measure of counted) await correctType(page, measure.id, measure.version)
  const moment = new Date(before.getTime() - 60_000)
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  await page.goto(`${FIGURE}/aendret?fra=${clock.format(moment).replace(' ', 'T')}`)
  await page.getByRole('heading', { name: '1 barn gør forskellen' }).waitFor()
  const told = page.getByRole('region', { name })
  await told.getByText('gik ud af tælleren').waitFor()
  await told.getByText('Der er valgt en forkert indsats').first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflowOf(page)).toBe(0)
})

/** Corrects a measure to be early advice, so that the child is not counted as placed. */
async function correctType(page: Page, id: string, version: number): Promise<void> {
  const answer = await page.request.patch(`/api/v1/measures/${id}`, {
    data: {
      changes: { measure_type: 'preventive_advice' },
      reason: 'Der er valgt en forkert indsats',
    },
    headers: { 'If-Match': `"${version}"`, Origin: demo.served.address },
  })
  if (!answer.ok()) throw new Error(`measures/${id}: ${answer.status()} ${await answer.text()}`)
}

test('whoever has no business with a page is told so, and nothing of it is shown', async () => {
  const WHO_ONE_IS = ['/api/v1/me', '/api/v1/sign-in']
  /** Opens an address as who may not; what the page says, and what it has asked the server for. */
  const refused = async (page: Page, address: string) => {
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(new URL(request.url()).pathname))
    await page.goto(address, { waitUntil: 'networkidle' })
    expect(await page.getByRole('main').textContent(), address).toBe(
      'Din rolle har ikke adgang til sidenSpørg din leder eller systemadministratoren, hvis du mener, at du skal have den.',
    )
    expect([...asked].filter((path) => path.startsWith('/api/')).toSorted(), address).toEqual(WHO_ONE_IS)
  }
  const analyst = await as('Kaj Kontrol')
  for (const address of ['/opslag', '/noedadgange', '/flytninger', '/opsaetning'])
    await refused(analyst, address)
  await refused(await as('Ada Administrator'), '/kommunens-tal')
})

test.each(['/opslag', '/flytninger', '/kommunens-tal', FIGURE])(
  'on a phone %s fits the screen',
  async (address) => {
    const page = await as('Erik Erfaren')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(address, { waitUntil: 'networkidle' })
    expect(await overflowOf(page)).toBe(0)
  },
)

test('on a phone and in print the pictures of the family fit', async () => {
  const page = await as('Bo Barneven')
  const { child } = await aChild(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/boern/${child.id}/familie`)
  await page.getByRole('region', { name: 'Genogram' }).waitFor()
  expect(await overflowOf(page)).toBe(0)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('svg.genogram').isVisible()).toBe(true)
  expect(await page.locator('svg.network-map').isVisible()).toBe(true)
})
