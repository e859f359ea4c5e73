import { describe, expect, test } from 'vitest'
import { likenessOf } from '../slices/people/likeness.rules.ts'
import { foldedName, likelyKeysOf, nameKeysOf, searchKeysOf } from './name-key.ts'

/** Two spellings of what may be one name; anyone may add to the list. */
const SAME = [
  ['Kristian', 'Christian'],
  ['Kristian', 'Kristjan'],
  ['Sofie', 'Sophie'],
  ['Sofie', 'Sofia'],
  ['Mohammed', 'Muhammad'],
  ['Ågård', 'Aagaard'],
  ['Sørensen', 'Soerensen'],
  ['Sørensen', 'Sorensen'],
  ['Møller', 'Möller'],
  ['Carl', 'Karl'],
  ['Kathrine', 'Catrine'],
  ['Mathias', 'Matias'],
  ['Pedersen', 'Petersen'],
  ['Nielsen', 'Nilsen'],
  ['Schmidt', 'Smidt'],
  ['Yusuf', 'Youssef'],
  ['Yusuf', 'Jusuf'],
  ['Aisha', 'Aicha'],
  ['Alexander', 'Aleksander'],
  ['Filip', 'Philip'],
  ['Wagner', 'Vagner'],
  ['Sonja', 'Sonia'],
  ['Hjorth', 'Hjort'],
  ['Zarah', 'Sara'],
  ['Lukas', 'Lucas'],
  ['José', 'Jose'],
  ['Ayşe', 'Ayse'],
  ["O'Connor", 'Oconnor'],
  ['Anne-Marie', 'Annemarie'],
  ['EMMA', 'emma'],
] as const

const DIFFERENT = [
  ['Emma', 'Oskar'],
  ['Bjørn', 'Brian'],
  ['Hansen', 'Jensen'],
  ['Noah', 'Ida'],
] as const

describe('a name is found', () => {
  test.each(SAME)('%s as %s', (one, other) => {
    expect(shared(one, other)).not.toEqual([])
    expect(shared(other, one)).not.toEqual([])
  })

  test.each(DIFFERENT)('%s not as %s', (one, other) => {
    expect(shared(one, other)).toEqual([])
  })

  test('by its beginning, while it is typed', () => {
    const [word] = searchKeysOf('Kri')
    const begins = (name: string) => nameKeysOf(name).some((key) => key >= word.from && key < word.before)
    expect(['Kristian', 'Kri', 'Krøyer', 'Skriver'].map(begins)).toEqual([true, true, false, false])
    expect(word.sounds).toEqual([])
  })

  test('by every word of it, in any order', () => {
    expect(new Set(nameKeysOf('Emma Sofie Jensen'))).toEqual(new Set(nameKeysOf('Jensen, Emma Sofie')))
  })

  test('in letters that are not Latin by how it is spelled', () => {
    expect(nameKeysOf('Олена')).toEqual(['t:олена'])
  })

  test('not by anything but letters and digits', () => {
    expect([nameKeysOf('  - . '), searchKeysOf('%_'), foldedName('Åse-Marie  Ø.')]).toEqual([
      [],
      [],
      'aase marie oe',
    ])
  })
})

function shared(kept: string, asked: string): readonly string[] {
  const keys = nameKeysOf(kept)
  return likelyKeysOf(asked).filter((key) => keys.includes(key))
}

const EMMA = { name: 'Emma Sofie Jensen', birthDate: '2015-03-10', expectedBirthDate: null }

describe('a child may be the one sought', () => {
  test.each([
    ['the same name and birth date', 'emma sofie JENSEN', '2015-03-10', 'exact'],
    ['one digit of the birth date wrong', 'Emma Sofie Jensen', '2015-03-16', 'similar'],
    ['day and month swapped', 'Emma Sofie Jensen', '2015-10-03', 'similar'],
    ['two digits swapped', 'Emma Sofie Jensen', '2051-03-10', 'similar'],
    ['a middle name left out', 'Emma Jensen', '2015-03-10', 'similar'],
    ['another spelling', 'Emma Sophie Jenssen', '2015-03-10', 'similar'],
    ['another family name since', 'Emma Holm', '2015-03-10', 'similar'],
    ['the same name and another birth date', 'Emma Sofie Jensen', '2009-08-21', 'similar'],
    ['a name that is much alike, and another birth date', 'Emma Jensen', '2009-08-21', null],
    ['another given name and a slip in the birth date', 'Anna Jensen', '2015-03-16', null],
    ['another name and a slip in the birth date', 'Noah Holm', '2015-03-16', null],
    ['another name and the same birth date', 'Noah Holm', '2015-03-10', null],
    ['one name of two, and another birth date', 'Emma Holm', '2009-08-21', null],
    ['the name alone', 'Emma Jensen', null, 'similar'],
    ['the birth date alone', null, '2015-03-10', 'similar'],
    ['another birth date alone', null, '2015-05-22', null],
  ])('%s', (_what, name, birthDate, match) => {
    expect(likenessOf({ name, birthDate }, EMMA)?.match ?? null).toBe(match)
  })

  test.each([
    ['born near the day that was expected', '2026-04-20', 'similar'],
    ['born half a year from it', '2026-10-01', null],
  ])('the unborn: %s', (_what, birthDate, match) => {
    const unborn = { name: 'Jensen', birthDate: null, expectedBirthDate: '2026-04-01' }
    expect(likenessOf({ name: 'Alma Jensen', birthDate }, unborn)?.match ?? null).toBe(match)
  })

  test('the surer, the higher', () => {
    const score = (name: string, birthDate: string) => likenessOf({ name, birthDate }, EMMA)?.score ?? 0
    const scores = [
      score('Emma Sofie Jensen', '2015-03-10'),
      score('Emma Sophie Jensen', '2015-03-10'),
      score('Emma Sofie Jensen', '2015-03-11'),
      score('Emma Sofie Jensen', '2009-08-21'),
    ]
    expect(scores).toEqual(scores.toSorted((one, other) => other - one))
    expect(new Set(scores).size).toBe(4)
  })
})
