import { withDaysInWords } from './day-words.ts'
import type { FieldProblem } from './record/record.ts'

/** What is wrong with a field, in both languages, its days in words; with none where no one field is wrong. */
export function problem(field: string | null, da: string, en: string): FieldProblem {
  return { field, message: withDaysInWords({ da, en }) }
}

/** What was done cannot lie after the day it is. */
export function notAfter(
  field: string,
  day: string | null | undefined,
  today: string,
): readonly FieldProblem[] {
  if (!day || day <= today) return []
  return [problem(field, 'Datoen ligger ude i fremtiden.', 'The date lies in the future.')]
}
