import type { ChildAnswer } from '../../api/wire-child.ts'
import type { ChoicesAnswer } from '../../api/wire-choices.ts'
import { recordsOfKind } from '../../api/wire-of-kind.ts'
import { personNameIn } from '../../kernel/record-name.ts'
import type { Language, Text } from '../../kernel/text.ts'
import { RECORDS } from '../../slices.ts'
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
  const own = RECORDS.namedOnPage.flatMap(({ kind, name }) =>
    recordsOfKind(answer.records, kind).map(({ id, values }) => [id, name(values, titleOf)[language]]),
  )
  return { ...answer, names: Object.fromEntries([...persons, ...own]) }
}
