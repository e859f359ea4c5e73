import { expect, test } from 'vitest'
import { turnsOf } from './turns.ts'

/** Work that lasts until it is told to end, and says when it began. */
function work(begun: string[], name: string) {
  const { promise, resolve } = Promise.withResolvers<string>()
  const begin = () => {
    begun.push(name)
    return promise
  }
  return { begin, end: () => resolve(name) }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))
const LIMITS = { atOnce: 2, waitingOfOne: 2, waitingOfAll: 3 }

test('each asker is at one at a time, and whoever comes later goes past what waits for the same asker', async () => {
  const begun: string[] = []
  const turns = turnsOf(LIMITS)
  const [a1, a2, b1] = ['a1', 'a2', 'b1'].map((name) => work(begun, name))
  const done = [turns.take('a', a1.begin), turns.take('a', a2.begin), turns.take('b', b1.begin)]
  await settled()
  expect(begun).toEqual(['a1', 'b1'])
  b1.end()
  await settled()
  expect(begun).toEqual(['a1', 'b1'])
  a1.end()
  await settled()
  expect(begun).toEqual(['a1', 'b1', 'a2'])
  a2.end()
  expect(await Promise.all(done)).toEqual(['a1', 'a2', 'b1'])
})

test('no more are at work than there is room for, however many ask', async () => {
  const begun: string[] = []
  const turns = turnsOf(LIMITS)
  const all = ['a', 'b', 'c'].map((name) => ({ name, ...work(begun, name) }))
  const done = all.map(({ name, begin }) => turns.take(name, begin))
  await settled()
  expect(begun).toEqual(['a', 'b'])
  for (const { end } of all) end()
  await Promise.all(done)
  expect(begun).toEqual(['a', 'b', 'c'])
})

test('who has too much waiting is told so, and nobody else is refused for it', async () => {
  const begun: string[] = []
  const turns = turnsOf(LIMITS)
  const all = ['1', '2', '3'].map((name) => work(begun, name))
  const done = all.map(({ begin }) => turns.take('a', begin))
  const tooMany = await turns.take('a', work(begun, '4').begin).catch((error: unknown) => error)
  expect(tooMany).toMatchObject({
    status: 429,
    body: { message: { da: expect.stringContaining('flere tidspunkter') } },
  })
  const other = work(begun, 'other')
  const others = turns.take('b', other.begin)
  await settled()
  expect(begun).toEqual(['1', 'other'])
  const c = work(begun, 'c')
  const cs = turns.take('c', c.begin)
  await expect(turns.take('d', work(begun, 'd').begin)).rejects.toMatchObject({ status: 429 })
  for (const { end } of [...all, other, c]) end()
  await Promise.all([...done, others, cs])
})

test('work that fails gives its turn to the next', async () => {
  const turns = turnsOf(LIMITS)
  const failing = turns.take('a', () => Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  expect(await turns.take('a', async () => 'next')).toBe('next')
})
