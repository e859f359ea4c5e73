import { existsSync } from 'node:fs'
import { rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserOn, METRICS_TOKEN, townApplication } from '../../tests/api/sign-in-town.ts'
import { villageApplication } from '../../tests/api/village.ts'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { buildTown, id, TOWN } from '../../tests/store/town.ts'
import { type Database, openDatabase } from '../store/database.ts'
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

  test.runIf(engine === 'postgres')('a server is not ready for a database that takes no writes', async () => {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.kysely)
    const set = (to: 'on' | 'off') =>
      sql`alter database ${sql.ref(rows[0]?.name ?? '')} set default_transaction_read_only = ${sql.lit(to)}`
    await set('on').execute(database.kysely)
    await using later = await openDatabase({ url: urlOf(database) })
    const { app } = await townApplication(later)
    expect((await app.request('/readyz')).status).toBe(503)
    const signIn = { municipality: TOWN, worker: id('worker', 1) }
    const answer = await browserOn(app).post('/api/v1/sign-in/demo', signIn)
    expect([answer.status, answer.headers.has('Retry-After')]).toEqual([503, true])
    expect((await answer.json()).message.da).toContain('Registret kan ikke gemme noget lige nu')
    await set('off').execute(database.kysely)
  })

  test.runIf(engine === 'postgres' && existsSync('/dev/full'))(
    'a server is not ready for a database whose disk is full',
    async () => {
      expect((await ask('/readyz')).status).toBe(200)
      const { rows } = await sql<{ folder: string; pid: number }>`
        select current_setting('data_directory') as folder, pid from pg_stat_activity
        where datname = current_database()`.execute(database.kysely)
      // The device on which there never is room stands where the next files of the server's own will be.
      const full = rows.flatMap(({ folder, pid }) =>
        Array.from({ length: 50 }, (_, next) =>
          path.join(folder, 'base/pgsql_tmp', `pgsql_tmp${pid}.${next}`),
        ),
      )
      for (const file of full) await symlink('/dev/full', file)
      expect((await ask('/readyz')).status).toBe(503)
      for (const file of full) await rm(file, { force: true })
      expect((await ask('/readyz')).status).toBe(200)
    },
  )

  test.runIf(engine === 'postgres')(
    'what waits too long is told to try again, and is no error of the server',
    async () => {
      const rita = browserOn(town.app)
      await rita.post('/api/v1/sign-in/demo', { municipality: TOWN, worker: id('worker', 1) })
      await using other = await openDatabase({ url: urlOf(database) })
      await other.kysely.transaction().execute(async (db) => {
        await sql`lock table trin.child_case in access exclusive mode`.execute(db)
        const answer = await rita.ask('/api/v1/cases')
        expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '2'])
        expect(await answer.json()).toMatchObject({
          error: 'too-slow',
          message: {
            da: 'Registret har for travlt lige nu, så der er ikke gemt noget. Vent et øjeblik, og prøv igen.',
          },
        })
      })
      expect((await rita.ask('/api/v1/cases')).status).toBe(200)
      await rita.post('/api/v1/sign-out', {})
    },
  )

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

function urlOf({ queueOn }: Database): string {
  if (!('url' in queueOn)) throw new Error('this register is not on a server')
  return queueOn.url
}
