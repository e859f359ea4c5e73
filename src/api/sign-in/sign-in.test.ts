import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  type Account,
  browserAtProvider,
  PUBLIC_URL,
  startProvider,
} from '../../../tests/api/real-provider.ts'
import { browserOn, townApplication } from '../../../tests/api/sign-in-town.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, TOWN } from '../../../tests/store/town.ts'
import type { Database } from '../../store/database.ts'

const accounts: Record<string, Account> = {}
const ACCOUNTS: Record<string, Account> = {
  signe: account('Signe Prøve', ['Trin-Sagsbehandler', 'offline_access'], {
    enhed: 'Syd',
    email: 'signe@example.dk',
  }),
  bo: account('Bo Begge', ['Trin-Sagsbehandler', 'Trin-Teamleder'], { enhed: 'Nord' }),
  uden: account('Uno Uden', ['Andet-System', 'system', 'administrator']),
  ukendt: account('Ulla Ukendt', ['Trin-Sagsbehandler'], { kommune: '777' }),
  hjemløs: { name: 'Hans', realm_access: { roles: ['Trin-Sagsbehandler'] } },
}

function account(name: string, roles: readonly string[], more: Account = {}): Account {
  return { name, kommune: TOWN, realm_access: { roles }, ...more }
}

onBothEngines('sign-in at a real provider', (engine) => {
  let provider: Awaited<ReturnType<typeof startProvider>>
  let database: Database
  let town: Awaited<ReturnType<typeof townApplication>>
  let browser: ReturnType<typeof browserOn>
  let there: ReturnType<typeof browserAtProvider>
  beforeAll(async () => {
    provider = await startProvider(accounts)
    database = await testDatabase(engine)
    town = await townApplication(database, { signIn: provider.signIn, limits: { signIn: 1000 } })
    await buildTown(town.stores)
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await provider[Symbol.asyncDispose]()
  })
  beforeEach(() => {
    Object.assign(accounts, ACCOUNTS)
    browser = browserOn(town.app, PUBLIC_URL)
    there = browserAtProvider()
  })

  const begin = async (to = '/boern') =>
    locationOf(await browser.ask(`/api/v1/sign-in/start?to=${encodeURIComponent(to)}`))
  const comeBack = async (address: string) => locationOf(await browser.ask(address.slice(PUBLIC_URL.length)))
  const signIn = async (login: string, to?: string) => comeBack(await there.signIn(await begin(to), login))
  const me = async () => {
    const response = await browser.ask('/api/v1/me')
    return response.status === 200 ? response.json() : null
  }
  const workers = async (subject: string) => {
    const { rows } = await town.stores.operator(TOWN, 'test').write(({ db }) =>
      sql<{ name: string; email: string; roles: string[]; team_id: string; active: boolean }>`
        select name, email, roles, team_id, active from worker where subject = ${subject}`.execute(db),
    )
    return rows
  }

  test('whoever signs in there is signed in here, with name, email, roles and team from there', async () => {
    expect(await signIn('signe', '/boern?soeg=ny#top')).toBe('/boern?soeg=ny#top')
    expect(await me()).toMatchObject({
      worker: { name: 'Signe Prøve' },
      municipality: { code: TOWN },
      roles: ['caseworker'],
      team: { name: 'Syd' },
      mode: 'openid',
    })
    expect(await workers('signe')).toEqual([
      {
        name: 'Signe Prøve',
        email: 'signe@example.dk',
        roles: ['caseworker'],
        team_id: id('team', 2),
        active: true,
      },
    ])
  })

  test('what changed there is changed here at the next sign-in, and nobody is made twice', async () => {
    await signIn('signe')
    accounts.signe = account('Signe Nyt-Navn', ['Trin-Sagsbehandler', 'Trin-Teamleder'], { enhed: 'Nord' })
    browser = browserOn(town.app, PUBLIC_URL)
    there = browserAtProvider()
    await signIn('signe')
    expect(await workers('signe')).toMatchObject([
      { name: 'Signe Nyt-Navn', email: null, roles: ['caseworker', 'team_leader'], team_id: id('team', 1) },
    ])
    const { rows } = await town.stores
      .operator(TOWN, 'test')
      .write(({ db }) => sql`select 1 from event where action = 'sign-in' and entity = 'worker'`.execute(db))
    expect(rows.length).toBeGreaterThan(1)
  })

  test('the request asks for a code, with PKCE, a state and a nonce', async () => {
    const { searchParams } = new URL(await begin())
    expect(searchParams.get('response_type')).toBe('code')
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/)
    expect(searchParams.get('redirect_uri')).toBe(`${PUBLIC_URL}/api/v1/sign-in/callback`)
  })

  test('what the sign-in holds on to lies sealed in a cookie for ten minutes', async () => {
    const response = await browser.ask('/api/v1/sign-in/start')
    const cookie = response.headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(/^trin_sign_in=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/)
    const state = new URL(locationOf(response)).searchParams.get('state') ?? ''
    const sealed = browser.cookies.get('trin_sign_in') ?? ''
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain(state)
  })

  test('nobody without a role that is known here gets in, nor is kept a record of', async () => {
    expect(await signIn('uden')).toBe('/log-ind?fejl=no-access')
    expect(await me()).toBeNull()
    expect(await workers('uden')).toEqual([])
  })

  test.each(['ukendt', 'hjemløs'])('a municipality that is not here lets nobody in: %s', async (login) => {
    expect(await signIn(login)).toBe('/log-ind?fejl=no-access')
    expect(await workers(login)).toEqual([])
  })

  test('whoever was stopped here gets in no more', async () => {
    await signIn('bo')
    await town.stores
      .operator(TOWN, 'test')
      .write(({ db }) =>
        sql`update worker set active = false, version = version + 1 where subject = 'bo'`.execute(db),
      )
    expect(await me()).toBeNull()
    expect(await signIn('bo')).toBe('/log-ind?fejl=no-access')
    await town.stores
      .operator(TOWN, 'test')
      .write(({ db }) =>
        sql`update worker set active = true, version = version + 1 where subject = 'bo'`.execute(db),
      )
  })

  test('a role taken away there ends the sessions here at the next sign-in, on every machine', async () => {
    const office = browser
    await signIn('bo')
    browser = browserOn(town.app, PUBLIC_URL)
    there = browserAtProvider()
    accounts.bo = account('Bo Begge', ['Trin-Sagsbehandler'])
    await signIn('bo')
    expect((await me()).roles).toEqual(['caseworker'])
    expect((await office.ask('/api/v1/me')).status).toBe(401)
    accounts.bo = account('Bo Begge', [])
    expect(await signIn('bo')).toBe('/log-ind?fejl=no-access')
    expect(await me()).toBeNull()
    expect(await workers('bo')).toMatchObject([{ roles: [] }])
  })

  test('an answer to a sign-in that was never begun, or by someone else, opens nothing', async () => {
    const answer = await there.signIn(await begin(), 'signe')
    browser = browserOn(town.app, PUBLIC_URL)
    expect(await comeBack(answer)).toBe('/log-ind?fejl=expired')
    await begin()
    expect(await comeBack(answer)).toBe('/log-ind?fejl=other')
    expect(await me()).toBeNull()
  })

  test('a code opens once', async () => {
    const address = await begin()
    const sealed = browser.cookies.get('trin_sign_in') ?? ''
    const answer = await there.signIn(address, 'signe')
    expect(await comeBack(answer)).toBe('/boern')
    browser = browserOn(town.app, PUBLIC_URL)
    expect(await comeBack(answer)).toBe('/log-ind?fejl=expired')
    browser.cookies.set('trin_sign_in', sealed)
    expect(await comeBack(answer)).toBe('/log-ind?fejl=other')
    expect(await me()).toBeNull()
  })

  test('a cookie that was tampered with is no sign-in under way', async () => {
    const answer = await there.signIn(await begin(), 'signe')
    const sealed = browser.cookies.get('trin_sign_in') ?? ''
    browser.cookies.set('trin_sign_in', `${sealed.slice(0, -2)}AA`)
    expect(await comeBack(answer)).toBe('/log-ind?fejl=expired')
  })

  test('whoever gives up there is told so here', async () => {
    expect(await comeBack(await there.cancel(await begin()))).toBe('/log-ind?fejl=cancelled')
  })

  test.each([
    'https://example.com/',
    '//example.com',
    '/\\example.com',
    '/%09/example.com',
    '/\t/example.com',
    '/.//example.com',
    'javascript:alert(1)',
    '',
  ])('the sign-in leads to no other site: %j', async (to) => {
    const address = new URL(await signIn('signe', to), PUBLIC_URL)
    expect(address.origin).toBe(PUBLIC_URL)
    expect(address.pathname.startsWith('//')).toBe(false)
  })

  test('signing in again gives another session', async () => {
    await signIn('signe')
    const before = browser.cookies.get('trin_session') ?? ''
    await signIn('signe')
    expect(browser.cookies.get('trin_session')).not.toBe(before)
    browser.cookies.set('trin_session', before)
    expect(await me()).toBeNull()
  })

  test('signing out here signs out there as well, and leads back', async () => {
    await signIn('signe')
    const { to } = await (await browser.post('/api/v1/sign-out', {})).json()
    expect(to).toContain(`${provider.signIn.issuer}/session/end?`)
    expect(await me()).toBeNull()
    expect(await there.signOut(to)).toBe(`${PUBLIC_URL}/log-ind`)
    // Whoever comes next must say who they are: the provider's session is over too.
    expect(await signIn('bo')).toBe('/boern')
    expect((await me()).worker.name).toBe('Bo Begge')
  })

  test('there is no demo sign-in beside it, and nobody is listed', async () => {
    expect(await (await browser.ask('/api/v1/sign-in')).json()).toEqual({
      mode: 'openid',
      hasSession: false,
      people: [],
    })
    const worker = id('worker', 1)
    expect((await browser.post('/api/v1/sign-in/demo', { municipality: TOWN, worker })).status).toBe(404)
  })

  test('the log tells why a sign-in failed, and nothing of who or with what', async () => {
    const log = town.lines.join('\n')
    expect(log).toContain('sign-in: no-role')
    for (const secret of ['Signe', 'example.dk', 'code=', 'state=', 'signe'])
      expect(log).not.toContain(secret)
  })
})

function locationOf(response: Response): string {
  expect(response.status).toBe(302)
  return response.headers.get('Location') ?? ''
}
