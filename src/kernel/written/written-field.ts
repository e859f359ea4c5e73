import { isDay } from '../calendar.ts'
import type { FieldForm } from '../record/record.ts'
import type { Text } from '../text.ts'
import type { Lies } from './reading.ts'
import { readDay } from './written-day.ts'
import { instantOf, readMoment } from './written-moment.ts'

export type Dated = Extract<FieldForm, { readonly form: 'date' | 'timestamp' }>

/** Where the days of a field lie, by its own specification. */
export function liesOf(field: Dated): Lies {
  if (field.notAfter) return 'past'
  return field.form === 'date' ? (field.lies ?? 'either') : 'either'
}

/** Whether a form holds a day or a moment that has been read, and not a text that is still to be. */
export function isReadAs(form: Dated['form'], value: string): boolean {
  return form === 'date' ? isDay(value) : instantOf(value) !== null
}

/** What is wrong with a text that a form holds instead of a day or a moment; null where it could be read. */
export function faultIn(form: Dated['form'], lies: Lies, text: string): Text | null {
  // A text is at fault on any day.
  const of = { lies, today: '2026-01-01', now: '2026-01-01T12:00:00Z' }
  const read = form === 'date' ? readDay : readMoment
  const [da, en] = [read(text, { ...of, language: 'da' }), read(text, { ...of, language: 'en' })]
  return da.ok || en.ok ? null : { da: da.fault.da, en: en.fault.en }
}
