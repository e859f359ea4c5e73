import { expect, test } from 'vitest'
import { soughtIn } from './sought.ts'

const how = { language: 'da', today: '2026-11-30' } as const

test.each([
  ['emil ager', { name: 'emil ager' }],
  ['  Østergård ', { name: 'Østergård' }],
  ['120316-4321', { cpr: '1203164321' }],
  ['120316 4321', { cpr: '1203164321' }],
  ['Emil Agerhede 28.9.2014', { name: 'Emil Agerhede', birthDate: '2014-09-28' }],
  ['Emil Agerhede, f. 28.09.2014', { name: 'Emil Agerhede', birthDate: '2014-09-28' }],
  ['Emil Agerhede født 28. september 2014', { name: 'Emil Agerhede', birthDate: '2014-09-28' }],
  ['28.09.2014', { birthDate: '2014-09-28' }],
])('»%s« is read as what it says of a child', (text, sought) => {
  expect(soughtIn(text, how)).toEqual(sought)
})

test('a name goes on being searched for while the day after it is written', () => {
  expect(soughtIn('Emil Agerhede 28.', how)).toEqual({ name: 'Emil Agerhede' })
})

test.each(['', 'e', ' ', '1203', '120316-43', '99.99.2014'])(
  '»%s« says nothing to search for yet',
  (text) => {
    expect(soughtIn(text, how)).toBeNull()
  },
)
