import { parseIsoDay } from '../kernel/calendar.ts'
import type { Language } from '../kernel/text.ts'

/** `30-09-2017` in Danish; a school year stays as it is. */
export function shownDate(date: string, language: Language): string {
  if (language === 'en' || parseIsoDay(date) === null) return date
  return `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`
}
