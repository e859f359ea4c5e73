import { createServer } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../tests/store/databases.ts'
import { buildTown, id, TOWN, worker } from '../../tests/store/town.ts'
import { RECORDS } from '../slices.ts'
import { type Database, openDatabase } from './database.ts'
import { type Stores, storesOf } from './stores.ts'
import { unavailability } from './unavailable.ts'
import { waitForPostgres } from './wait-for-postgres.ts'

let database: Database
let stores: Stores
let url: string
let other: Database
beforeAll(async () => {
  database = await testDatabase('postgres')
  url = 'url' in database.queueOn ? database.queueOn.url : ''
  other = await openDatabase({ url })
  stores = storesOf(database, RECORDS)
  await buildTown(stores)
})
afterAll(async () => {
  await other[Symbol.asyncDispose]()
  await database[Symbol.asyncDispose]()
})

const failureOf = (work: Promise<unknown>) => work.then(() => null, unavailability)
const writing = { action: 'correct person', purpose: 'casework' } as const
let name = ''
beforeEach(() => {
  name = `Prøve ${name.length}`
})
const namesOf = async () => {
  const { rows } = await sql<{ name: string }>`
    select given_name as name from trin.person where id = ${id('person', 1)}::uuid`.execute(other.kysely)
  return rows.map((row) => row.name)
}

test('a connection that is cut while nothing is asked on it, in the middle of a transaction, strikes that transaction alone', async () => {
  const before = await namesOf()
  const struck = stores.for(worker(4)).write(writing, async ({ db }) => {
    const changed = sql`update person set given_name = ${name}, version = version + 1 where id = ${id('person', 1)}::uuid`
    await changed.execute(db)
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other.kysely)
    // Until the connection has told that it is gone, so that nobody is asking when it does.
    await new Promise((resolve) => setTimeout(resolve, 200))
    await sql`select 1`.execute(db)
  })
  expect(await failureOf(struck)).toBe('no-connection')
  expect(await namesOf()).toEqual(before)
  expect(await stores.operator(TOWN, 'test').read(async () => 'goes on')).toBe('goes on')
})

test('what waits for a lock that someone keeps is cut before anyone else has to wait for its connection', async () => {
  const before = await namesOf()
  await other.kysely.transaction().execute(async (db) => {
    await sql`lock table trin.person in access exclusive mode`.execute(db)
    const struck = stores.for(worker(4)).write(writing, async (store) => {
      const changed = sql`update person set given_name = ${name}, version = version + 1 where id = ${id('person', 1)}::uuid`
      await changed.execute(store.db)
    })
    expect(await failureOf(struck)).toBe('too-slow')
  })
  expect(await namesOf()).toEqual(before)
})

test('someone who waits is answered or told, a command takes the time it needs', async () => {
  const limits = sql<{ statement: string; lock: string }>`
    select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`
  const asked = await stores.for(worker(1)).read('casework', ({ db }) => limits.execute(db))
  expect(asked.rows).toEqual([{ statement: '30s', lock: '5s' }])
  for (const way of ['read', 'write'] as const) {
    const command = await stores.operator(TOWN, 'trin import')[way](({ db }) => limits.execute(db))
    expect(command.rows).toEqual([{ statement: '0', lock: '0' }])
  }
  const cut = stores.for(worker(1)).read('casework', async ({ db }) => {
    await sql`set local statement_timeout = 20`.execute(db)
    await sql`select pg_sleep(5)`.execute(db)
  })
  expect(await failureOf(cut)).toBe('too-slow')
})

test('a PostgreSQL that is not there is waited for so long, and then told of; one that refuses is not waited for', async () => {
  const said: string[] = []
  const patience = { say: (why: string) => said.push(why), signal: new AbortController().signal }
  await waitForPostgres(url, { ...patience, seconds: 0 })
  expect(said).toEqual([])
  const absent = waitForPostgres('postgres://trin:secret@127.0.0.1:1/trin', { ...patience, seconds: 1 })
  await expect(absent).rejects.toThrow('ECONNREFUSED')
  expect(said).toEqual([expect.stringContaining('ECONNREFUSED')])
  expect(said.join()).not.toContain('secret')
  const unknown = waitForPostgres(url.replace(/[^/]+$/, 'nowhere'), { ...patience, seconds: 600 })
  await expect(unknown).rejects.toThrow('does not exist')
})

test('a PostgreSQL that is recovering is waited for', async () => {
  // What a server says to whoever comes while it is starting: an error of class FATAL with the code 57P03.
  const fields = 'SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0'
  const length = Buffer.alloc(4)
  length.writeInt32BE(fields.length + 4)
  const recovering = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(Buffer.concat([Buffer.from('E'), length, Buffer.from(fields)])))
  })
  await new Promise<void>((resolve) => recovering.listen(0, '127.0.0.1', resolve))
  const address = recovering.address()
  const port = typeof address === 'object' ? address?.port : 0
  const told = new AbortController()
  const waited = waitForPostgres(`postgres://trin@127.0.0.1:${port}/trin`, {
    seconds: 600,
    say: (why) => told.abort(new Error(why)),
    signal: told.signal,
  })
  await expect(waited).rejects.toThrow()
  expect(String(told.signal.reason)).toContain('the database system is starting up')
  recovering.close()
})
