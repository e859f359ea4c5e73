import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, overflowOf } from './accessible.ts'
import { servedDemo } from './demo.ts'
import { asked, signedIn } from './signed-in.ts'

const demo = servedDemo()
const PHONE = { width: 320, height: 640 }
const WORDS = 'Mor fortalte, at søvnen er blevet bedre.'
let child: string

beforeAll(async () => {
  const page = await keptFor('Bo Barneven')
  const { children } = await asked<{ children: { id: string }[] }>(page, 'children?limit=1')
  child = children[0].id
  await page.context().close()
})

/** A page in a browser that has kept the program, as it has once one has been there. */
async function keptFor(as: string, address = '/trappen'): Promise<Page> {
  const page = await signedIn(demo.browser, demo.served, as, '998', { serviceWorkers: 'allow' })
  await page.goto(address)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    // It stands before this very page once it has taken over.
    if (!navigator.serviceWorker.controller)
      await new Promise((over) => navigator.serviceWorker.addEventListener('controllerchange', over))
  })
  return page
}

/** The addresses of all that the browser has kept, by the name of where. */
function keptOn(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(async () => {
    const names = await caches.keys()
    const kept = names.map(async (name) => {
      const requests = await (await caches.open(name)).keys()
      return [name, requests.map(({ url }) => new URL(url).pathname + new URL(url).search)]
    })
    return Object.fromEntries(await Promise.all(kept))
  })
}

const noConnection = (page: Page) =>
  page.getByRole('heading', { name: 'Der er ingen forbindelse til serveren', level: 1 })

test.each(['/', '/mine-boern', '/boern'])(
  'without a connection the program opens at %s, says what is wrong, and comes by itself afterwards',
  async (address) => {
    const page = await keptFor('Bo Barneven')
    await page.context().setOffline(true)
    await page.goto(address)
    await noConnection(page).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.setViewportSize(PHONE)
    expect(await overflowOf(page)).toBe(0)
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Menu' }).waitFor()
    await page.context().close()
  },
)

test('a page whose data do not come says so, and another language says it in English', async () => {
  const page = await keptFor('Bo Barneven')
  await page.context().setOffline(true)
  await page.goto('/mine-boern?sprog=en')
  await page.getByRole('heading', { name: 'There is no connection to the server' }).waitFor()
  await page.goto('/trappen')
  await page.getByText('Der er ingen forbindelse til serveren. Prøv igen om lidt.').waitFor()
  await page.context().close()
})

test('a page opened from the menu without a connection says that it waits, and comes by itself', async () => {
  const page = await keptFor('Bo Barneven', '/trappen')
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Alle børn', exact: true }).click()
  await page.getByText('Siden kommer frem af sig selv, når der er forbindelse igen.').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('heading', { name: 'Børn', level: 1 }).waitFor()
  await page.context().close()
})

test('nothing that the API answers, and nothing of a child, is in what the browser keeps', async () => {
  const page = await keptFor('Bo Barneven', `/boern/${child}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  for (const address of ['/mine-boern', '/boern', `/boern/${child}/opfoelgning`, '/kommunens-tal'])
    await page.goto(address, { waitUntil: 'networkidle' })
  const kept = Object.values(await keptOn(page)).flat()
  expect(kept.length).toBeGreaterThan(100)
  expect(kept.filter((address) => address !== '/' && !/^\/assets\/[\w.-]+$/.test(address))).toEqual([])
  await page.context().close()
})

test.each([
  ['opfoelgning', 'Notat'],
  ['kontakt', /^Kort om kontakten/],
])(
  'the words of a %s are there when the tab was closed, are written on without a connection, and stand in the form afterwards',
  async (path, label) => {
    const page = await keptFor('Bo Barneven', `/boern/${child}/${path}`)
    await page.getByLabel(label).fill(WORDS)
    const context = page.context()
    await page.close()
    await context.setOffline(true)
    const again = await context.newPage()
    await again.goto(`/boern/${child}/${path}`)
    await again.getByText('Det, du har skrevet og ikke sendt, ligger på denne enhed i et døgn').waitFor()
    const note = again.getByLabel(label)
    expect(await note.inputValue()).toBe(WORDS)
    expect(await accessibilityFaults(again)).toEqual([])
    await again.setViewportSize(PHONE)
    expect(await overflowOf(again)).toBe(0)
    await note.fill(`${WORDS} Far var med.`)
    await note.blur()
    await context.setOffline(false)
    await again.getByRole('radio', { name: 'Hjemmebesøg' }).waitFor()
    expect(await again.getByLabel(label).inputValue()).toBe(`${WORDS} Far var med.`)
    await context.close()
  },
)

test('who signs out leaves no words, neither when the server is told nor without a connection', async () => {
  const page = await keptFor('Bo Barneven', `/boern/${child}/kontakt`)
  await page.getByLabel(/^Kort om kontakten/).fill(WORDS)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Log ud' }).click()
  await page.getByText('ved ikke, at du er logget ud').waitFor()
  await page.goto(`/boern/${child}/kontakt`)
  await noConnection(page).waitFor()
  expect(await page.getByLabel(/^Kort om kontakten/).count()).toBe(0)
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await page.context().setOffline(false)
  await page.getByLabel(/^Kort om kontakten/).fill(WORDS)
  await page.getByRole('button', { name: 'Log ud' }).click()
  await page.getByRole('heading', { name: 'Log ind', level: 1 }).waitFor()
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await page.context().close()
})

test('a new build takes over without reloading the tab that someone writes in, and what is older than the one before goes', async () => {
  const page = await keptFor('Bo Barneven', `/boern/${child}/kontakt`)
  await page.getByLabel(/^Kort om kontakten/).fill(WORDS)
  const [present] = Object.keys(await keptOn(page))
  // Two builds before this one, as a browser has them that was here before.
  const [older, before] = ['trin-program-older', 'trin-program-before']
  const loads: string[] = []
  page.on('framenavigated', (frame) => loads.push(frame.url()))
  await page.evaluate(
    async (names) => {
      for (const name of await caches.keys()) await caches.delete(name)
      for (const name of names) await (await caches.open(name)).put('/assets/x.js', new Response(name))
      const over = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done))
      await navigator.serviceWorker.register('/service-worker.js?new')
      await over
    },
    [older, before],
  )
  await expect
    .poll(async () => Object.keys(await keptOn(page)), { timeout: 30_000 })
    .toEqual([before, present])
  expect(await page.evaluate(async () => (await fetch('/assets/x.js')).text())).toBe(before)
  expect(loads).toEqual([])
  expect(await page.getByLabel(/^Kort om kontakten/).inputValue()).toBe(WORDS)
  await page.context().close()
})

test('the browser asks for the worker at every visit, and may let it stand before the pages of this server alone', async () => {
  const answer = await fetch(`${demo.served.address}/service-worker.js`)
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/)
  expect(answer.headers.get('content-security-policy')).toContain("worker-src 'self'")
  expect(answer.headers.get('service-worker-allowed')).toBe(null)
})
