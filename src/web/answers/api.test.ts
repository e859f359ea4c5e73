import { afterEach, expect, test, vi } from 'vitest'
import { CHILD_KNOWN, ME, RECORDS, WRITTEN_BY } from '../../api/wire.endpoints.ts'
import { SET_CPR } from '../../slices/people/people.acts.ts'
import { ApiError, ask, order } from './api.ts'
import { thisPageIsOf } from './this-page.ts'

afterEach(() => vi.unstubAllGlobals())

/** A server that answers everything alike, and what it was asked. */
function serverAnswering(status: number, body: unknown = {}) {
  const asked: { readonly address: string; readonly init: RequestInit }[] = []
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    asked.push({ address, init })
    return new Response(status === 204 ? null : JSON.stringify(body), { status })
  })
  return asked
}

test('what is said fills the path in, and the rest follows it', async () => {
  const asked = serverAnswering(200)
  await ask(CHILD_KNOWN, { id: 'a/b', at: '2026-01-01T12:00:00Z' })
  await ask(RECORDS, { plural: 'measures', after: undefined, child: '', limit: 5 })
  await ask(ME)
  expect(asked.map(({ address }) => address)).toEqual([
    '/api/v1/children/a%2Fb/known?at=2026-01-01T12%3A00%3A00Z',
    '/api/v1/measures?limit=5',
    '/api/v1/me',
  ])
})

test('an order sends its body alone, and what makes it one of a kind', async () => {
  const asked = serverAnswering(204)
  const body = { cpr: '010115-4001', reason: 'Oplyst af skolen' }
  expect(await order(SET_CPR, { id: '1', body }, { idempotencyKey: 'k', version: 3 })).toBeUndefined()
  expect(asked[0].address).toBe('/api/v1/children/1/cpr')
  expect(asked[0].init).toEqual({
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'If-Match': '"3"', 'Idempotency-Key': 'k' },
  })
})

test('whoever the page was opened by is said with all that it sends', async () => {
  thisPageIsOf('worker-1')
  const asked = serverAnswering(204)
  await order(SET_CPR, { id: '1', body: { cpr: '010115-4001', reason: 'Oplyst af skolen' } })
  thisPageIsOf(null)
  await order(SET_CPR, { id: '1', body: { cpr: '010115-4001', reason: 'Oplyst af skolen' } })
  expect(asked.map(({ init }) => new Headers(init.headers).get(WRITTEN_BY))).toEqual(['worker-1', null])
})

test('a refusal is said in the words of the server', async () => {
  serverAnswering(403, { error: 'not-allowed', message: { da: 'Det må du ikke.', en: 'You may not.' } })
  const refused = await ask(ME).catch((error) => error)
  expect(refused).toBeInstanceOf(ApiError)
  expect(refused.body.message.da).toBe('Det må du ikke.')
})

test('a question lacks nothing of its path, and knows its own names only', () => {
  // These do not compile without the notes: nothing is asked here.
  const wrong = [
    // @ts-expect-error the child is not said
    () => ask(CHILD_KNOWN, { at: '2026-01-01T12:00:00Z' }),
    // @ts-expect-error there is no such name
    () => ask(CHILD_KNOWN, { id: '1', at: '2026-01-01T12:00:00Z', til: '' }),
    // @ts-expect-error a number has a reason
    () => order(SET_CPR, { id: '1', body: { cpr: '010115-4001' } }),
  ]
  expect(wrong).toHaveLength(3)
})
