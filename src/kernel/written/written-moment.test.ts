import fc from 'fast-check'
import { expect, test } from 'vitest'
import { danishTime } from '../danish-time.ts'
import type { Language } from '../text.ts'
import { instantOf, isWholeMoment, momentOf, readMoment } from './written-moment.ts'
import { momentAsWritten, momentRead } from './written-words.ts'

/** Half past one in the afternoon of a Wednesday, in Denmark. */
const NOW = '2026-03-11T12:30:00Z'

function read(text: string, language: Language = 'da') {
  const reading = readMoment(text, { language, lies: 'past', now: NOW })
  return reading.ok ? reading.value : reading.fault[language]
}

test('every minute of a Danish clock is read back from its field, from its words and from an ISO moment', () => {
  const minutes = fc
    .integer({ min: Date.parse('1980-01-01T00:00Z') / 60_000, max: Date.parse('2100-01-01T00:00Z') / 60_000 })
    .map((minute) => new Date(minute * 60_000).toISOString())
  fc.assert(
    fc.property(minutes, fc.constantFrom<Language>('da', 'en'), (instant, language) => {
      const moment = momentOf(instant)
      expect(Date.parse(instantOf(moment) ?? '')).toBe(Date.parse(instant))
      for (const form of [moment, momentAsWritten(moment, language), momentRead(moment, language)])
        expect([form, read(form, language)]).toEqual([form, moment])
    }),
  )
})

test('both hours of the night when the clock is set back are told apart', () => {
  for (const instant of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) {
    const moment = momentOf(instant)
    expect(danishTime(instant).toString()).toBe('2026-10-25T02:30:00')
    expect(instantOf(moment)).toBe(instant)
    expect(read(moment)).toBe(moment)
    expect(read(momentAsWritten(moment, 'da'))).toBe(moment)
  }
  expect(momentAsWritten(momentOf('2026-10-25T01:30:00Z'), 'da')).toBe('25.10.2026 kl. 02.30 vintertid')
})

test.each([
  ['i går 14.30', '2026-03-10T14:30'],
  ['i går kl. 9', '2026-03-10T09:00'],
  ['12.3.2025 kl. 9', '2025-03-12T09:00'],
  ['12/3 2025 09:05', '2025-03-12T09:05'],
  ['11.3 8.00', '2026-03-11T08:00'],
  ['mandag kl 14.30', '2026-03-09T14:30'],
  ['kl. 9', '2026-03-11T09:00'],
  ['nu', '2026-03-11T13:30'],
  ['2026-03-10T14:30', '2026-03-10T14:30'],
  ['25.10.2025 kl. 2.30', '2025-10-25T02:30'],
])('"%s" is %s', (text, moment) => {
  expect(read(text)).toBe(moment)
})

test('English clocks have a morning and an afternoon', () => {
  expect(read('yesterday at 2:30 pm', 'en')).toBe('2026-03-10T14:30')
  expect(read('yesterday at 12 am', 'en')).toBe('2026-03-10T00:00')
  expect(read('12 March 2025 at 14:30', 'en')).toBe('2025-03-12T14:30')
})

test.each([
  ['i går', 'Skriv også klokkeslættet, fx i går kl. 14.30.'],
  ['i går kl. 24.00', 'Klokkeslættet findes ikke. Skriv fx kl. 14.30.'],
  ['i går 9.75', 'Klokkeslættet findes ikke. Skriv fx kl. 14.30.'],
  ['31.2. kl. 9', '31. februar findes ikke. Skriv en anden dag.'],
  [
    '29.3.2026 kl. 2.30',
    'Klokken er aldrig 02.30 den 29. marts 2026: uret stilles frem. Skriv et andet klokkeslæt.',
  ],
  [
    '25.10.2026 kl. 2.30',
    'Klokken er 02.30 to gange den 25. oktober 2026. Skriv »sommertid« eller »vintertid« bagefter.',
  ],
  ['snart', 'Dato og klokkeslæt kan ikke læses. Skriv fx 12.3.2026 kl. 14.30 eller i går kl. 9.'],
])('"%s" is no moment, and is told how to be written', (text, fault) => {
  expect(read(text)).toBe(fault)
})

test.each(['12.3.2026 kl. 14.30', '12.3.2026 14.30', '2026-03-12T14:30', '12/3/2026 at 14:30'])(
  'of "%s" no more can be written',
  (text) => expect(isWholeMoment(text)).toBe(true),
)

test.each(['', '12.3.2026', '12.3.2026 kl. 14', '12.3 kl. 14.30', 'i går kl. 14.30'])(
  'of "%s" more may be on its way',
  (text) => expect(isWholeMoment(text)).toBe(false),
)

test('an hour that a clock skips is no instant, and one that it shows twice is none without its offset', () => {
  expect(instantOf('2026-03-29T02:30')).toBeNull()
  expect(instantOf('2026-10-25T02:30')).toBeNull()
  expect(instantOf('2026-10-25T02:30+02:00')).toBe('2026-10-25T00:30:00Z')
  expect(instantOf('i går')).toBeNull()
})
