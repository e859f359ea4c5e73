import { personNameIn } from '../../kernel/record-name.ts'
import { useLanguage } from '../routing/selection.ts'

/** A person's name from an answer, in the language of the page: answers say in Danish that one is protected or has none. */
export function usePersonName(): (name: string) => string {
  const language = useLanguage()
  return (name) => personNameIn(language, name)
}
