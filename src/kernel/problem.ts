import type { FieldProblem } from './record/record.ts'

/** What is wrong with a field, in both languages; with none where no one field is wrong. */
export function problem(field: string | null, da: string, en: string): FieldProblem {
  return { field, message: { da, en } }
}
