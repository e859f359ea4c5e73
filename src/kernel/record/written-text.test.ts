import { describe, expect, test } from 'vitest'
import { checkRecord } from './check.ts'
import { date, manyLines, text, words, yesNo } from './fields.ts'
import { type FieldForm, type FieldSpec, type FieldValue, recordSpec } from './record.ts'
import { asSeen } from './written-text.ts'

const known = { measureTypes: new Set<string>() }

function wrong(form: FieldForm, value: FieldValue, isRequired = false): boolean {
  const asked: FieldSpec = { name: 'said', title: words(['Sagt', 'Said']), required: isRequired, ...form }
  const spec = recordSpec({
    kind: 'trial',
    plural: 'trials',
    title: words(['Prøve', 'Trial']),
    pluralTitle: words(['Prøver', 'Trials']),
    about: 'child',
    ofCase: false,
    order: { field: 'said', newestFirst: true },
    lifecycle: { onChildPage: false, moves: false, makesAChild: false },
    fields: [asked],
  })
  return checkRecord(spec, { said: value }, known).length > 0
}

describe('a name', () => {
  test.each([
    ['nothing but spaces', '   '],
    ['nothing but a no-break space', '\u00a0'],
    ['nothing but characters without a shape', '\u200b\u2060'],
    ['a braille blank', '\u2800'],
    ['a zero-width space', 'An\u200bna'],
    ['a soft hyphen', 'An\u00adna'],
    ['two lines', 'Anna\nBo'],
    ['a line separator', 'Anna\u2028Bo'],
    ['a tab', 'Anna\tBo'],
    ['what turns the direction of the text', '\u202Egnirts'],
    ['an isolate of a direction', 'Anna\u2066'],
    ['half a character', 'Anna \ud83d'],
    ['NUL', 'An\0na'],
    ['a bell', 'Anna\u0007'],
  ])('cannot be or hold %s', (_what, value) => {
    expect(wrong(text(), value)).toBe(true)
  })

  test.each(["Anne-Lise O'Neill", 'Åse Ærø', 'Ægir 3.', 'محمد', 'می\u200cخواهم', 'Jean d’Arc', '👩\u200d👧'])(
    'can be %s',
    (value) => {
      expect(wrong(text(), value)).toBe(false)
    },
  )

  test('that must be said is missing when nothing of it can be seen', () => {
    expect(wrong(text(), '\u200b', true)).toBe(true)
  })

  test('is pasted without what cannot be seen, and on one line', () => {
    expect(asSeen('Anna\u200b\nBo\u202E', 'one')).toBe('Anna Bo')
    expect(asSeen('To\nlinjer\u2066', 'many')).toBe('To\nlinjer')
  })
})

describe('a note', () => {
  test.each(['to\nlinjer', 'to\r\nlinjer', 'et\tryk', 'blød\u00adbinde'])('can be %j', (value) => {
    expect(wrong(manyLines, value)).toBe(false)
  })

  test.each([' \n ', '\u202Egnirts', 'a\0b', '\ud800', 'a\u0007'])('cannot be %j', (value) => {
    expect(wrong(manyLines, value)).toBe(true)
  })
})

test.each([
  ['2026-02-30T12:00:00Z', true],
  ['2026-02-02T23:59:60Z', true],
  ['2026-02-02T23:59:99Z', true],
  ['2026-02-02T12:00:00+99:99', true],
  ['0000-01-01T12:00:00Z', true],
  ['9999-12-31T12:00:00Z', true],
  ['2026-02-02T12:00Z', false],
  ['2026-02-02T12:00:00.123456+02:00', false],
])('the moment %s: is it wrong? %s', (moment, isWrong) => {
  expect(wrong({ form: 'timestamp' }, moment)).toBe(isWrong)
})

test('a day and a yes are not taken from a text that says something else', () => {
  expect([wrong(date, '2026-02-30'), wrong(date, '9999-01-01'), wrong(yesNo, 'ja')]).toEqual([
    true,
    true,
    true,
  ])
})
