import { isInstant } from '../kernel/record/instant.ts'
import { invalid } from './refused.ts'

/** An ISO instant of a question, in one form; a question with anything else is refused. */
export function instantIn(field: string, text: string): string {
  if (isInstant(text)) return Temporal.Instant.from(text).toString()
  throw invalid(
    field,
    `Feltet »${field}« skal være et tidspunkt som 2026-11-22T12:00:00Z.`,
    `The field "${field}" must be an instant such as 2026-11-22T12:00:00Z.`,
  )
}
