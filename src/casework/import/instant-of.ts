import { COPENHAGEN } from '../../kernel/danish-time.ts'

const HAS_OFFSET = /[T ].*(Z|[+-]\d\d(:?\d\d)?)$/

/** The point in time that a text of a data package means: a day is its first moment in Denmark. Empty stays empty. */
export function instantOf(text: string): string {
  if (text === '') return ''
  const iso = text.replace(' ', 'T').replace(',', '.')
  if (HAS_OFFSET.test(iso)) return Temporal.Instant.from(iso).toString()
  return Temporal.PlainDateTime.from(iso).toZonedDateTime(COPENHAGEN).toInstant().toString()
}
