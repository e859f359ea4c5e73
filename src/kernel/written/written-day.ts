import { dayOf, isoOf, parseIsoDay } from '../calendar.ts'
import { dayInWords, MONTHS, WEEKDAYS } from '../day-words.ts'
import type { Language, Text } from '../text.ts'
import { DAY_LANGUAGES } from './day-language.ts'
import { faulty, type How, type Lies, type Reading, said } from './reading.ts'
import { relativeDay } from './relative-day.ts'
import { type PartlyDated, yearMeant } from './year-meant.ts'

/**
 * The day that someone has written, ISO: "12.3.2026", "12/3", "12. marts", "i morgen", "om 2 uger". What can be read in
 * no way, or as a day that does not exist, is a fault with how to write it; nothing is read as another day.
 */
export function readDay(text: string, how: How): Reading {
  const clean = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\D)\.$/, '')
  const relative = relativeDay(clean, how)
  if (relative !== null) return parseIsoDay(relative) === null ? YEAR_FAULT : said(relative)
  const bare = clean.replace(DAY_LANGUAGES[how.language].before, '')
  const parts = partsOf(bare, how.language)
  return parts ? dated(parts, how) : withWeekday(clean, how)
}

/** Whether a text says its day whole, so that no more of it can be written. */
export function isWholeDay(text: string): boolean {
  return /^(\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{8})$/.test(text.trim())
}

/** "mandag 12. marts": the day must be that weekday. */
function withWeekday(text: string, how: How): Reading {
  const language = DAY_LANGUAGES[how.language]
  const [, name, rest] = /^(\p{L}+)\.?,? (.+)$/u.exec(text) ?? []
  const weekday = language.weekdays.get(name ?? '')
  const parts = weekday && rest ? partsOf(rest.replace(language.before, ''), how.language) : null
  if (!parts) return UNREAD[how.lies]
  const found = dated(parts, how)
  if (!found.ok) return found
  const { dayOfWeek } = Temporal.PlainDate.from(found.value)
  return dayOfWeek === weekday ? found : otherWeekday(found.value, WEEKDAYS[dayOfWeek - 1])
}

const NUMBERS = /^(\d{1,2})(?:\. ?| ?[-/] ?| )(\d{1,2})(?:(?:\. ?| ?[-/] ?| )(\d+))?\.?$/
const DAY_FIRST = /^(\d{1,2})(?:\.|st|nd|rd|th)?(?: of)? ?(\p{L}+)\.?(?:,? (\d+))?$/u
const MONTH_FIRST = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d+))?$/u

function partsOf(text: string, language: Language): PartlyDated | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return { year: iso[1], month: Number(iso[2]), day: Number(iso[3]) }
  const run = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text)
  const numbers = run ?? NUMBERS.exec(text)
  if (numbers) return { day: Number(numbers[1]), month: Number(numbers[2]), year: numbers[3] }
  const { months } = DAY_LANGUAGES[language]
  const [, day, name, year] = DAY_FIRST.exec(text) ?? []
  const month = months.get(name ?? '')
  if (month) return { day: Number(day), month, year }
  if (language === 'da') return null
  const [, first, ofMonth, ofYear] = MONTH_FIRST.exec(text) ?? []
  const named = months.get(first ?? '')
  return named ? { day: Number(ofMonth), month: named, year: ofYear } : null
}

function dated(parts: PartlyDated, { lies, today }: How): Reading {
  const { day, month, year } = parts
  if (month < 1 || month > 12) return noSuchMonth(month)
  if (day < 1 || day > LONGEST[month - 1]) return noSuchDay({ day, month })
  if (year !== undefined && year.length !== 2 && year.length !== 4) return YEAR_FAULT
  const isLeapDay = month === 2 && day === 29
  if (isLeapDay && year === undefined) return LEAP_DAY
  const meant = yearMeant(parts, lies, today)
  if (meant < 1900 || meant > 2200) return YEAR_FAULT
  const iso = isoOf(dayOf(meant, month, day))
  return isLeapDay && parseIsoDay(`${meant}-02-29`) === null
    ? noSuchDay({ day, month, year: meant })
    : said(iso)
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const UNREAD = {
  past: faulty(
    'Datoen kan ikke læses. Skriv fx 12.3.2026, 12. marts eller i går.',
    'The date cannot be read. Write for instance 12.3.2026, 12 March or yesterday.',
  ),
  ahead: faulty(
    'Datoen kan ikke læses. Skriv fx 12.3.2026, 12. marts eller om 2 uger.',
    'The date cannot be read. Write for instance 12.3.2026, 12 March or in 2 weeks.',
  ),
  either: faulty(
    'Datoen kan ikke læses. Skriv fx 12.3.2026, 12. marts eller i dag.',
    'The date cannot be read. Write for instance 12.3.2026, 12 March or today.',
  ),
} satisfies Record<Lies, Reading>

const YEAR_FAULT = faulty(
  'Skriv et årstal mellem 1900 og 2200, med to eller fire cifre.',
  'Write a year between 1900 and 2200, with two or four digits.',
)
const LEAP_DAY = faulty(
  '29. februar er der kun i skudår. Skriv årstallet med.',
  '29 February is in leap years only. Write the year too.',
)

function noSuchMonth(month: number): Reading {
  return faulty(
    `Der er ingen måned nummer ${month}. Skriv dagen først og så måneden, fx 12.3.2026.`,
    `There is no month number ${month}. Write the day first and then the month, such as 12.3.2026.`,
  )
}

function noSuchDay({
  day,
  month,
  year,
}: {
  readonly day: number
  readonly month: number
  readonly year?: number
}) {
  const { da, en } = MONTHS[month - 1]
  const of = year === undefined ? '' : ` ${year}`
  return faulty(
    `${day}. ${da}${of} findes ikke. Skriv en anden dag.`,
    `${day} ${en}${of} does not exist. Write another day.`,
  )
}

function otherWeekday(iso: string, weekday: Text): Reading {
  const { da, en } = dayInWords(iso)
  return faulty(
    `${da} er en ${weekday.da}. Ret dagen, eller lad ugedagen være.`,
    `${en} is a ${weekday.en}. Correct the day, or leave out the weekday.`,
  )
}
