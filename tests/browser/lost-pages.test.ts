import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { signedIn } from './signed-in.ts'

const demo = servedDemo()

const ID = '00000000-0000-4000-8000-000000000001'
const PARTS = /\/assets\/.*\.js$/

function menu(page: Page) {
  return page.getByRole('navigation', { name: 'Registret' })
}

/** Everything at which an address can be damaged: the id, its signs, and what follows the question mark. */
const DAMAGED = [
  '/boern/ikke-et-id',
  '/boern/%E0%A4%A',
  `/boern/${ID}%`,
  `/boern/${ID}.x`,
  `/planer/${ID.slice(0, -3)}`,
  `/planer/planer/${ID}`,
  '/undersoegelser/..%2f..%2fetc',
  '/noget/der/ikke.findes',
]

test.each(DAMAGED)(
  'the damaged address %s says that the page does not exist, and the menu stays',
  async (address) => {
    const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
    await page.goto(address)
    await menu(page).waitFor()
    await page.getByRole('heading', { name: 'Siden findes ikke' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.context().close()
  },
)

test.each([
  ['a child that is not there', `/boern/${ID}`],
  ['a day that is none', `/boern/${ID}?kendt=2026-13-45`],
  ['a moment that is none', '/kommunens-tal?kendt=i-g%C3%A5r'],
  ['moments that are none', '/kommunens-tal/noegletal/placed_per_1000/aendret?fra=x&til=y'],
  ['a figure that is none', '/noegletal/ingen'],
  ['a damaged question', '/opgaver?team=%E0%A4%A&hvem=%'],
])('with %s in the address the menu and words stand there', async (_, address) => {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(address, { waitUntil: 'networkidle' })
  await menu(page).waitFor()
  expect(((await page.getByRole('main').textContent()) ?? '').trim()).not.toBe('')
  expect(await page.getByText('Siden kan ikke vises').count()).toBe(0)
  expect(faults).toEqual([])
  await page.context().close()
})

test('a page whose part cannot be fetched says so under the menu, and is there when one tries again', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  await page.goto('/trappen', { waitUntil: 'networkidle' })
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Alle børn', exact: true }).click()
  await page.getByRole('alert').getByText('Der er ingen forbindelse til serveren').waitFor()
  await menu(page).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  // Without a connection one may try, and the program is still there.
  await page.getByRole('button', { name: 'Prøv igen' }).click()
  await menu(page).waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Prøv igen' }).click()
  await page.getByRole('heading', { name: 'Børn', level: 1 }).waitFor()
  await page.context().close()
})

test('a chart whose part cannot be fetched leaves the page and its table, and is drawn when one tries again', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Kaj Kontrol')
  await page.route(/figure-chart-.*\.js$/, (route) => route.abort())
  await page.goto('/kommunens-tal/noegletal/placed_per_1000')
  await page.getByText('Diagrammet kan ikke tegnes lige nu').waitFor()
  await page.getByRole('heading', { name: 'Alle tal' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.unroute(/figure-chart-.*\.js$/)
  await page.getByRole('button', { name: 'Prøv igen' }).click()
  await page
    .getByRole('img', { name: /Anbragte børn/ })
    .first()
    .waitFor()
  expect(await page.getByText('Diagrammet kan ikke tegnes lige nu').count()).toBe(0)
  await page.context().close()
})

test('when even the menu cannot be shown, words and a way on stand there', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Kaj Kontrol')
  // Whoever is signed in has a name, a municipality and roles; an answer without them is none that the menu can show.
  await page.route('**/api/v1/me', (route) =>
    route.fulfill({ json: { worker: { id: '1', name: 'Kaj' }, roles: null } }),
  )
  await page.goto('/trappen')
  await page.getByRole('heading', { name: 'Siden kan ikke vises' }).waitFor()
  await page.unroute('**/api/v1/me')
  await page.getByRole('button', { name: 'Prøv igen' }).click()
  await menu(page).waitFor()
  await page.context().close()
})

test('when a new version was laid meanwhile, the page is there without a word', async () => {
  const page = await signedIn(demo.browser, demo.served, 'Bo Barneven')
  // As a tab that was opened before: it began with another first file, and its parts are gone.
  let isOld = true
  await page.route('**/trappen', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/(assets\/index-[^"]+\.js)/, '$1?before'),
    })
  })
  await page.goto('/trappen', { waitUntil: 'networkidle' })
  await page.route(PARTS, (route) => (isOld ? route.fulfill({ status: 404, body: '404' }) : route.continue()))
  page.on('request', (request) => {
    if (request.isNavigationRequest()) isOld = false
  })
  await page.getByRole('link', { name: 'Alle børn', exact: true }).click()
  await page.getByRole('heading', { name: 'Børn', level: 1 }).waitFor()
  expect(isOld).toBe(false)
  await page.context().close()
})
