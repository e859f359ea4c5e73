import { stat } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { emptyFolder } from '../shared/shared.ts'
import { newRegister } from '../store/databases.ts'
import { type Started, signInAs, startServer } from './started.ts'
import { packageFolder, trin, trinHere } from './trin.ts'

let data: string
let server: Started
let village: string

beforeAll(async () => {
  data = await emptyFolder()
  village = await packageFolder()
  server = await startServer(['--demo', '--children', '80', '--data', data, '--package', village])
})
afterAll(() => server.stop('SIGKILL'))

// First: only now the register is not open yet.
test('who comes before the register is open gets the page at once, and waits for what is on it', async () => {
  const [alive, ready, page] = await Promise.all(
    ['/healthz', '/readyz', '/'].map((address) => fetch(`${server.address}${address}`)),
  )
  expect([alive?.status, ready?.status]).toEqual([200, 503])
  expect(page?.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect((await fetch(`${server.address}/api/v1/sign-in`)).status).toBe(200)
  expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
})

test('a demo has invented municipalities, and keys of its own that nobody else on the machine can read', async () => {
  const { mode, people } = await (await fetch(`${server.address}/api/v1/sign-in`)).json()
  expect(mode).toBe('demo')
  expect(people.length).toBeGreaterThan(5)
  expect((await stat(path.join(data, 'demo-keys.json'))).mode & 0o777).toBe(0o600)
  expect(server.said()).toContain('warning: keys made for the demo')
})

test('someone signed in sees children; the package is served beside the register', async () => {
  const headers = await signInAs(server.address, 'team_leader')
  const { children } = await (await fetch(`${server.address}/api/v1/children`, { headers })).json()
  expect(children.length).toBeGreaterThan(10)
  expect((await fetch(`${server.address}/api/v1/package`)).status).toBe(200)
})

test.each([[['municipality', 'list']], [['backup', '/nowhere']], [['serve', '--demo', '--port', '0']]])(
  'trin %j in a folder that is in use: exit 2, and who has it',
  async (args) => {
    const { exit, err } = await trin([...args, '--data', data])
    expect(exit).toBe(2)
    expect(err).toContain(`in use by another Trin (process ${server.process.pid})`)
  },
)

test('without a way to sign in no register is served or laid, and that is said', async () => {
  const folder = await emptyFolder()
  const alone = await startServer(['--data', folder, '--package', village])
  expect(await (await fetch(`${alone.address}/api/v1/sign-in`)).json()).toMatchObject({ mode: 'off' })
  expect((await fetch(`${alone.address}/api/v1/children`)).status).toBe(404)
  expect(alone.said()).toContain('no register is served')
  expect(await alone.stop()).toBe(0)
  expect(await stat(path.join(folder, 'register')).catch(() => null)).toBeNull()
})

test('a municipality is added once, however often it is said', async () => {
  const folder = await newRegister()
  const add = (...args: string[]) => trinHere(['municipality', 'add', ...args, '--data', folder])
  expect((await add('510')).exit).toBe(0)
  expect((await add('510', '--name', 'Haderslev Kommune')).exit).toBe(0)
  const { out } = await trinHere(['municipality', 'list', '--data', folder, '--json'])
  expect(JSON.parse(out)).toEqual([{ code: '510', name: 'Haderslev Kommune', invented: false }])
  expect((await add('510', '--invented')).exit).toBe(1)
  expect((await add('51')).exit).toBe(2)
  expect((await add('999')).exit).toBe(2)
  await using database = await openDatabase({ folder })
  const { rows } = await sql`select name from trin.worker where roles = '{system}'`.execute(database.kysely)
  expect(rows).toEqual([{ name: 'Andre systemer' }])
})

test('a register with a real municipality is never shown in demo mode', async () => {
  const folder = await newRegister()
  await trinHere(['municipality', 'add', '510', '--data', folder])
  const { exit, err } = await trin(['serve', '--demo', '--port', '0', '--data', folder, '--package', village])
  expect(exit).toBe(2)
  expect(err).toContain('Haderslev (510) is a real municipality')
})

test('a register that a newer Trin has laid hands on is left alone, and that is said plainly', async () => {
  const folder = await newRegister()
  await trinHere(['municipality', 'list', '--data', folder])
  {
    await using database = await openDatabase({ folder })
    await sql`insert into trin.migration (name, digest) values ('9999-later.sql', 'x')`.execute(
      database.kysely,
    )
  }
  const { exit, err } = await trin(['serve', '--demo', '--port', '0', '--data', folder, '--package', village])
  expect(exit).toBe(2)
  expect(err).toContain('9999-later.sql')
  expect(err).not.toMatch(/\n {4}at /)
})

test('a database that cannot be reached is told of without its password, exit 2', async () => {
  const { exit, err } = await trinHere(['municipality', 'list'], {
    DATABASE_URL: 'postgres://trin:verysecret@127.0.0.1:1/trin',
  })
  expect(exit).toBe(2)
  expect(err).toContain('DATABASE_URL: no connection')
  expect(err).not.toContain('verysecret')
})

test('asked to stop, it closes the register: a backup can be taken, and restored elsewhere', async () => {
  expect(await server.stop()).toBe(0)
  const file = path.join(await emptyFolder(), 'trin.backup')
  expect(await trin(['backup', file, '--data', data])).toMatchObject({ exit: 0, out: '' })
  const other = await emptyFolder()
  expect((await trin(['restore', file, '--data', other])).exit).toBe(0)
  const list = async (folder: string) => (await trinHere(['municipality', 'list', '--data', folder])).out
  expect(await list(other)).toBe(await list(data))
  expect((await trinHere(['restore', file, '--data', other])).exit).toBe(2)
  const untouched = path.join(await emptyFolder(), 'data')
  expect((await trinHere(['restore', path.join(village, 'persons.csv'), '--data', untouched])).exit).toBe(1)
  expect(await stat(untouched).catch(() => null)).toBeNull()
  expect((await trinHere(['backup', '/nowhere/at/all', '--data', data])).exit).toBe(2)
})
