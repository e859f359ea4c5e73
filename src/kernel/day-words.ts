import { parseIsoDay } from './calendar.ts'
import type { Language, Text } from './text.ts'

export const MONTHS: readonly Text[] = [
  { da: 'januar', en: 'January' },
  { da: 'februar', en: 'February' },
  { da: 'marts', en: 'March' },
  { da: 'april', en: 'April' },
  { da: 'maj', en: 'May' },
  { da: 'juni', en: 'June' },
  { da: 'juli', en: 'July' },
  { da: 'august', en: 'August' },
  { da: 'september', en: 'September' },
  { da: 'oktober', en: 'October' },
  { da: 'november', en: 'November' },
  { da: 'december', en: 'December' },
]

/** Monday first, as weeks begin. */
export const WEEKDAYS: readonly Text[] = [
  { da: 'mandag', en: 'Monday' },
  { da: 'tirsdag', en: 'Tuesday' },
  { da: 'onsdag', en: 'Wednesday' },
  { da: 'torsdag', en: 'Thursday' },
  { da: 'fredag', en: 'Friday' },
  { da: 'lørdag', en: 'Saturday' },
  { da: 'søndag', en: 'Sunday' },
]

/** An ISO day as people read it: "12. marts 2026". What is no day stays as it is. */
export function dayInWords(iso: string): Text {
  if (parseIsoDay(iso) === null) return { da: iso, en: iso }
  const { year, month, day } = Temporal.PlainDate.from(iso)
  const { da, en } = MONTHS[month - 1]
  return { da: `${day}. ${da} ${year}`, en: `${day} ${en} ${year}` }
}

/** A text with its ISO days written as people read them: no message says a day as a program does. */
export function withDaysInWords({ da, en }: Text): Text {
  const inLanguage = (text: string, language: Language) =>
    text.replace(/(?<![\d-])\d{4}-\d{2}-\d{2}(?![\dT-])/g, (iso) => dayInWords(iso)[language])
  return { da: inLanguage(da, 'da'), en: inLanguage(en, 'en') }
}

/** The same with its weekday: "torsdag 12. marts 2026". */
export function weekdayInWords(iso: string): Text {
  const { da, en } = WEEKDAYS[Temporal.PlainDate.from(iso).dayOfWeek - 1]
  const day = dayInWords(iso)
  return { da: `${da} ${day.da}`, en: `${en} ${day.en}` }
}
