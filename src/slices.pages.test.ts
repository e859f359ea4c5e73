import { readdirSync } from 'node:fs'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, matchRoutes, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import type { MeAnswer } from './api/wire-me.ts'
import { rightsOf } from './kernel/rights.ts'
import { SLICE_PAGES } from './slices.pages.tsx'
import { SLICES } from './slices.ts'
import { OPEN_PAGES } from './web/figures/figures.pages.tsx'
import { addressOfPage, linked, type Page } from './web/routing/page.ts'
import { isOpenPage, linkedFor, REGISTER_PAGES } from './web/shell/pages.ts'
import { routes } from './web/shell/router.tsx'
import { sharedTexts } from './web/words/shared.texts.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const RIGHT: Readonly<Record<string, string>> = {
  id: ID,
  figure: 'placed_per_1000',
  municipality: '510',
  child: '1',
}
const ALL = {
  seeChildren: true,
  seeCases: true,
  seeMeasures: true,
  write: true,
  allocate: true,
  seeFigures: true,
  setUp: true,
  seeLooks: true,
}
const LEADER: MeAnswer = {
  worker: { id: ID, name: 'Kim' },
  municipality: { code: '510', name: 'Haderslev', invented: true },
  roles: ['manager'],
  team: null,
  mode: 'demo',
  may: ALL,
  waiting: { emergencies: 0, transfers: 2, approvals: 0, answers: 0 },
}

interface Standing {
  readonly page: Page
  readonly address: string
}

/** Every page that is a place to stand, with its address from the root. */
function standing(pages: readonly Page[], base = ''): Standing[] {
  return pages.flatMap((page) => {
    const address = `${base}/${page.path.replace(/^\//, '')}`.replace(/\/$/, '')
    return page.pages ? standing(page.pages, address) : [{ page, address }]
  })
}

const TABLE = standing([...REGISTER_PAGES, ...OPEN_PAGES])

function filledIn(address: string, values = RIGHT): string {
  return address.replace(/:(\w+)/g, (_, name: string) => values[name]).replace('*', 'andet')
}

/** What the router shows at an address to whoever is signed in. */
async function shownAt(address: string, me: MeAnswer | null): Promise<string> {
  const questions = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  questions.setQueryData(['me'], me)
  questions.setQueryData(['sign-in'], { mode: 'demo', hasSession: me !== null, people: [] })
  const router = createMemoryRouter(routes(), { initialEntries: [address] })
  await expect.poll(() => router.state.initialized).toBe(true)
  const provided = createElement(RouterProvider, { router })
  return renderToStaticMarkup(createElement(QueryClientProvider, { client: questions }, provided))
}

test('every slice with pages stands in the list of pages', () => {
  const folders = SLICES.filter((slice) =>
    readdirSync(new URL(`./slices/${slice}`, import.meta.url)).some((file) => file.endsWith('.pages.tsx')),
  )
  const listed = SLICE_PAGES.map((page) => ('load' in page ? String(page.load) : ''))
  expect(folders.filter((slice) => !listed.some((load) => load.includes(`/slices/${slice}/`)))).toEqual([])
})

test('no two pages have the same address', () => {
  const addresses = TABLE.map(({ address }) => address)
  expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([])
})

test.each(TABLE)('$address leads to its own page, and its part is there', async ({ page, address }) => {
  const found = matchRoutes(routes(), filledIn(address))?.at(-1)?.route
  expect(found?.path).toBe(page.path)
  if ('load' in page) expect(await page.load()).toBeTypeOf('function')
  else expect(page.shown).toBeTypeOf('function')
})

test('an address with an id that can be none does not exist', async () => {
  const ofRecords = TABLE.filter(({ address }) => address.includes(':id'))
  expect(ofRecords.length).toBeGreaterThan(8)
  for (const { address } of ofRecords) {
    const shown = await shownAt(filledIn(address, { ...RIGHT, id: 'nummer-1' }), LEADER)
    expect(shown, address).toContain(sharedTexts.da.notFound)
    expect(await shownAt(filledIn(address), LEADER), address).not.toContain(sharedTexts.da.notFound)
  }
})

test.each(['/barnets-vej/51/1', '/barnets-vej/510/0', '/boern/x/y', '/planer', '/kommunens-tal/andet'])(
  '%s does not exist',
  async (address) => expect(await shownAt(address, LEADER)).toContain(sharedTexts.da.notFound),
)

test('a page of the register is shown to nobody who may not open it', async () => {
  const none = rightsOf([])
  for (const { page, address } of standing(SLICE_PAGES)) {
    if (page.may === 'everyone') throw new Error(`${address} is open to everyone`)
    const nobody = { ...LEADER, may: none }
    expect(await shownAt(filledIn(address), nobody), address).toContain('Din rolle har ikke adgang')
  }
})

test('the links of someone who may everything stand in their order, with what waits', async () => {
  expect(linkedFor({ may: ALL }).map((page) => page.link.title.da)).toEqual([
    'Mine børn',
    'Alle børn',
    'Sager og indsatser',
    'Kommunens tal',
    'Svar',
    'Godkendelser',
    'Flytninger',
    'Nødadgange',
    'Opslag',
    'Opsætning',
  ])
  expect(linkedFor({ may: { ...ALL, write: false, allocate: false } }).map(addressOfPage)).not.toContain(
    '/flytninger',
  )
  expect(await shownAt('/log-ind', LEADER)).toContain('2 venter på dig')
})

test('no two links have the same place', () => {
  for (const pages of [REGISTER_PAGES, OPEN_PAGES]) {
    const orders = linked(pages).map(({ link }) => link.order)
    expect(new Set(orders).size).toBe(orders.length)
  }
})

test('the figures that are open to everyone are told from the register', () => {
  const open = ['/trappen', '/noegletal/x/y', '/barnets-vej', '/data', '/egne-filer/noegletal']
  expect(open.filter((path) => !isOpenPage(path))).toEqual([])
  expect(['/', '/boern', '/kommunens-tal/data', '/datasæt'].filter(isOpenPage)).toEqual([])
})
