import { useChoices } from '../answers/questions.ts'
import { useLanguage } from '../routing/selection.ts'
import { useFormat } from './format.ts'
import { registerMessages } from './register.texts.ts'
import { useTexts } from './use-texts.ts'
import type { Wording } from './value-text.ts'

const NO_NAMES: Wording['names'] = {}

/** How values are said on this page: its language, and the names that ids stand for. */
export function useWording(names: Wording['names'] = NO_NAMES): Wording {
  const texts = useTexts(registerMessages)
  const format = useFormat()
  const language = useLanguage()
  const { data: choices } = useChoices()
  return { texts, format, language, choices, names }
}
