import { COPENHAGEN, danishTime } from '../danish-time.ts'
import { dayInWords } from '../day-words.ts'
import type { Language } from '../text.ts'
import { faulty, type How, type Reading, said } from './reading.ts'
import { isWholeDay, readDay } from './written-day.ts'

/** What a moment is read by: as a day is, with the instant that it is now. */
export type HowNow = Omit<How, 'today'> & { readonly now: string }

/**
 * The moment that someone has written by a Danish clock, as `2026-03-12T14:30`: "i går 14.30", "12.3.2026 kl. 9". An hour
 * that the clock skips does not exist; of one that it shows twice the writer is asked which, and it is kept with its
 * offset, `2026-10-25T02:30+02:00`.
 */
export function readMoment(text: string, { now, ...how }: HowNow): Reading {
  const today = danishTime(now).toPlainDate().toString()
  const clean = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (NOW[how.language] === clean) return said(danishTime(now).toString().slice(0, 16))
  const parts = partsOf(clean, how.language)
  if (!parts) return readDay(clean, { ...how, today }).ok ? NO_CLOCK : UNREAD
  const day = readDay(parts.day, { ...how, today })
  if (!day.ok) return day
  if (parts.hour > 23 || parts.minute > 59) return NO_SUCH_CLOCK
  return onClock(day.value, parts)
}

/** Whether a text says its moment whole, so that no more of it can be written. */
export function isWholeMoment(text: string): boolean {
  const [, day, clock] = /^(\S+?)(?:t| kl\. | at | )(\d{2}[.:]\d{2})$/i.exec(text.trim()) ?? []
  return clock !== undefined && isWholeDay(day ?? '')
}

/** The instant that a moment is, ISO with Z; null where the Danish clock shows none or two such. */
export function instantOf(moment: string): string | null {
  const [, local, offset] =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)([+-]\d{2}:\d{2})?$/.exec(moment) ?? []
  if (local === undefined) return null
  try {
    return Temporal.ZonedDateTime.from(`${local}${offset ?? ''}[${COPENHAGEN}]`, {
      disambiguation: 'reject',
      offset: 'reject',
    })
      .toInstant()
      .toString()
  } catch {
    return null
  }
}

/** An instant as a form holds it: by the Danish clock to the minute, with its offset where the clock shows it twice. */
export function momentOf(instant: string): string {
  const moment = danishTime(instant).toString({ smallestUnit: 'minute' })
  if (instantOf(moment) !== null) return moment
  return moment + Temporal.Instant.from(instant).toZonedDateTimeISO(COPENHAGEN).offset
}

interface Parts {
  readonly day: string
  readonly hour: number
  readonly minute: number
  /** Which of the two, where the clock is set back. */
  readonly season: 'summer' | 'winter' | undefined
}

const NOW: Readonly<Record<Language, string>> = { da: 'nu', en: 'now' }
const TODAY: Readonly<Record<Language, string>> = { da: 'i dag', en: 'today' }
const ISO = /^(\d{4}-\d{2}-\d{2})[t ](\d{2}):(\d{2})(?::\d{2})?([+-]0[12]:00)?$/
const SEASON = / \(?(summer|winter|sommer|vinter)(?: time|tid)\)?$/
const CLOCK = {
  // With "kl." an hour alone will do; without it the minutes tell a clock from a date.
  da: /^(.*?),? ?(?:kl\.? ?(\d{1,2})(?:[.:](\d{2}))?|(?<= )(\d{1,2})[.:](\d{2}))$/,
  en: /^(.*?),? ?(?:at (\d{1,2})(?:[.:](\d{2}))?|(?<= )(\d{1,2})[.:](\d{2})) ?(am|pm)?$/,
} satisfies Record<Language, RegExp>

function partsOf(text: string, language: Language): Parts | null {
  const iso = ISO.exec(text)
  if (iso) {
    const season = iso[4] === undefined ? undefined : iso[4] === '+02:00' ? 'summer' : 'winter'
    return { day: iso[1] ?? '', hour: Number(iso[2]), minute: Number(iso[3]), season }
  }
  const season = SEASON.exec(text)?.[1]
  const match = CLOCK[language].exec(text.replace(SEASON, ''))
  if (!match) return null
  const [, day, atHour, atMinute, hour = atHour, minute = atMinute ?? '0', half] = match
  return {
    day: day || TODAY[language],
    hour: hourOf(Number(hour), half),
    minute: Number(minute),
    season: season === undefined ? undefined : season.startsWith('s') ? 'summer' : 'winter',
  }
}

/** Noon is 12 pm; there is no 14 pm. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

function onClock(day: string, { hour, minute, season }: Parts): Reading {
  if (Number.isNaN(hour)) return NO_SUCH_CLOCK
  const clock = `${twoDigits(hour)}:${twoDigits(minute)}`
  const moment = `${day}T${clock}`
  if (instantOf(moment) !== null) return said(moment)
  const which = `${moment}${season === 'winter' ? '+01:00' : '+02:00'}`
  const isTwice = instantOf(`${moment}+02:00`) !== null
  if (isTwice && season !== undefined) return said(which)
  return isTwice ? shownTwice(day, clock) : skipped(day, clock)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

const UNREAD = faulty(
  'Dato og klokkeslæt kan ikke læses. Skriv fx 12.3.2026 kl. 14.30 eller i går kl. 9.',
  'The date and time cannot be read. Write for instance 12.3.2026 at 14:30 or yesterday at 9.',
)
const NO_CLOCK = faulty(
  'Skriv også klokkeslættet, fx i går kl. 14.30.',
  'Write the time too, such as yesterday at 14:30.',
)
const NO_SUCH_CLOCK = faulty(
  'Klokkeslættet findes ikke. Skriv fx kl. 14.30.',
  'There is no such time. Write for instance at 14:30.',
)

function skipped(day: string, clock: string): Reading {
  const { da, en } = dayInWords(day)
  return faulty(
    `Klokken er aldrig ${clock.replace(':', '.')} den ${da}: uret stilles frem. Skriv et andet klokkeslæt.`,
    `It is never ${clock} on ${en}: the clocks go forward. Write another time.`,
  )
}

function shownTwice(day: string, clock: string): Reading {
  const { da, en } = dayInWords(day)
  return faulty(
    `Klokken er ${clock.replace(':', '.')} to gange den ${da}. Skriv »sommertid« eller »vintertid« bagefter.`,
    `It is ${clock} twice on ${en}. Write »summer time« or »winter time« after it.`,
  )
}
