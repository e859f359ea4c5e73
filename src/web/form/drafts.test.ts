import { beforeEach, expect, test } from 'vitest'
import { draftName, hasDrafts, type KeptDraft, readDraft, sweepDrafts } from './drafts.ts'

const NOW = Date.parse('2026-03-02T14:00:00Z')
const HOUR = 3_600_000
const MINE = draftName({ worker: 'rita', form: 'follow-up', child: 'alma' })
const THEIRS = draftName({ worker: 'kim', form: 'follow-up', child: 'alma' })

/** What a browser keeps, as far as drafts ask. */
class Kept {
  [name: string]: unknown
  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? String(this[name]) : null
  }
  removeItem(name: string): void {
    delete this[name]
  }
}
let storage: Storage
beforeEach(() => {
  storage = new Kept() as unknown as Storage // the two methods and the names are all that is used
})

function keep(name: string, values: Partial<KeptDraft> = {}): void {
  storage[name] = JSON.stringify({
    draft: { note: 'Mor er glad' },
    savedAt: NOW - HOUR,
    key: 'k',
    toSend: '{}',
    ...values,
  })
}

test('a draft is found again as it was written, with the key that it is sent under', () => {
  keep(MINE)
  expect(readDraft(storage, MINE, NOW)).toMatchObject({
    draft: { note: 'Mor er glad' },
    key: 'k',
    toSend: '{}',
  })
})

test.each([
  ['older than 24 hours', { savedAt: NOW - 25 * HOUR }],
  ['of a clock that was set back', { savedAt: NOW + 25 * HOUR }],
  ['not of texts', { draft: { note: 3 } as never }],
  ['without a key', { key: undefined as never }],
])('a draft that is %s is no draft', (_, values) => {
  keep(MINE, values)
  expect(readDraft(storage, MINE, NOW)).toBeNull()
})

test('what is not a draft at all breaks nothing', () => {
  storage[MINE] = '{"draft"'
  expect(readDraft(storage, MINE, NOW)).toBeNull()
})

test('when someone else signs in, nothing that the one before wrote stays on the device', () => {
  keep(MINE)
  keep(THEIRS)
  storage.language = 'da'
  sweepDrafts(storage, 'kim', NOW)
  expect(Object.keys(storage)).toEqual([THEIRS, 'language'])
})

test('signing out, and a day, leave none', () => {
  keep(MINE)
  keep(THEIRS)
  sweepDrafts(storage, null, NOW)
  expect(Object.keys(storage)).toEqual([])
  keep(MINE, { savedAt: NOW - 25 * HOUR })
  sweepDrafts(storage, 'rita', NOW)
  expect(Object.keys(storage)).toEqual([])
})

test('whether words of one’s own are kept is known without reading anyone else’s, and not of words of the day before', () => {
  keep(THEIRS)
  expect(hasDrafts(storage, 'rita', NOW)).toBe(false)
  keep(MINE)
  expect(hasDrafts(storage, 'rita', NOW)).toBe(true)
  expect(hasDrafts(storage, 'rita', NOW + 24 * HOUR)).toBe(false)
})
