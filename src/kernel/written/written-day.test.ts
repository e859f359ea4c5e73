import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoOf, parseIsoDay } from '../calendar.ts'
import { weekdayInWords } from '../day-words.ts'
import type { Language } from '../text.ts'
import type { Lies } from './reading.ts'
import { readDay } from './written-day.ts'
import { dayAsWritten } from './written-words.ts'

/** A Wednesday. */
const TODAY = '2026-03-11'

function read(text: string, lies: Lies = 'either', language: Language = 'da') {
  const reading = readDay(text, { language, lies, today: TODAY })
  return reading.ok ? reading.value : reading.fault[language]
}

const FIRST = parseIsoDay('1900-01-01') ?? 0
const LAST = parseIsoDay('2200-12-31') ?? 0
const days = fc.integer({ min: FIRST, max: LAST }).map(isoOf)
const MONTHS = {
  da: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}

/** A day in every form that says its year whole. */
function formsOf(iso: string, language: Language): readonly string[] {
  const [year, month, day] = iso.split('-')
  const [m, d] = [Number(month), Number(day)]
  const words = weekdayInWords(iso)[language]
  return [
    iso,
    dayAsWritten(iso),
    `${day}-${month}-${year}`,
    `${d}-${m}-${year}`,
    `${d}/${m}/${year}`,
    `${d}/${m}-${year}`,
    `${d}.${m}.${year}`,
    `${d}. ${m}. ${year}`,
    `${d} ${m} ${year}`,
    `${day}${month}${year}`,
    words,
    words.toUpperCase(),
    words.slice(words.indexOf(' ') + 1),
    `${d} ${MONTHS[language][m - 1]} ${year}`,
    language === 'da' ? `d. ${d}. ${MONTHS.da[m - 1]}. ${year}` : `${MONTHS.en[m - 1]} ${d}, ${year}`,
  ]
}

describe('a day is read back from every form that it can be written in', () => {
  test.each(['da', 'en'] as const)('any day of three centuries, %s', (language) => {
    fc.assert(
      fc.property(days, fc.constantFrom<Lies>('past', 'ahead', 'either'), (iso, lies) => {
        for (const form of formsOf(iso, language))
          expect([form, read(form, lies, language)]).toEqual([form, iso])
      }),
    )
  })

  test('every day of a leap year and of the years around its ends', () => {
    for (let day = parseIsoDay('2027-12-01') ?? 0; day <= (parseIsoDay('2029-01-31') ?? 0); day++) {
      for (const form of formsOf(isoOf(day), 'da')) expect([form, read(form)]).toEqual([form, isoOf(day)])
    }
  })

  test('two digits for the year are the latest that has come, of what has happened', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: parseIsoDay('1926-03-12') ?? 0, max: parseIsoDay(TODAY) ?? 0 }),
        (day) => {
          const [year, month, ofMonth] = isoOf(day).split('-')
          expect(read(`${ofMonth}.${month}.${year.slice(2)}`, 'past')).toBe(isoOf(day))
          expect(read(`${ofMonth}${month}${year.slice(2)}`, 'past')).toBe(isoOf(day))
        },
      ),
    )
  })

  test('without a year it is the last one of what has happened, the next one of what is to come, else the nearer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (away) => {
        const here = Temporal.PlainDate.from(TODAY)
        const short = (day: Temporal.PlainDate) => `${day.day}/${day.month}`
        const [before, after] = [here.subtract({ days: away }), here.add({ days: away })]
        expect(read(short(before), 'past')).toBe(before.toString())
        expect(read(short(after), 'ahead')).toBe(after.toString())
        if (away < 182) expect([read(short(before)), read(short(after))]).toEqual([`${before}`, `${after}`])
      }),
    )
  })

  test('the day after the last of a month is in no month, and not read as the first of the next', () => {
    for (const [place, last] of [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries())
      expect(read(`${last + 1}.${place + 1}.2028`)).toMatch(/findes ikke/)
  })

  test.each(['mandag 31. februar', 'mandag d. 31.2.2026'])(
    'nor is it with a weekday before it: %s',
    (text) => {
      expect(read(text)).toMatch(/^31\. februar.* findes ikke/)
    },
  )

  test.each([
    ['today', 0],
    ['yesterday', -1],
    ['tomorrow', 1],
    ['the day after tomorrow', 2],
    ['day after tomorrow', 2],
    ['the day before yesterday', -2],
    ['day before yesterday', -2],
  ])('in English %s is %i days away', (text, days) => {
    expect(read(text, 'either', 'en')).toBe(Temporal.PlainDate.from(TODAY).add({ days }).toString())
  })

  test('nothing that someone may type is read as a day that does not exist', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789./- dmarsjifegomuå'), maxLength: 14 })
    fc.assert(
      fc.property(typed, (text) => {
        const reading = readDay(text, { language: 'da', lies: 'either', today: TODAY })
        expect(!reading.ok || parseIsoDay(reading.value) !== null).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })
})

test.each<[string, Lies, string]>([
  ['12. marts 15', 'past', '2015-03-12'],
  ['11.3.26', 'past', '2026-03-11'],
  ['12.3.26', 'past', '1926-03-12'],
  ['12.3.26', 'ahead', '2026-03-12'],
  ['12 mar 46', 'ahead', '2046-03-12'],
  ['12 mar 47', 'ahead', '1947-03-12'],
  ['120315', 'past', '2015-03-12'],
  ['i dag', 'past', '2026-03-11'],
  ['I går', 'past', '2026-03-10'],
  ['i morgen', 'ahead', '2026-03-12'],
  ['på fredag', 'ahead', '2026-03-13'],
  ['fredag', 'ahead', '2026-03-13'],
  ['fredag', 'past', '2026-03-06'],
  ['i fredags', 'either', '2026-03-06'],
  ['onsdag', 'past', '2026-03-11'],
  ['på onsdag', 'ahead', '2026-03-18'],
  ['om 2 uger', 'ahead', '2026-03-25'],
  ['om en uge', 'ahead', '2026-03-18'],
  ['om 3 mdr', 'ahead', '2026-06-11'],
  ['om 3 mdr.', 'ahead', '2026-06-11'],
  ['for 2 dage siden', 'past', '2026-03-09'],
  ['31. december', 'past', '2025-12-31'],
  ['1/1', 'ahead', '2027-01-01'],
  ['onsdag den 11. marts', 'past', '2026-03-11'],
  ['29.2.2028', 'ahead', '2028-02-29'],
  ['29.2.00', 'past', '2000-02-29'],
])('on 11 March 2026 "%s" of a field that lies %s is %s', (text, lies, day) => {
  expect(read(text, lies)).toBe(day)
})

test.each<[string, Lies, string]>([
  ['today', 'past', '2026-03-11'],
  ['tomorrow', 'ahead', '2026-03-12'],
  ['on Friday', 'ahead', '2026-03-13'],
  ['last Friday', 'past', '2026-03-06'],
  ['in 2 weeks', 'ahead', '2026-03-25'],
  ['3 months ago', 'past', '2025-12-11'],
  ['12th of March', 'ahead', '2026-03-12'],
  ['12/3', 'ahead', '2026-03-12'],
])('in English "%s" of a field that lies %s is %s', (text, lies, day) => {
  expect(read(text, lies, 'en')).toBe(day)
})

test.each([
  ['31.02', '31. februar findes ikke. Skriv en anden dag.'],
  ['31.02.2026', '31. februar findes ikke. Skriv en anden dag.'],
  ['29.2.2026', '29. februar 2026 findes ikke. Skriv en anden dag.'],
  ['29/2', '29. februar er der kun i skudår. Skriv årstallet med.'],
  ['31. april', '31. april findes ikke. Skriv en anden dag.'],
  ['0/3', '0. marts findes ikke. Skriv en anden dag.'],
  ['3/14', 'Der er ingen måned nummer 14. Skriv dagen først og så måneden, fx 12.3.2026.'],
  ['2026-13-01', 'Der er ingen måned nummer 13. Skriv dagen først og så måneden, fx 12.3.2026.'],
  ['12.3.202', 'Skriv et årstal mellem 1900 og 2200, med to eller fire cifre.'],
  ['12.3.20266', 'Skriv et årstal mellem 1900 og 2200, med to eller fire cifre.'],
  ['1.1.1899', 'Skriv et årstal mellem 1900 og 2200, med to eller fire cifre.'],
  ['om 999 år', 'Skriv et årstal mellem 1900 og 2200, med to eller fire cifre.'],
  ['tirsdag 11. marts 2026', '11. marts 2026 er en onsdag. Ret dagen, eller lad ugedagen være.'],
])('"%s" is read as no day, and is told how to be written', (text, fault) => {
  expect(read(text)).toBe(fault)
})

test.each([
  'snart',
  '1203',
  '12',
  '12.',
  '12. ma',
  '2026',
  'tomorrow',
  'om lidt',
  'marts',
  '12.3.2026 kl. 9',
  '12,3',
])('"%s" says no day', (text) => {
  expect(read(text)).toMatch(/^Datoen kan ikke læses\. Skriv fx /)
})
