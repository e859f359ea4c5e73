import type { ChildAnswer } from '../../api/wire-child.ts'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import { NAMED_ON_PAGE, nameOf, personNameIn } from '../../kernel/record-name.ts'
import type { Language, Text } from '../../kernel/text.ts'
import { measureTitle } from './value-text.ts'

/** A child's answer with its names in the language of the page: the register answers them in Danish. */
export function namesIn(
  language: Language,
  answer: ChildAnswer,
  choices: ChoicesAnswer | undefined,
): ChildAnswer {
  if (language === 'da') return answer
  const titleOf = (code: string): Text => {
    const title = measureTitle(code, { choices, language })
    return { da: title, en: title }
  }
  const persons = Object.entries(answer.names).map(([id, name]) => [id, personNameIn(language, name)])
  const own = NAMED_ON_PAGE.flatMap((kind) =>
    answer.records[kind].map(({ id, values }) => [id, nameOf(kind, values, titleOf)[language]]),
  )
  return { ...answer, names: Object.fromEntries([...persons, ...own]) }
}
