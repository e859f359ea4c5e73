import { expect, test } from 'vitest'
import { startThread } from './register-thread.ts'

const SOURCE = { municipality: '998', name: 'Prøvekøbing', invented: true, title: '', description: '' }

test('a question that is refused in the thread is refused alike outside it', async () => {
  await using thread = startThread()
  await thread.open(SOURCE, { knownAt: null, standards: [] })
  await expect(thread.answers(5).figures({ municipality: '999' })).rejects.toMatchObject({
    status: 404,
    body: { error: 'not-found', field: 'municipality', message: { da: 'Pakken har ingen kommune 999.' } },
  })
})

test('a thread that has ended leaves nobody waiting', async () => {
  const thread = startThread()
  const opening = thread.open(SOURCE, { knownAt: null, standards: [] })
  await thread[Symbol.asyncDispose]()
  await expect(opening).rejects.toThrow('ended before it had answered')
  expect(thread.isOver()).toBe(true)
  await expect(thread.answers(5).package()).rejects.toThrow('ended before it had answered')
})
