import { expect, test } from 'vitest'
import { type KeptReading, keptReadings } from './kept-readings.ts'
import { turnsOf } from './turns.ts'

const TURNS = { atOnce: 2, waitingOfOne: 9, waitingOfAll: 99 }

/** Readings by name, and what became of them. */
function reader() {
  const happened: string[] = []
  const over = new Set<string>()
  const kept = keptReadings<KeptReading>({ all: 3, earlierOfOne: 1 }, turnsOf(TURNS))
  const use = <T>(asker: string, of: string, work: () => T | Promise<T>, stamp = '') =>
    kept.use(
      { asker, of, stamp, isEarlier: of !== 'now' },
      async () => {
        happened.push(`read ${of}${stamp}`)
        return {
          isOver: () => over.has(of),
          async [Symbol.asyncDispose]() {
            happened.push(`ended ${of}${stamp}`)
          },
        }
      },
      async () => work(),
    )
  return { happened, over, use }
}
const nothing = () => {}
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('what many ask for at once is read once, and kept for whoever asks later', async () => {
  const { happened, use } = reader()
  await Promise.all([use('a', 'now', nothing), use('a', 'now', nothing), use('b', 'now', nothing)])
  await use('c', 'now', nothing)
  expect(happened).toEqual(['read now'])
})

test('what has changed is read again, and what was read before is ended', async () => {
  const { happened, use } = reader()
  await use('a', 'now', nothing, ' 1')
  await use('b', 'now', nothing, ' 2')
  await settled()
  expect(happened).toEqual(['read now 1', 'ended now 1', 'read now 2'])
})

test('who goes through many moments ends their own, and leaves what others use', async () => {
  const { happened, use } = reader()
  await use('b', 'now', nothing)
  await use('b', 'then', nothing)
  for (const moment of ['1', '2', '3']) await use('a', moment, nothing)
  await settled()
  expect(happened.filter((what) => what.startsWith('ended'))).toEqual(['ended 1', 'ended 2'])
})

test('the room is of those used last', async () => {
  const { happened, use } = reader()
  for (const asker of ['a', 'b', 'c']) await use(asker, `of ${asker}`, nothing)
  await use('a', 'of a', nothing)
  await use('d', 'of d', nothing)
  await settled()
  expect(happened.at(-1)).toBe('ended of b')
})

test('nothing is ended while it is used', async () => {
  const { happened, use } = reader()
  const { promise, resolve } = Promise.withResolvers<void>()
  const using = use('a', '1', () => promise)
  await settled()
  await use('a', '2', nothing)
  await settled()
  expect(happened).toEqual(['read 1', 'read 2'])
  resolve()
  await using
  await settled()
  expect(happened).toEqual(['read 1', 'read 2', 'ended 1'])
})

test('a reading that failed is tried again by the next who asks', async () => {
  const kept = keptReadings<KeptReading>({ all: 3, earlierOfOne: 1 }, turnsOf(TURNS))
  const what = { asker: 'a', of: 'now', stamp: '', isEarlier: false }
  const failing = kept.use(
    what,
    () => Promise.reject(new Error('no')),
    async () => 1,
  )
  await expect(failing).rejects.toThrow('no')
  const reading = { isOver: () => false, [Symbol.asyncDispose]: async () => {} }
  expect(
    await kept.use(
      what,
      async () => reading,
      async () => 2,
    ),
  ).toBe(2)
})

test('what has ended by itself is read again', async () => {
  const { happened, over, use } = reader()
  await use('a', 'now', nothing)
  over.add('now')
  await use('b', 'now', nothing)
  expect(happened.filter((what) => what.startsWith('read'))).toHaveLength(2)
})
