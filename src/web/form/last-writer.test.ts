import { expect, test } from 'vitest'
import { lastWriter, noteWriter } from './last-writer.ts'

const RITA = '00000000-0000-4000-8000-000000000001'
const NOW = Date.parse('2026-03-02T14:00:00Z')
const HOUR = 3_600_000

/** What a browser keeps, as far as it is asked here. */
function storageWith(kept: string | null = null): Storage {
  const items = new Map<string, string>(kept === null ? [] : [['trin-last-writer', kept]])
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  } as Storage // the three methods are all that is used
}

function noted(at: number): Storage {
  const storage = storageWith()
  noteWriter(storage, RITA, at)
  return storage
}

test('without a connection the device knows who wrote here last, for as long as a session may last', () => {
  expect(lastWriter(noted(NOW - 10 * HOUR + 1), NOW)).toBe(RITA)
  expect(lastWriter(noted(NOW - 10 * HOUR), NOW)).toBe(null)
})

test('a clock that was set back makes nobody the writer for longer', () => {
  expect(lastWriter(noted(NOW + 10 * HOUR), NOW)).toBe(null)
})

test('who has signed out, or was signed out by the server, is nobody on the device', () => {
  const storage = noted(NOW)
  noteWriter(storage, null, NOW)
  expect(lastWriter(storage, NOW)).toBe(null)
})

test.each([
  '',
  'null',
  '{',
  '[]',
  '{"worker":"rita","knownAt":1772460000000}',
  `{"worker":"${RITA}","knownAt":"nu"}`,
])('what is no note of a writer, such as %s, names nobody', (kept) => {
  expect(lastWriter(storageWith(kept), NOW)).toBe(null)
})
