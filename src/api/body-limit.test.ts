import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserOn, townApplication } from '../../tests/api/sign-in-town.ts'
import { testDatabase } from '../../tests/store/databases.ts'
import { buildTown, id, TOWN } from '../../tests/store/town.ts'
import { RECORDS } from '../slices.ts'
import type { Database } from '../store/database.ts'
import { BODY } from './body-limit.ts'
import { listenerOf, PATIENCE } from './listener.ts'

let database: Database
let port: number
let server: ReturnType<typeof listenerOf>
let cookie: string
beforeAll(async () => {
  database = await testDatabase('pglite')
  const town = await townApplication(database)
  await buildTown(town.stores)
  const rita = browserOn(town.app)
  await rita.post('/api/v1/sign-in/demo', { municipality: TOWN, worker: id('worker', 1) })
  cookie = `trin_session=${rita.cookies.get('trin_session')}`
  server = listenerOf(town.app.fetch)
  port = await listening(server)
})
afterAll(async () => {
  server.close()
  await database[Symbol.asyncDispose]()
})

async function listening(one: ReturnType<typeof listenerOf>): Promise<number> {
  one.listen(0, '127.0.0.1')
  await once(one, 'listening')
  const address = one.address()
  return typeof address === 'object' && address ? address.port : 0
}

interface Large {
  readonly path: string
  readonly size: number
  readonly headers?: Readonly<Record<string, string>>
  /** Whether it comes without saying how much it is. */
  readonly inPieces: boolean
}

/** Sends a body of that size as JSON, and tells how it was answered and how much of it was handed over until then. */
async function send({ path, size, headers = {}, inPieces }: Large) {
  const piece = new Uint8Array(64 * 1024).fill(97)
  let taken = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken >= size) return controller.close()
      taken += piece.length
      controller.enqueue(piece)
    },
  })
  const url = `http://localhost:${port}${path}`
  const all = { 'Content-Type': 'application/json', Origin: `http://localhost:${port}`, ...headers }
  const sent = inPieces ? { body, duplex: 'half' as const } : { body: new Uint8Array(size).fill(97) }
  const answer = await fetch(url, { method: 'POST', headers: all, ...sent })
  return { status: answer.status, body: await answer.json(), taken }
}

const MB = 1024 * 1024

test.each([true, false])(
  'whoever has not signed in gets nothing large read, in pieces %s: the answer comes long before its end',
  async (inPieces) => {
    for (const path of ['/api/v1/sign-in/demo', '/api/v1/sign-out'])
      for (const size of [BODY.signingIn + 1, BODY.signingIn * 40, 2 * MB]) {
        const { status, body } = await send({ path, size, inPieces })
        expect([status, body.error, path]).toEqual([413, 'too-large', path])
        expect(body.message.da).toBe(
          'Det er for meget at sende på én gang. Gør det kortere, eller del det op.',
        )
      }
    const unknown = await send({ path: '/api/v1/children', size: BODY.record - 1, inPieces })
    expect([unknown.status, unknown.body.error]).toEqual([401, 'not-signed-in'])
    const nowhere = await send({ path: '/api/nothing', size: BODY.record - 1, inPieces })
    expect(nowhere.status).toBe(404)
  },
)

test.each([true, false])(
  'whoever is signed in is told when it is too large, in pieces %s',
  async (inPieces) => {
    const headers = { Cookie: cookie }
    const large = await send({ path: '/api/v1/children', size: 2 * MB, headers, inPieces })
    expect([large.status, large.body.error]).toEqual([413, 'too-large'])
    // Below the limit it is read, and refused for what it is.
    const read = await send({ path: '/api/v1/children', size: BODY.record / 2, headers, inPieces })
    expect([read.status, read.body.error]).toEqual([400, 'invalid'])
  },
)

test('many who send without end, and are not signed in, leave no trace in memory', async () => {
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before)
  }, 5)
  const sent = Array.from({ length: 8 }, () =>
    send({ path: '/api/v1/sign-in/demo', size: 400 * MB, inPieces: true }).catch(() => null),
  )
  const answers = await Promise.all(sent)
  clearInterval(look)
  // A connection that is cut while it sends may not have read its answer; none has been taken to its end.
  for (const answer of answers) {
    if (answer) expect([answer.status, answer.taken < 400 * MB]).toEqual([413, true])
  }
  expect(most).toBeLessThan(200 * MB)
})

test('the most that anyone can write of one thing is less than the limit', () => {
  const most = RECORDS.all.map(({ fields }) =>
    fields.reduce((sum, field) => sum + (field.form === 'text' ? field.longest : 100) * 6, 0),
  )
  expect(Math.max(...most) * 2).toBeLessThan(BODY.record)
})

async function raw(
  at: number,
  said: string,
): Promise<{ readonly socket: Socket; readonly heard: Promise<string> }> {
  const socket = connect(at, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(said)
  return { socket, heard: text(socket).catch(() => 'cut') }
}

const HASTE = { headers: 200, request: 400, idle: 600, look: 50 }

test.each([
  ['says nothing', ''],
  ['never ends its headers', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
  ['never ends what it sends', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nabc'],
  ['asks once and stays', 'GET /soon HTTP/1.1\r\nHost: localhost\r\n\r\n'],
])('a connection that %s is ended', async (_, said) => {
  const app = new Hono().get('/soon', (c) => c.text('')).post('/', async (c) => c.text(await c.req.text()))
  app.onError((_error, c) => c.text('', 400))
  const hasty = listenerOf(app.fetch, HASTE)
  const { heard } = await raw(await listening(hasty), said)
  await heard
  hasty.close()
  await once(hasty, 'close')
})

test('a proxy may keep a connection for a minute, as they do, and is not the one that is surprised', () => {
  const minute = 60_000
  expect(PATIENCE.idle).toBeGreaterThan(minute)
  expect(PATIENCE.headers).toBeLessThan(minute)
  expect(PATIENCE.request).toBeLessThanOrEqual(minute)
  expect(server).toMatchObject({
    headersTimeout: PATIENCE.headers,
    requestTimeout: PATIENCE.request,
    keepAliveTimeout: PATIENCE.idle,
  })
})
