import { expect, test } from 'vitest'
import { personName, personNameIn } from './record-name.ts'

test('a protected name is not said, whatever it is', () => {
  const person = { given_name: 'Alma', family_name: 'Prøve' }
  expect(personName(person)).toEqual({ da: 'Alma Prøve', en: 'Alma Prøve' })
  expect(personName({ ...person, protected: true })).toEqual({ da: 'Beskyttet navn', en: 'Protected name' })
  expect(personName({ given_name: null, family_name: '' })).toEqual({ da: 'Uden navn', en: 'No name' })
})

test('what an answer says for a name in Danish, a page says in its own language', () => {
  expect(personNameIn('en', 'Beskyttet navn')).toBe('Protected name')
  expect(personNameIn('en', 'Uden navn')).toBe('No name')
  expect(personNameIn('en', 'Alma Prøve')).toBe('Alma Prøve')
  expect(personNameIn('da', 'Beskyttet navn')).toBe('Beskyttet navn')
})
