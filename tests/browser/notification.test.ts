import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { asked, done, signedIn } from './signed-in.ts'

const demo = servedDemo()

interface Child {
  readonly id: string
  readonly name: string
}
/** A child of Bo's own with a case and nothing else, each time another one. */
let many = 0
async function quietChild(page: Page): Promise<Child> {
  many += 1
  const family_name = `Stilleberg${'abcdefghij'[many]}`
  const { id } = await done<{ id: string }>(page, 'children', {
    child: { kind: 'child', given_name: 'Sanne', family_name, birth_date: '2016-05-04' },
    case: { kind: 'case', opened_on: '2026-01-05' },
    searched: true,
  })
  return { id, name: `Sanne ${family_name}` }
}

/** Goes on with Tab to what carries these words, as someone without a mouse does. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(() => {
      const here = document.activeElement
      const labels =
        here instanceof HTMLInputElement || here instanceof HTMLSelectElement ? here.labels : null
      const area = here instanceof HTMLTextAreaElement ? here.labels : labels
      return [...(area ?? [])].map((one) => one.textContent).join(' ') || (here?.textContent ?? '')
    })
    if (words.test(said.trim())) return
  }
  throw new Error(`Tab never came to ${words}`)
}

const received = (child: string, values: object = {}) => ({
  child,
  values: {
    received_at: new Date().toISOString(),
    notifier_type: '2',
    content: 'Kommer ofte uden mad, og er meget alene.',
    parents_dialogue: 'yes',
    ...values,
  },
})

test('a notification goes by the keyboard from what was said to the investigation', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  const child = await quietChild(page)
  await page.goto('/underretninger/ny')
  await page.getByRole('heading', { name: 'Det, der er modtaget' }).waitFor()
  await tabTo(page, /^Bekymringen/)
  await page.keyboard.type('Kommer ofte uden mad, og er meget alene.')
  await tabTo(page, /^Hvem underretter/)
  await page.keyboard.type('Skole')
  await tabTo(page, /^Gem underretningen/)
  await page.keyboard.press('Enter')
  // The summary of what is missing leads to the field, and says that the child is.
  await page.getByRole('alert').getByText('Ret 2 felter').waitFor()
  await page.getByRole('alert').getByText('Find det barn, det handler om').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await tabTo(page, /talt med forældrene/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ja')
  await tabTo(page, /^Navn$/)
  await page.keyboard.type(child.name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /ligner/ }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await tabTo(page, /^Det er barnet/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Det handler om' }).waitFor()
  expect(await page.getByLabel(/^Bekymringen/).inputValue()).toBe('Kommer ofte uden mad, og er meget alene.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Gem underretningen' }).press('Enter')

  await page.getByRole('heading', { name: 'Vurdering inden for 24 timer' }).waitFor()
  await page.getByText(/^(24 timer|23 timer 5\d min\.) tilbage$/).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await tabTo(page, /^Ja, der skal handles akut/)
  await page.keyboard.press('Space')
  await page.getByText('Handl nu: ring til din leder').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await tabTo(page, /^Vurdering/)
  await page.keyboard.type('Ingen akut fare. Forældrene er ringet op.')
  await tabTo(page, /^Gem vurderingen/)
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: 'Hvad skal der ske?' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'radio')
  await page.keyboard.press('Space')
  for (let down = 0; down < 3; down++) await page.keyboard.press('ArrowDown')
  expect(await page.getByLabel(/^Børnefaglig undersøgelse/).isChecked()).toBe(true)
  expect(await accessibilityFaults(page)).toEqual([])
  await tabTo(page, /^Begynd undersøgelsen/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/undersoegelser\//)
  const id = new URL(page.url()).pathname.split('/').at(-1)
  const investigation = await asked<{ child: string; values: object }>(page, `investigations/${id}`)
  expect(investigation.child).toBe(child.id)
  expect(investigation.values).toMatchObject({ legal_basis: 'BL § 20' })
  await page.context().close()
})

test('whoever is second to assess reads what the first one wrote', async () => {
  const [page, other] = [
    await signedIn(demo.browser, demo.served, 'Bo Barneven'),
    await signedIn(demo.browser, demo.served, 'Erik Erfaren'),
  ]
  const child = await quietChild(page)
  const { id } = await done<{ id: string }>(page, 'notifications/receive', received(child.id))
  for (const one of [page, other]) {
    await one.goto(`/underretninger/${id}`)
    await one.getByLabel('Nej', { exact: true }).check()
  }
  await page.getByRole('textbox', { name: /^Vurdering/ }).fill('Mor er ringet op.')
  await page.getByRole('button', { name: 'Gem vurderingen' }).click()
  await page.getByRole('heading', { name: 'Hvad skal der ske?' }).waitFor()
  await other.getByRole('textbox', { name: /^Vurdering/ }).fill('Min egen vurdering.')
  await other.getByRole('button', { name: 'Gem vurderingen' }).click()
  const notice = other.getByRole('alert')
  await notice.getByText('Bo Barneven var først').waitFor()
  await notice.getByText('Mor er ringet op.').waitFor()
  expect(await other.getByRole('textbox', { name: /^Vurdering/ }).inputValue()).toBe('Min egen vurdering.')
  expect(await accessibilityFaults(other)).toEqual([])
  await notice.getByRole('button').click()
  await other.getByRole('heading', { name: 'Hvad skal der ske?' }).waitFor()
  for (const one of [page, other]) await one.context().close()
})

test('a clarification is saved on the way, completed, and leads on; all of it on a phone', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  await page.setViewportSize({ width: 390, height: 800 })
  const child = await quietChild(page)
  const worry = received(child.id, { kind: 'concern' })
  const { id } = await done<{ id: string }>(page, 'notifications/receive', worry)
  await page.goto(`/underretninger/${id}`)
  await page.getByLabel(/^Screening og afdækning/).check()
  expect(await overflowOf(page)).toBe(0)
  await page.getByRole('button', { name: 'Begynd afdækningen' }).click()
  await page.getByRole('heading', { name: 'Afdækning', level: 1 }).waitFor()
  expect(await page.getByLabel(/^Forhold, der afdækkes/).inputValue()).toBe(worry.values.content)
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await overflowOf(page)).toBe(0)
  await page.getByLabel('Kilder').fill('Klasselæreren')
  await page.getByRole('button', { name: 'Gem, og arbejd videre senere' }).click()
  await page.getByText('Gemt.').waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Afslut afdækningen' }).click()
  await page.getByRole('alert').getByText('Ret 3 felter').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await page.getByLabel('Kilder').inputValue()).toBe('Klasselæreren')
  await page.getByLabel('Ikke relevant').check()
  await page.getByLabel(/^Konklusion/).fill('Skolen og familien klarer det sammen.')
  await page.getByLabel(/^Ikke behov for mere/).check()
  // What is completed leads on, also when the page is the last to hear of it.
  await page.route('**/clarifications/**', async (route) => {
    if (route.request().method() === 'GET') await sleep(1000)
    await route.continue()
  })
  await page.getByRole('button', { name: 'Afslut afdækningen' }).click()
  await page.waitForURL((address) => address.pathname === `/boern/${child.id}`)
  await page.context().close()
})

test("another team's child can be notified about, and is not seen by it", async () => {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  const leader = await signedIn(demo.browser, demo.served, 'Erik Erfaren')
  const own = await asked<{ children: Child[] }>(page, 'children?limit=200')
  const { children } = await asked<{ children: (Child & { protected: boolean })[] }>(
    leader,
    'children?limit=200',
  )
  const seen = new Set(own.children.map(({ id }) => id))
  let hidden: Child | undefined
  for (const child of children) {
    if (child.protected || seen.has(child.id)) continue
    if ((await page.request.get(`/api/v1/children/${child.id}`)).status() !== 404) continue
    hidden = child
    break
  }
  if (!hidden) throw new Error('The caseworker sees every child of the demo')
  await page.goto('/underretninger/ny')
  await page.getByLabel('Navn', { exact: true }).fill(hidden.name)
  await page.getByRole('button', { name: 'Søg', exact: true }).click()
  await page.getByRole('button', { name: 'Underret om dette barn' }).first().click()
  await page.getByText('Underretningen gives videre').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel(/^Hvem underretter/).selectOption('2')
  await page.getByLabel(/^Bekymringen/).fill('Er ofte alene.')
  await page.getByLabel(/^Er der talt med/).selectOption('yes')
  await page.getByRole('button', { name: 'Gem, og giv videre' }).click()
  await page.getByRole('heading', { name: 'Underretningen er modtaget og givet videre' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  for (const one of [page, leader]) await one.context().close()
})

test('a child whom nobody knows is registered on the way, and nothing is typed twice', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  await page.goto('/underretninger/ny')
  await page.getByLabel(/^Bekymringen/).fill('Nabo har ringet.')
  await page.getByLabel('Navn', { exact: true }).fill('Zefanias Xylander')
  await page.getByLabel('Fødselsdato').fill('2019-05-04')
  await page.getByRole('button', { name: 'Søg', exact: true }).click()
  await page.getByRole('button', { name: /^(Fortsæt|Ingen af dem)/ }).click()
  await page.getByRole('button', { name: 'Registrér barnet' }).click()
  await page.getByRole('heading', { name: 'Det handler om' }).waitFor()
  await page.getByRole('link', { name: 'Zefanias Xylander' }).waitFor()
  expect(await page.getByLabel(/^Bekymringen/).inputValue()).toBe('Nabo har ringet.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.context().close()
})

test('on a case of one’s own it is said who assesses instead, where the municipality has decided so', async () => {
  const administrator = await signedIn(demo.browser, demo.served, 'Ada Administrator')
  const { records } = await asked<{ records: readonly { id: string; version: number }[] }>(
    administrator,
    'work-settings',
  )
  const decided = await administrator.request.patch(`/api/v1/work-settings/${records[0]?.id}`, {
    data: { changes: { other_assessor: true }, reason: 'Besluttet i afdelingen' },
    headers: { Origin: demo.served.address, 'If-Match': `"${records[0]?.version}"` },
  })
  expect(decided.status()).toBe(200)
  await administrator.context().close()
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  const child = await quietChild(page)
  const { id } = await done<{ id: string }>(page, 'notifications/receive', received(child.id))
  await page.goto(`/underretninger/${id}`)
  await page.getByText('En anden skal vurdere den').waitFor()
  expect(await page.getByRole('button', { name: 'Gem vurderingen' }).count()).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.context().close()
})
