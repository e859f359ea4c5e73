import type { FieldProblem } from '../../../domain/record.ts'
import { useLanguage } from '../../selection.ts'
import type { Failure } from '../form/saving.ts'

/** What is wrong with a field of a form, in the language of the page, and where its input is. */
export function useProblems(failure: Failure | null, formId: string) {
  const language = useLanguage()
  const problems = failure?.kind === 'problems' ? failure.problems : []
  return {
    problems,
    of: (name: string) => problems.find(({ field }) => field === name)?.message[language],
    idOf: ({ field }: FieldProblem) => (field === null ? null : `${formId}-${field}`),
  }
}
