import { expect, test } from 'vitest'
import { lookDays, seenWords } from './look-days.ts'
import type { LookAnswer } from './looks.wire.ts'

let seq = 100

function aLook(at: string, change: Partial<LookAnswer> = {}): LookAnswer {
  seq -= 1
  return {
    seq,
    at,
    by: 'Bo Barneven',
    roles: ['caseworker'],
    child: { id: `child-${seq}`, name: `Barn ${seq}` },
    purpose: 'casework',
    seen: ['person'],
    reason: '',
    ...change,
  }
}

test('a look belongs to the Danish day that it was on, also just after midnight', () => {
  const days = lookDays([aLook('2026-07-01T22:30:00Z'), aLook('2026-07-01T21:30:00Z')])
  expect(days.map(({ day }) => day)).toEqual(['2026-07-02', '2026-07-01'])
})

test('what one person saw of a child and its family in the same minute is told in one line', () => {
  const [day] = lookDays([aLook('2026-03-02T10:00:05Z'), aLook('2026-03-02T10:00:01Z')])
  expect(day.looks.map(({ children }) => children.length)).toEqual([2])
})

test('a child that was looked at twice in the same minute is told once', () => {
  const child = { id: 'child-1', name: 'Barn 1' }
  const [day] = lookDays([
    aLook('2026-03-02T10:00:05Z', { child }),
    aLook('2026-03-02T10:00:04Z'),
    aLook('2026-03-02T10:00:01Z', { child }),
  ])
  expect(day.looks.map(({ children }) => children.length)).toEqual([2])
})

test('looks of another person, for another purpose or at more of the child are told by themselves', () => {
  const at = '2026-03-02T10:00:05Z'
  const [day] = lookDays([
    aLook(at),
    aLook(at, { by: 'Rita Rådgiver' }),
    aLook(at, { by: 'Rita Rådgiver', purpose: 'emergency', reason: 'Akut opkald' }),
    aLook(at, {
      by: 'Rita Rådgiver',
      purpose: 'emergency',
      reason: 'Akut opkald',
      seen: ['person', 'measure'],
    }),
  ])
  expect(day.looks).toHaveLength(4)
})

test('what was seen is said in words, each once', () => {
  expect(seenWords(['person', 'measure', 'cpr'], { cpr: 'CPR-nummer' }, 'da')).toBe(
    'Person, indsats, CPR-nummer',
  )
})
