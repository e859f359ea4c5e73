import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startLyingProvider } from '../../tests/api/lying-provider.ts'
import { browserOn, townApplication } from '../../tests/api/sign-in-town.ts'
import { testDatabase } from '../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../tests/store/town.ts'
import type { Database } from '../store/database.ts'
import { addressOf } from './rate-limit.ts'

let database: Database
let town: Awaited<ReturnType<typeof townApplication>>
let browser: ReturnType<typeof browserOn>

beforeAll(async () => {
  database = await testDatabase('pglite')
  town = await townApplication(database, { limits: LIMITS })
  await buildTown(town.stores)
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(() => {
  browser = browserOn(town.app)
})

const LIMITS = { signIn: 1000, general: 1000, address: 1000, search: 1000 }
const signIn = (number = 1) =>
  browser.post('/api/v1/sign-in/demo', { municipality: TOWN, worker: id('worker', number) })

test.each<[string, Record<string, string>]>([
  ['from another site', { Origin: 'https://example.com' }],
  ['from a page without a site', { Origin: 'null' }],
  ['from another port', { Origin: 'http://localhost:81' }],
  ['from a site below the same name', { 'Sec-Fetch-Site': 'same-site' }],
  ['from another site, though it names this one', { 'Sec-Fetch-Site': 'cross-site' }],
  ['as a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
  ['as plain text', { 'Content-Type': 'text/plain' }],
])('a change sent %s is refused', async (_, headers) => {
  await signIn()
  const response = await browser.post('/api/v1/children', {}, headers)
  expect(response.status).toBe(403)
  expect((await response.json()).error).toBe('other-site')
  expect((await browser.post('/api/v1/sign-out', {}, headers)).status).toBe(403)
  expect((await browser.ask('/api/v1/me')).status).toBe(200)
})

test('a change with a cookie that does not say where it comes from is refused', async () => {
  await signIn()
  const init = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }
  expect((await browser.ask('/api/v1/sign-out', init)).status).toBe(403)
  const said = { ...init, headers: { ...init.headers, 'Sec-Fetch-Site': 'same-origin' } }
  expect((await browser.ask('/api/v1/sign-out', said)).status).toBe(200)
})

test('another site can sign nobody in', async () => {
  const asked = { municipality: TOWN, worker: id('worker', 1) }
  const elsewhere = await browser.post('/api/v1/sign-in/demo', asked, { Origin: 'https://example.com' })
  expect(elsewhere.status).toBe(403)
  expect(browser.cookies.size).toBe(0)
})

test('what cannot be read is told plainly, and not as an error of the server', async () => {
  const headers = { 'Content-Type': 'application/json', Origin: 'http://localhost' }
  const init = { method: 'POST', body: '{"worker": Rita', headers }
  const response = await browser.ask('/api/v1/sign-in/demo', init)
  expect(response.status).toBe(400)
  expect((await response.json()).message.da).toBe('Forespørgslen kan ikke læses.')
})

test('sign-ins that fail are answered so many times a minute from one address; those that do not, go on', async () => {
  const { app } = await townApplication(database, { limits: { signIn: 3 }, proxies: 1 })
  const from = (address: string, number: number) =>
    browserOn(app).post(
      '/api/v1/sign-in/demo',
      { municipality: TOWN, worker: id('worker', number) },
      { 'X-Forwarded-For': `10.9.9.9, ${address}` },
    )
  for (const _ of [1, 2, 3, 4, 5]) expect((await from('10.0.0.1', 1)).status).toBe(204)
  for (const _ of [1, 2, 3]) expect((await from('10.0.0.1', 77)).status).toBe(404)
  const refused = await from('10.0.0.1', 77)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(Object.keys((await refused.json()).message)).toEqual(['da', 'en'])
  expect((await from('10.0.0.2', 1)).status).toBe(204)
})

test('an address is taken from a header only where a proxy of ours stands in front', async () => {
  const { app } = await townApplication(database, { limits: { signIn: 1 } })
  const asked = { municipality: TOWN, worker: id('worker', 77) }
  const answers = []
  for (const address of ['10.0.0.1', '10.0.0.2', '10.0.0.3'])
    answers.push(
      (await browserOn(app).post('/api/v1/sign-in/demo', asked, { 'X-Forwarded-For': address })).status,
    )
  expect(answers).toEqual([404, 429, 429])
})

test('an address is that of the socket a request came over', async () => {
  const app = new Hono().get('/', (c) => c.text(addressOf(c, 0)))
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'X-Forwarded-For': '10.0.0.1' } })
  expect(await answer.text()).toBe('127.0.0.1')
  server.close()
})

test('guessing at sessions and tokens is told apart so many times a minute from one address, and then not', async () => {
  const { app } = await townApplication(database, { limits: { address: 4 } })
  const answers = []
  for (const number of [1, 2, 3, 4, 5]) {
    const headers = { Authorization: `Bearer trin_998_${String(number).repeat(43)}` }
    answers.push((await app.request('/api/v1/me', { headers })).status)
  }
  expect(answers).toEqual([401, 401, 401, 401, 429])
})

test('who is signed in goes on, whatever others at the same address do', async () => {
  const { app } = await townApplication(database, { limits: { address: 5, general: 50, signIn: 5 } })
  const rita = browserOn(app)
  await rita.post('/api/v1/sign-in/demo', { municipality: TOWN, worker: id('worker', 1) })
  for (let guess = 0; guess < 20; guess++) {
    await app.request('/api/v1/me')
    await browserOn(app).post('/api/v1/sign-in/demo', { municipality: TOWN, worker: id('worker', 77) })
  }
  expect((await app.request('/api/v1/me')).status).toBe(429)
  expect((await rita.ask('/api/v1/me')).status).toBe(200)
})

test('who is about to sign in gets in, whatever others at the same address do; and is told plainly when it fails', async () => {
  const { app } = await townApplication(database, { limits: { address: 5, general: 5, signIn: 5 } })
  for (let guess = 0; guess < 20; guess++) {
    await app.request('/api/v1/me')
    await browserOn(app).post('/api/v1/sign-in/demo', { municipality: TOWN, worker: id('worker', 77) })
  }
  const kim = browserOn(app)
  expect((await kim.ask('/api/v1/sign-in')).status).toBe(200)
  expect((await kim.ask('/api/v1/me')).status).toBe(401)
  const as = (number: number) => ({ municipality: TOWN, worker: id('worker', number) })
  expect((await kim.post('/api/v1/sign-in/demo', as(77))).status).toBe(404)
  expect((await kim.post('/api/v1/sign-in/demo', as(2))).status).toBe(204)
  // Whoever has no cookie yet, and comes straight to the sign-in, gets in as well.
  expect((await browserOn(app).post('/api/v1/sign-in/demo', as(1))).status).toBe(204)
})

test('a browser is known by a cookie that it cannot make itself, and that says nothing of anyone', async () => {
  const { app } = await townApplication(database, { limits: { address: 2, general: 1000 } })
  const [known, other] = [browserOn(app), browserOn(app)]
  for (const one of [known, other]) await one.ask('/api/v1/sign-in')
  expect([...known.cookies.keys()]).toEqual(['trin_browser'])
  expect(known.cookies.get('trin_browser')).not.toBe(other.cookies.get('trin_browser'))
  for (const _ of [1, 2, 3, 4]) expect((await known.ask('/api/v1/me')).status).toBe(401)
  const answers = []
  for (const number of [1, 2, 3, 4]) {
    const headers = { Cookie: `trin_browser=${'a'.repeat(15)}${number}.${'g'.repeat(24)}` }
    answers.push((await app.request('http://localhost/api/v1/me', { headers })).status)
  }
  expect(answers).toEqual([401, 401, 429, 429])
})

test('a calendar is answered, however many wrong ones are asked for from the same address', async () => {
  const { app } = await townApplication(database, { limits: { signIn: 3 } })
  const rita = browserOn(app)
  await rita.post('/api/v1/sign-in/demo', { municipality: TOWN, worker: id('worker', 1) })
  const { path } = await (await rita.post('/api/v1/calendar-feed', {})).json()
  const answers = []
  for (const number of [1, 2, 3, 4]) {
    const wrong = `/calendar/${TOWN}/${String(number).repeat(43)}.ics`
    answers.push((await app.request(`http://localhost${wrong}`)).status)
  }
  expect(answers).toEqual([404, 404, 404, 429])
  expect((await app.request(`http://localhost${path}`)).status).toBe(200)
})

test('one person in two browsers, as in a demo, is counted as two', async () => {
  const { app } = await townApplication(database, { limits: { general: 2 } })
  const [one, other] = [browserOn(app), browserOn(app)]
  for (const browser of [one, other])
    await browser.post('/api/v1/sign-in/demo', { municipality: TOWN, worker: worker(1).workerId })
  for (const status of [200, 200, 429]) expect((await one.ask('/api/v1/me')).status).toBe(status)
  expect((await other.ask('/api/v1/me')).status).toBe(200)
})

test('one who asks too often waits, and nobody else', async () => {
  const { app } = await townApplication(database, { limits: { general: 3, search: 2 } })
  const [rita, kim] = [browserOn(app), browserOn(app)]
  await rita.post('/api/v1/sign-in/demo', { municipality: TOWN, worker: worker(1).workerId })
  await kim.post('/api/v1/sign-in/demo', { municipality: TOWN, worker: worker(2).workerId })
  for (const _ of [1, 2, 3]) expect((await rita.ask('/api/v1/me')).status).toBe(200)
  expect((await rita.ask('/api/v1/me')).status).toBe(429)
  expect((await kim.ask('/api/v1/me')).status).toBe(200)
})

test('searches for children have a limit of their own', async () => {
  const { app } = await townApplication(database, { limits: { search: 2 } })
  const rita = browserOn(app)
  await rita.post('/api/v1/sign-in/demo', { municipality: TOWN, worker: worker(1).workerId })
  const search = async () => (await rita.post('/api/v1/children/search', { name: 'Prøvesen' })).status
  expect(await search()).not.toBe(429)
  expect(await search()).not.toBe(429)
  expect(await search()).toBe(429)
  expect((await rita.ask('/api/v1/me')).status).toBe(200)
})

test('a browser is told to come over TLS alone where people do, and nowhere else', async () => {
  const header = 'Strict-Transport-Security'
  expect((await browser.ask('/api/v1/me')).headers.has(header)).toBe(false)
  await using provider = await startLyingProvider()
  const open = { ...provider.signIn, publicUrl: 'https://trin.example.dk' }
  const { app } = await townApplication(database, { signIn: open })
  expect((await app.request('/api/v1/me')).headers.get(header)).toBe('max-age=31536000')
})

test.each(['/api/v1/me', '/api/v1/sign-in', '/healthz', '/log-ind'])(
  '%s may load nothing from elsewhere',
  async (path) => {
    const { headers } = await browser.ask(path)
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'self'")
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
  },
)
