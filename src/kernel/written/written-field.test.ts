import { expect, test } from 'vitest'
import { faultIn, isReadAs } from './written-field.ts'

test.each([
  ['date', 'i går'],
  ['date', 'the day after tomorrow'],
  ['timestamp', 'i går kl. 9'],
  ['timestamp', 'yesterday at 9'],
] as const)('a %s that can be read in one of the languages, such as "%s", is at no fault', (form, text) => {
  expect(faultIn(form, 'either', text)).toBeNull()
})

test('what can be read in neither is told in both how to be written', () => {
  expect(faultIn('date', 'past', 'snart')).toEqual({
    da: 'Datoen kan ikke læses. Skriv fx 12.3.2026, 12. marts eller i går.',
    en: 'The date cannot be read. Write for instance 12.3.2026, 12 March or yesterday.',
  })
  expect(faultIn('timestamp', 'past', 'i går')?.da).toMatch(/klokkeslættet/)
})

test('a day is no moment, and a moment is no day', () => {
  expect(isReadAs('date', '2026-03-12')).toBe(true)
  expect(isReadAs('date', '2026-03-12T14:30')).toBe(false)
  expect(isReadAs('timestamp', '2026-03-12T14:30')).toBe(true)
  expect(isReadAs('timestamp', '2026-03-12')).toBe(false)
})
