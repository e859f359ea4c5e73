import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RECORDS } from '../../src/slices.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { storesOf } from '../../src/store/stores.ts'
import { addJob } from '../../src/store/waiting-jobs.ts'
import { until } from '../jobs/queue.ts'
import { emptyFolder, shared } from '../shared/shared.ts'
import { newDatabase } from '../store/postgres.ts'
import { serverLogin, urlFor } from '../store/server-login.ts'
import { buildTown, TOWN } from '../store/town.ts'
import { signInAs, startServer } from './started.ts'
import { packageFolder, trin, trinHere } from './trin.ts'

const LOGIN = 'two_logins'
const KEYS = {
  TRIN_CPR_KEYS: `test:${Buffer.alloc(32, 1).toString('base64')}`,
  TRIN_PSEUDONYM_KEY: Buffer.alloc(32, 2).toString('base64'),
}

let owner: Database
let ownerUrl: string
let url: string
let village: string
beforeAll(async () => {
  ownerUrl = await newDatabase(await shared(`postgres/${process.env.VITEST_POOL_ID}`))
  owner = await openDatabase({ url: ownerUrl })
  url = urlFor(owner, LOGIN)
  village = await packageFolder()
})
afterAll(() => owner[Symbol.asyncDispose]())

const serving = ['--demo', '--package']
const refusedToServe = async (env: Record<string, string>) => {
  const { exit, err } = await trin(
    ['serve', ...serving, village, '--port', '0', '--data', await emptyFolder()],
    { ...KEYS, ...env },
  )
  return [exit, err]
}

test('a server whose login owns nothing says what the owner has to do first, and then serves', async () => {
  await sql.raw(`create role ${LOGIN} login noinherit`).execute(owner.kysely)
  const env = { DATABASE_URL: url }
  expect(await refusedToServe(env)).toEqual([
    2,
    expect.stringContaining('run trin migrate; then grant trin_app'),
  ])

  const migrated = await trinHere(['migrate'], { ...env, DATABASE_OWNER_URL: ownerUrl })
  expect(migrated.exit).toBe(0)
  expect(migrated.out).toMatch(/^0001-register\.sql\n/)
  const again = await trinHere(['migrate'], { ...env, DATABASE_OWNER_URL: ownerUrl })
  expect([again.exit, again.out]).toEqual([0, 'the register is of this version\n'])

  expect(await refusedToServe(env)).toEqual([2, expect.stringContaining(`${LOGIN} may not become trin_app`)])
  await serverLogin(owner, LOGIN)
  expect(await refusedToServe(env)).toEqual([2, expect.stringContaining('the register is empty')])

  await buildTown(storesOf(owner, RECORDS))
  await storesOf(owner, RECORDS)
    .operator(TOWN, 'test')
    .write((store) => addJob(store, { name: 'sweep', key: 'now' }))
  const server = await startServer([...serving, village, '--data', await emptyFolder()], {
    ...KEYS,
    ...env,
    TRIN_METRICS: 'open',
  })
  const ask = (place: string, init?: RequestInit) => fetch(`${server.address}${place}`, init)
  expect((await ask('/api/v1/sign-in')).status).toBe(200)
  expect((await ask('/readyz')).status).toBe(200)
  const headers = await signInAs(server.address, 'team_leader')
  const { children } = await (await ask('/api/v1/children', { headers })).json()
  expect(children).toHaveLength(4)
  const child = { given_name: 'Eva', family_name: 'Nysen', birth_date: '2018-06-01' }
  const body = JSON.stringify({ child, case: { kind: 'case', opened_on: '2026-02-01' }, searched: true })
  expect((await ask('/api/v1/children', { method: 'POST', headers, body })).status).toBe(201)
  expect((await ask('/api/v1/register/package', { headers })).status).toBe(200)
  const metrics = async () => (await ask('/metrics')).text()
  await until(async () => (await metrics()).includes('trin_jobs{name="sweep",state="done"} 1'))
  expect(await server.stop()).toBe(0)
  expect(server.said()).not.toMatch(/warning|"level":"error"/)
}, 120_000)

test('a register of another version is not served by a login that may not change it', async () => {
  await sql`update trin.laid set digest = 'another' where file = '40-records.sql'`.execute(owner.kysely)
  const told = [2, expect.stringContaining('of another version')]
  expect(await refusedToServe({ DATABASE_URL: url })).toEqual(told)
  expect((await trinHere(['migrate'], { DATABASE_URL: ownerUrl })).exit).toBe(0)
  await sql`update trin.migration set name = '9999-later.sql' where name = '0014-a-login-that-owns-nothing.sql'`.execute(
    owner.kysely,
  )
  expect(await refusedToServe({ DATABASE_URL: url })).toEqual(told)
  await sql`update trin.migration set name = '0014-a-login-that-owns-nothing.sql' where name = '9999-later.sql'`.execute(
    owner.kysely,
  )
}, 120_000)

test('a command that works as the owner is told that this login is not, and which setting is for it', async () => {
  const file = path.join(await emptyFolder(), 'b')
  for (const args of [['municipality', 'list'], ['backup', file], ['retention'], ['migrate']]) {
    const { exit, err } = await trinHere(args, { ...KEYS, DATABASE_URL: url })
    expect([exit, err]).toEqual([2, expect.stringContaining("give the owner's login in DATABASE_OWNER_URL")])
  }
  const list = await trinHere(['municipality', 'list'], { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl })
  expect([list.exit, list.out]).toEqual([0, expect.stringContaining(TOWN)])
})

test('a server with the one address of before serves real children too, and warns that its login owns the register', async () => {
  const signIn = path.join(await emptyFolder(), 'sign-in.json')
  const claims = { municipality: 'm', roles: 'r', name: 'n', roleOf: { A: 'caseworker' } }
  await writeFile(
    signIn,
    JSON.stringify({
      issuer: 'https://login.example.dk',
      clientId: 'trin',
      publicUrl: 'https://trin.example.dk',
      claims,
    }),
  )
  const args = ['--package', village, '--data', await emptyFolder()]
  const env = { ...KEYS, TRIN_SIGN_IN: signIn, TRIN_SIGN_IN_SECRET: 'x'.repeat(40) }
  const warned = async (more: Record<string, string>) => {
    const server = await startServer(args, { ...env, ...more })
    await until(async () => (await fetch(`${server.address}/readyz`)).ok)
    expect(await server.stop()).toBe(0)
    return server.said()
  }
  expect(await warned({ DATABASE_URL: ownerUrl })).toMatch(
    /warning: DATABASE_URL signs in as postgres, the owner/,
  )
  expect(await warned({ DATABASE_URL: url })).not.toContain('warning')
  await sql.raw(`alter role ${LOGIN} createrole`).execute(owner.kysely)
  const further = await warned({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl })
  expect(further).toContain('warning: DATABASE_OWNER_URL is for commands')
  expect(further).toMatch(/reaches further than a server needs \(createrole\)/)
  await sql.raw(`alter role ${LOGIN} nocreaterole`).execute(owner.kysely)
}, 120_000)
