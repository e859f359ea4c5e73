import { weekdayInWords } from '../day-words.ts'
import type { Language } from '../text.ts'

/** A day of a form as it stands in its field: `12.03.2026`. What is no day stays as it was written. */
export function dayAsWritten(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  return year ? `${day}.${month}.${year}` : value
}

/** A moment of a form as it stands in its field: `12.03.2026 kl. 14.30`. */
export function momentAsWritten(value: string, language: Language): string {
  const [, day, hour, minute, offset] = MOMENT.exec(value) ?? []
  if (!day) return value
  const season = offset === undefined ? '' : ` ${SEASONS[language][offset === '+02:00' ? 0 : 1]}`
  return `${dayAsWritten(day)} ${clockOf(`${hour}:${minute}`, language)}${season}`
}

/** What was read, in words: "mandag 12. marts 2026". */
export function dayRead(value: string, language: Language): string {
  return weekdayInWords(value)[language]
}

/** "mandag 12. marts 2026 kl. 14.30". */
export function momentRead(value: string, language: Language): string {
  const [, day = '', hour, minute, offset] = MOMENT.exec(value) ?? []
  const season = offset === undefined ? '' : ` (${SEASONS[language][offset === '+02:00' ? 0 : 1]})`
  return `${dayRead(day, language)} ${clockOf(`${hour}:${minute}`, language)}${season}`
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2})?([+-]\d{2}:\d{2})?$/
const SEASONS = { da: ['sommertid', 'vintertid'], en: ['summer time', 'winter time'] } as const

function clockOf(clock: string, language: Language): string {
  return language === 'da' ? `kl. ${clock.replace(':', '.')}` : `at ${clock}`
}
