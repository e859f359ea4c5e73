import { parseIsoDay } from '../calendar.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** Whether a text is an ISO instant that exists, in a year that a register can know of. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text) || parseIsoDay(text.slice(0, 10)) === null) return false
  try {
    Temporal.Instant.from(text)
    // A second of 60 is one that Temporal rounds away and a database refuses.
    return text.slice(17, 19) !== '60'
  } catch {
    return false
  }
}
