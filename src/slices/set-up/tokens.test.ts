import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserOn, townApplication } from '../../../tests/api/sign-in-town.ts'
import { onBothEngines, testDatabase } from '../../../tests/store/databases.ts'
import { buildTown, id, NEIGHBOUR, TOWN, WORKERS } from '../../../tests/store/town.ts'
import type { Scope } from '../../kernel/role.ts'
import type { Database } from '../../store/database.ts'
import { userOfToken } from '../../store/tokens.ts'

onBothEngines('tokens of other systems', (engine) => {
  let database: Database
  let town: Awaited<ReturnType<typeof townApplication>>
  let administrator: ReturnType<typeof browserOn>
  beforeAll(async () => {
    database = await testDatabase(engine)
    town = await townApplication(database)
    await buildTown(town.stores)
    administrator = await browserOf(10)
    expect((await create(['children:read'])).status).toBe(409)
    for (const municipality of [TOWN, NEIGHBOUR])
      await operator(
        sql`insert into worker (municipality, id, name, roles)
          values (${municipality}, ${id('worker', 99)}, 'Andre systemer', '{system}')`,
      )
  })
  afterAll(() => database[Symbol.asyncDispose]())

  const operator = <T>(text: ReturnType<typeof sql<T>>) =>
    town.stores.operator(TOWN, 'test').write(({ db }) => text.execute(db))
  async function browserOf(number: number, municipality = TOWN) {
    const browser = browserOn(town.app)
    await browser.post('/api/v1/sign-in/demo', { municipality, worker: id('worker', number) })
    return browser
  }
  const create = (scopes: readonly Scope[], name = 'Skolesystemet') =>
    administrator.post('/api/v1/tokens', { name, scopes, days: 30 })
  const secretFor = async (...scopes: Scope[]): Promise<string> =>
    (await (await create(scopes)).json()).secret
  const ask = (secret: string, path: string, init: RequestInit = {}) =>
    town.app.request(`/api/v1${path}`, {
      ...init,
      headers: { 'Content-Type': 'application/json', ...init.headers, Authorization: `Bearer ${secret}` },
    })
  const post = (secret: string, path: string) => ask(secret, path, { method: 'POST', body: '{}' })
  /** What the database itself lets a token do, whatever the routes would say. */
  async function asToken<T>(secret: string, text: ReturnType<typeof sql<T>>): Promise<readonly T[]> {
    const user = await userOfToken(town.stores, secret)
    if (!user) throw new Error('The token opens nothing')
    const { municipality, workerId, tokenId } = user
    const change = { action: 'test', purpose: 'integration' } as const
    return town.stores
      .for({ municipality, workerId, tokenId })
      .write(change, async ({ db }) => (await text.execute(db)).rows)
  }

  test('its secret is shown once, and only a hash of it is kept', async () => {
    const response = await create(['children:read'])
    expect(response.status).toBe(201)
    const { secret, ...token } = await response.json()
    expect(secret).toMatch(/^trin_998_[\w-]{43}$/)
    const { tokens } = await (await administrator.ask('/api/v1/tokens')).json()
    expect(tokens[0]).toEqual(token)
    expect(token).toMatchObject({
      name: 'Skolesystemet',
      scopes: ['children:read'],
      version: 1,
      lastUsedAt: null,
    })
    const { rows } = await operator(
      sql`select (select jsonb_agg(state)::text from event where entity = 'api_token') as events,
        (select string_agg(encode(token_hash, 'escape'), '') from api_token) as kept`,
    )
    expect(JSON.stringify(rows)).not.toContain(secret.slice(9))
    expect(JSON.stringify(rows)).not.toContain('token_hash')
  })

  test.each(Object.entries(WORKERS).filter(([, { role }]) => role !== 'administrator'))(
    'worker %s cannot see, make or revoke one',
    async (number) => {
      const browser = await browserOf(Number(number))
      expect((await browser.ask('/api/v1/tokens')).status).toBe(403)
      const made = await browser.post('/api/v1/tokens', { name: 'x', scopes: ['children:read'], days: 1 })
      expect(made.status).toBe(403)
      expect((await browser.post(`/api/v1/tokens/${id('other', 1)}/revoke`, {})).status).toBe(403)
    },
  )

  test('an administrator of another municipality neither sees nor revokes it', async () => {
    const { id: token } = await (await create(['children:read'])).json()
    const neighbour = await browserOf(10, NEIGHBOUR)
    expect(await (await neighbour.ask('/api/v1/tokens')).json()).toEqual({ tokens: [] })
    expect((await neighbour.post(`/api/v1/tokens/${token}/revoke`, {})).status).toBe(404)
  })

  test.each([
    [{ name: '', scopes: ['children:read'], days: 30 }],
    [{ name: 'x', scopes: [], days: 30 }],
    [{ name: 'x', scopes: ['everything'], days: 30 }],
    [{ name: 'x', scopes: ['children:read'], days: 400 }],
  ])('%j is no token', async (asked) => {
    expect((await administrator.post('/api/v1/tokens', asked)).status).toBe(400)
  })

  test('whoever sends it is that system, and it is told when it was last used', async () => {
    const secret = await secretFor('children:read', 'figures:read')
    const me = await (await ask(secret, '/me')).json()
    expect(me).toMatchObject({
      worker: { name: 'Skolesystemet' },
      roles: ['system'],
      municipality: { code: TOWN },
    })
    const { tokens } = await (await administrator.ask('/api/v1/tokens')).json()
    expect(tokens[0].lastUsedAt).toMatch(/^\d{4}-/)
    expect(tokens[0].version).toBe(1)
  })

  test('one that was revoked opens nothing, and stays revoked', async () => {
    const { id: token, secret } = await (await create(['children:read'])).json()
    expect((await ask(secret, '/me')).status).toBe(200)
    const revoked = await (await administrator.post(`/api/v1/tokens/${token}/revoke`, {})).json()
    expect(revoked).toMatchObject({ id: token, version: 2 })
    expect(revoked.revokedAt).not.toBeNull()
    const response = await ask(secret, '/me')
    expect(response.status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer realm="Trin"')
    const again = await (await administrator.post(`/api/v1/tokens/${token}/revoke`, {})).json()
    expect(again).toEqual({ ...revoked, lastUsedAt: again.lastUsedAt })
  })

  test('one that has expired opens nothing', async () => {
    const { id: token, secret } = await (await create(['children:read'])).json()
    await operator(
      sql`update api_token set until_at = now() - interval '1 second', version = version + 1 where id = ${token}::uuid`,
    )
    expect((await ask(secret, '/me')).status).toBe(401)
  })

  test.each(['x', `trin_999_${'a'.repeat(43)}`, `trin_998_${'a'.repeat(43)}`, ''])(
    '%j is no secret',
    async (secret) => {
      expect((await ask(secret, '/me')).status).toBe(401)
    },
  )

  test('a wrong token is refused though a session would have opened', async () => {
    const rita = await browserOf(1)
    const headers = { Authorization: 'Bearer x' }
    expect((await rita.ask('/api/v1/me', { headers })).status).toBe(401)
  })

  test.each<[Scope, string, string, boolean]>([
    ['children:read', 'GET', '/children', true],
    ['children:read', 'GET', '/measures', true],
    ['children:read', 'POST', '/measures', false],
    ['children:read', 'POST', '/children', false],
    ['children:read', 'GET', '/register/figures', false],
    ['children:write', 'POST', '/measures', true],
    ['children:write', 'GET', '/children', false],
    ['figures:read', 'GET', '/register/package', true],
    ['figures:read', 'GET', '/children', false],
    ['figures:read', 'POST', '/children/search', false],
  ])('%s and %s %s: %s', async (scope, method, path, may) => {
    const secret = await secretFor(scope)
    const response = method === 'GET' ? await ask(secret, path) : await post(secret, path)
    const body = response.status === 403 ? await response.json() : null
    expect(body?.error === 'scope').toBe(!may)
  })

  test('no token makes another, or sees who looked at whom', async () => {
    const secret = await secretFor('children:read', 'children:write', 'figures:read')
    expect((await ask(secret, '/tokens')).status).toBe(403)
    const asked = { name: 'x', scopes: ['children:read'], days: 1 }
    const made = await ask(secret, '/tokens', { method: 'POST', body: JSON.stringify(asked) })
    expect(made.status).toBe(403)
    expect(await asToken(secret, sql`select 1 from api_token`)).toEqual([])
  })

  test('the database itself holds a token to its scopes', async () => {
    const children = sql`select id from person`
    const change = sql`update person set given_name = 'Ændret', version = version + 1 where id = ${id('person', 1)}::uuid returning id`
    expect(await asToken(await secretFor('children:read'), children)).toHaveLength(4)
    expect(await asToken(await secretFor('figures:read'), children)).toEqual([])
    expect(await asToken(await secretFor('children:read'), change)).toEqual([])
    expect(await asToken(await secretFor('children:read', 'children:write'), change)).toHaveLength(1)
    const { rows } = await operator(
      sql<{ token_id: string }>`select token_id from event where entity = 'person' and version = 2`,
    )
    expect(rows[0]?.token_id).not.toBeNull()
  })
})
