import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { browserOn, townApplication } from '../../tests/api/sign-in-town.ts'
import { onBothEngines, testDatabase } from '../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, TOWN, WORKERS, worker } from '../../tests/store/town.ts'
import type { Database } from '../store/database.ts'
import { startProvidedSession } from '../store/sessions.ts'

onBothEngines('sessions', (engine) => {
  let database: Database
  let town: Awaited<ReturnType<typeof townApplication>>
  let browser: ReturnType<typeof browserOn>
  beforeAll(async () => {
    database = await testDatabase(engine)
    town = await townApplication(database)
    await buildTown(town.stores)
  })
  afterAll(() => database[Symbol.asyncDispose]())
  beforeEach(() => {
    browser = browserOn(town.app)
  })

  const signIn = (number: number, municipality = TOWN) =>
    browser.post('/api/v1/sign-in/demo', { municipality, worker: id('worker', number) })
  const status = async () => (await browser.ask('/api/v1/me')).status
  const operator = (text: ReturnType<typeof sql>) =>
    town.stores.operator(TOWN, 'test').write(({ db }) => text.execute(db))

  test('nobody reaches the register without signing in', async () => {
    for (const path of [
      '/me',
      '/children',
      '/tokens',
      '/looks',
      '/workers',
      '/register/figures',
      '/nothing',
    ]) {
      const response = await browser.ask(`/api/v1${path}`)
      expect(response.status).toBe(401)
      expect(response.headers.get('Cache-Control')).toBe('private, no-store')
      expect((await response.json()).message.da).toContain('ikke logget ind')
    }
  })

  test("the package's own figures stay open, and so does the way in", async () => {
    expect((await browser.ask('/api/v1/package')).status).toBe(200)
    expect((await browser.ask('/api/openapi.json')).status).toBe(200)
    expect((await browser.ask('/api/v1/sign-in')).status).toBe(200)
  })

  test('what one page writes is not written as someone who has signed in in another', async () => {
    await signIn(1)
    const write = (by: number) =>
      browser.post(
        '/api/v1/children/search',
        { name: 'Alma Prøvesen' },
        { 'Trin-Written-By': id('worker', by) },
      )
    expect((await write(1)).status).toBe(200)
    await signIn(2)
    const answer = await write(1)
    expect(answer.status).toBe(409)
    const { error, message } = await answer.json()
    expect([error, message.da]).toEqual(['someone-else', expect.stringContaining('Intet er gemt')])
    expect((await write(2)).status).toBe(200)
    expect((await browser.post('/api/v1/sign-out', {}, { 'Trin-Written-By': id('worker', 1) })).status).toBe(
      200,
    )
  })

  test('a page that says as whom it writes leaves nothing behind under another name', async () => {
    await signIn(2)
    const written = async () =>
      (await sql<{ count: number }>`select count(*)::int as count from address`.execute(database.kysely))
        .rows[0].count
    const before = await written()
    const body = { child: id('person', 1), values: { street: 'Prøvevej 1' } }
    const write = (by: number) =>
      browser.post('/api/v1/addresses', body, {
        'Trin-Written-By': id('worker', by),
        'Idempotency-Key': `by-${by}`,
      })
    expect((await write(1)).status).toBe(409)
    expect(await written()).toBe(before)
    expect((await write(2)).status).toBe(201)
    expect(await written()).toBe(before + 1)
  })

  test('in demo mode one chooses among invented people, none of them another system', async () => {
    await operator(
      sql`insert into tenant (municipality, name, invented) values ('101', 'Den virkelige', false)`,
    )
    await operator(
      sql`insert into worker (municipality, id, name, roles) values ('101', ${id('worker', 90)}, 'En virkelig', '{manager}'),
        (${TOWN}, ${id('worker', 91)}, 'Andre systemer', '{system}'), (${TOWN}, ${id('worker', 92)}, 'Uden rolle', '{}')`,
    )
    const { mode, people } = await (await browser.ask('/api/v1/sign-in')).json()
    expect(mode).toBe('demo')
    expect(people).toHaveLength(22)
    expect(people).toContainEqual({
      municipality: { code: TOWN, name: 'Prøvekøbing' },
      id: id('worker', 1),
      name: 'Rita Rådgiver',
      roles: ['caseworker'],
      team: 'Nord',
    })
    for (const [municipality, number] of [
      ['101', 90],
      [TOWN, 91],
      [TOWN, 92],
      [TOWN, 93],
    ] as const) {
      expect((await signIn(number, municipality)).status).toBe(404)
      expect([...browser.cookies.keys()]).toEqual(['trin_browser'])
    }
  })

  test('whoever signs in is told who they are and what they may', async () => {
    expect((await signIn(4)).status).toBe(204)
    expect(await (await browser.ask('/api/v1/me')).json()).toEqual({
      worker: { id: id('worker', 4), name: 'Tove Teamleder' },
      municipality: { code: TOWN, name: 'Prøvekøbing', invented: true },
      roles: ['team_leader'],
      team: { id: id('team', 1), name: 'Nord' },
      mode: 'demo',
      may: {
        seeChildren: true,
        seeCases: true,
        seeMeasures: true,
        write: true,
        allocate: true,
        seeFigures: true,
        setUp: false,
        seeLooks: true,
      },
      waiting: { emergencies: 0, transfers: 0, approvals: 0, answers: 0 },
    })
  })

  test('a request waits for the leader who may grant it, and not for the one who may not', async () => {
    await operator(
      sql`insert into competence_rule (municipality, id, step, granted_by) values (${TOWN}, ${id('other', 70)}, 5, 'manager')`,
    )
    for (const [number, type] of [
      [71, 'foster_care'],
      [72, 'family_treatment'],
    ] as const)
      await operator(
        sql`insert into grant_request (municipality, id, person_id, measure_type, start_date, asked_by, asked_on)
          values (${TOWN}, ${id('other', number)}, ${id('person', 1)}, ${type}, '2026-03-01', ${id('worker', 1)}, '2026-03-01')`,
      )
    const waiting = async (number: number) => {
      await signIn(number)
      return (await (await browser.ask('/api/v1/me')).json()).waiting.approvals
    }
    expect([await waiting(4), await waiting(5), await waiting(1)]).toEqual([1, 2, 0])
    await operator(sql`delete from grant_request`)
    await operator(sql`delete from competence_rule`)
  })

  test.each(Object.keys(WORKERS).map(Number))(
    'what the pages offer worker %i is what the database lets them',
    async (number) => {
      await signIn(number)
      const { may } = await (await browser.ask('/api/v1/me')).json()
      const rights = await town.stores.for(worker(number)).read('casework', async ({ db }) => {
        const { rows } = await sql`
          select may_write() as write, may_see_figures() as "seeFigures", sees_department() as allocate,
            i_am('administrator', 'manager') as "setUp"`.execute(db)
        return rows[0]
      })
      expect(may).toMatchObject(rights ?? {})
    },
  )

  test('the cookie is out of the reach of scripts, and of the database only a hash is kept', async () => {
    const line = (await signIn(1)).headers.get('Set-Cookie') ?? ''
    expect(line).toMatch(/^trin_session=998\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    const { rows } = await operator(sql`select encode(token_hash, 'hex') as hash, id_token from session`)
    expect(JSON.stringify(rows)).not.toContain(browser.cookies.get('trin_session')?.slice(4))
  })

  test('outside the machine itself the cookie is for this host alone, over TLS', async () => {
    browser = browserOn(town.app, 'https://trin.example.dk')
    const line = (await signIn(1)).headers.get('Set-Cookie') ?? ''
    expect(line).toMatch(/^__Host-trin_session=998\.[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(await status()).toBe(200)
  })

  test('signing in again gives another session and ends the one before', async () => {
    await signIn(1)
    const before = browser.cookies.get('trin_session') ?? ''
    await signIn(2, NEIGHBOUR)
    expect(browser.cookies.get('trin_session')).not.toBe(before)
    expect(await status()).toBe(200)
    browser.cookies.set('trin_session', before)
    expect(await status()).toBe(401)
  })

  test('a new name, team or working time ends nobody’s session; less to do here does', async () => {
    await signIn(9)
    const change = (set: ReturnType<typeof sql>) =>
      operator(sql`update worker set ${set}, version = version + 1
        where municipality = ${TOWN} and id = ${id('worker', 9)}::uuid`)
    await change(sql`name = 'Kaj Ny', team_id = ${id('team', 2)}::uuid, fte = 0.5`)
    await change(sql`roles = '{analyst,auditor}'`)
    expect(await status()).toBe(200)
    await change(sql`roles = '{analyst}'`)
    expect(await status()).toBe(401)
  })

  test('signing out ends the session, not only the cookie', async () => {
    await signIn(1)
    const before = browser.cookies.get('trin_session') ?? ''
    const response = await browser.post('/api/v1/sign-out', {})
    expect(await response.json()).toEqual({ to: '/log-ind' })
    expect(browser.cookies.size).toBe(0)
    browser.cookies.set('trin_session', before)
    expect(await status()).toBe(401)
  })

  test.each([
    ['not used for half an hour', sql`last_used_at = now() - interval '31 minutes'`],
    ['ten hours old', sql`until_at = now() - interval '1 second'`],
  ])('a session ends when it is %s', async (_, change) => {
    await signIn(1)
    await operator(sql`update session set ${change} where worker_id = ${id('worker', 1)}::uuid`)
    expect(await status()).toBe(401)
  })

  test('a session ends ten hours after it began', async () => {
    await signIn(1)
    const { rows } = await operator(
      sql`select 1 from session where worker_id = ${id('worker', 1)}::uuid and until_at = started_at + interval '10 hours'`,
    )
    expect(rows).not.toEqual([])
  })

  test('using a session keeps it going', async () => {
    await signIn(3)
    await operator(
      sql`update session set last_used_at = now() - interval '29 minutes' where worker_id = ${id('worker', 3)}::uuid`,
    )
    expect(await status()).toBe(200)
    const { rows } = await operator(
      sql`select 1 from session where worker_id = ${id('worker', 3)}::uuid and last_used_at > now() - interval '1 minute'`,
    )
    expect(rows).toHaveLength(1)
  })

  test.each([
    ['a role is taken away', sql`roles = '{}'`],
    ['the worker is stopped', sql`active = false`],
  ])('sessions end at once when %s', async (_, change) => {
    const number = 5
    await operator(
      sql`update worker set roles = '{manager}', active = true, version = version + 1
        where municipality = ${TOWN} and id = ${id('worker', number)}::uuid`,
    )
    await signIn(number)
    expect(await status()).toBe(200)
    await operator(
      sql`update worker set ${change}, version = version + 1
        where municipality = ${TOWN} and id = ${id('worker', number)}::uuid`,
    )
    const { rows } = await operator(
      sql`select 1 from session where worker_id = ${id('worker', number)}::uuid`,
    )
    expect(rows).toEqual([])
    expect(await status()).toBe(401)
  })

  test('an administrator who stops a worker ends their sessions, and keeps their own', async () => {
    await signIn(2)
    const ada = browserOn(town.app)
    await ada.post('/api/v1/sign-in/demo', { municipality: TOWN, worker: id('worker', 10) })
    const stopped = await ada.ask(`/api/v1/workers/${id('worker', 2)}`, {
      method: 'PATCH',
      body: JSON.stringify({ changes: { active: false }, reason: 'Har fået andet arbejde' }),
      headers: { 'Content-Type': 'application/json', 'If-Match': '"1"', Origin: 'http://localhost' },
    })
    expect(stopped.status).toBe(200)
    expect(await status()).toBe(401)
    expect((await signIn(2)).status).toBe(404)
    expect((await ada.ask('/api/v1/me')).status).toBe(200)
  })

  test.each(['', '998', '998.', `998.${'a'.repeat(43)}`, `000.${'a'.repeat(43)}`, "998.' or 1=1 --"])(
    'the secret %j opens nothing',
    async (secret) => {
      browser.cookies.set('trin_session', secret)
      expect(await status()).toBe(401)
    },
  )

  test('no sign-in makes another system of a person, or lets in whoever has no role', async () => {
    const who = { municipality: TOWN, subject: 'ny', name: 'Ny Prøve', email: null, team: null, idToken: 'x' }
    // The check is the database's own, whatever the application was led to ask.
    const asSystem = { ...who, roles: ['system'] as never[] }
    expect(await startProvidedSession(town.stores, asSystem, null)).toBeNull()
    expect(await startProvidedSession(town.stores, { ...who, roles: [] }, null)).toBeNull()
    const { rows } = await operator(sql`select 1 from worker where subject = 'ny'`)
    expect(rows).toEqual([])
  })

  test('the application itself can read no session', async () => {
    const readSessions = town.stores.beforeSignIn((db) => sql`select * from session`.execute(db))
    await expect(readSessions).rejects.toThrow(/permission denied/)
  })

  test('in demo mode there is no other sign-in', async () => {
    expect((await browser.ask('/api/v1/sign-in/start')).status).toBe(404)
    expect((await browser.ask('/api/v1/sign-in/callback?code=x&state=y')).status).toBe(404)
  })
})
