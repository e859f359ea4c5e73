import { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserOn, METRICS_TOKEN, townApplication } from '../../tests/api/sign-in-town.ts'
import { villageApplication } from '../../tests/api/village.ts'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { buildTown, id, TOWN } from '../../tests/store/town.ts'
import type { Database } from '../store/database.ts'
import { errorLine, logRequests } from './request-log.ts'

onBothEngines('operations', (engine) => {
  let database: Database
  let town: Awaited<ReturnType<typeof townApplication>>
  beforeAll(async () => {
    database = await testDatabase(engine)
    town = await townApplication(database)
    await buildTown(town.stores)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const ask = (path: string, headers: Record<string, string> = {}) => town.app.request(path, { headers })
  const metrics = async () => (await ask('/metrics', { Authorization: `Bearer ${METRICS_TOKEN}` })).text()

  test('a server that lives says so, and one whose database answers is ready', async () => {
    expect((await ask('/healthz')).status).toBe(200)
    expect((await ask('/readyz')).status).toBe(200)
  })

  test('a server is not ready for a database of another version', async () => {
    const change = (text: ReturnType<typeof sql>) =>
      town.stores.operator(TOWN, 'test').write(({ db }) => text.execute(db))
    await change(sql`insert into migration (name, digest) values ('9999-newer.sql', '')`)
    expect((await ask('/readyz')).status).toBe(503)
    await change(sql`delete from migration where name = '9999-newer.sql'`)
    expect((await ask('/readyz')).status).toBe(200)
  })

  test('metrics are for whoever has their token', async () => {
    expect((await ask('/metrics')).status).toBe(401)
    expect((await ask('/metrics', { Authorization: 'Bearer wrong' })).status).toBe(401)
    expect(await metrics()).toContain('process_resident_memory_bytes')
  })

  test('requests are counted by the pattern of their address, and sessions by how many there are', async () => {
    const rita = browserOn(town.app)
    await rita.post('/api/v1/sign-in/demo', { municipality: TOWN, worker: id('worker', 1) })
    await rita.ask(`/api/v1/units/510/${4711}`)
    await rita.ask('/api/v1/me?navn=Alma')
    await town.app.request('/api/v1/me', { method: 'ALMA' })
    const text = await metrics()
    expect(text).toContain('trin_requests_total{method="GET",route="/api/v1/me",status="200"} 1')
    expect(text).toContain('route="/api/v1/units/:municipality/:child"')
    expect(text).toContain('trin_sessions 1')
    for (const personal of ['4711', 'Alma', 'ALMA', 'Rita', id('worker', 1)])
      expect(text).not.toContain(personal)
  })

  test('each request is one line of JSON with an id that its answer has as well, and says nothing of anyone', async () => {
    const rita = browserOn(town.app)
    await rita.post('/api/v1/sign-in/demo', { municipality: TOWN, worker: id('worker', 1) })
    const response = await rita.ask(`/api/v1/persons/${id('person', 1)}?navn=Alma`)
    const line = JSON.parse(town.lines.at(-1) ?? '')
    expect(Object.keys(line)).toEqual(['time', 'level', 'request', 'method', 'route', 'status', 'ms'])
    expect(line.request).toBe(response.headers.get('X-Request-Id'))
    const log = town.lines.join('\n')
    const session = rita.cookies.get('trin_session') ?? 'none'
    for (const personal of ['Alma', id('person', 1), id('worker', 1), 'Rita', session])
      expect(log).not.toContain(personal)
  })

  test('the id of a request may come from the proxy in front, if it is no more than an id', async () => {
    const given = '0f0e0d0c-0b0a-4000-8000-000000000001'
    expect((await ask('/healthz', { 'X-Request-Id': given })).headers.get('X-Request-Id')).toBe(given)
    const odd = (await ask('/healthz', { 'X-Request-Id': '010203-1234' })).headers.get('X-Request-Id')
    expect(odd).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('what a database could not take is not repeated in the log', async () => {
    const lines: string[] = []
    const app = new Hono()
    app.use(logRequests((line) => lines.push(line)))
    app.get('/children/:name', async (c) => {
      const taken = sql`select ${c.req.param('name')}::text::uuid`
      return c.json(await town.stores.beforeSignIn((db) => taken.execute(db)))
    })
    app.onError((error, c) => {
      expect(error.message).toContain('Alma')
      lines.push(errorLine(error, c))
      return c.text('', 500)
    })
    expect((await app.request('/children/Alma')).status).toBe(500)
    expect(JSON.parse(lines[0])).toMatchObject({ level: 'error', code: '22P02', route: '/children/:name' })
    expect(lines.join()).not.toContain('Alma')
  })
})

test('a server whose database is gone lives, but is not ready', async () => {
  const database = await testDatabase('pglite')
  const { app } = await townApplication(database)
  await database[Symbol.asyncDispose]()
  expect((await app.request('/healthz')).status).toBe(200)
  expect((await app.request('/readyz')).status).toBe(503)
})

test('a server with a package alone is ready, has no sign-in, and shows no metrics unless asked to', async () => {
  const { ask } = await villageApplication()
  expect((await ask('/readyz')).status).toBe(200)
  expect(await (await ask('/api/v1/sign-in')).json()).toEqual({
    mode: 'off',
    hasSession: false,
    people: [],
  })
  expect((await ask('/metrics')).status).toBe(404)
  expect((await ask('/api/v1/me')).status).toBe(404)
})
