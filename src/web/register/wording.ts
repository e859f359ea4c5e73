import { useFormat } from '../format.ts'
import { useLanguage } from '../selection.ts'
import { registerMessages } from '../texts/register.texts.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useChoices } from './questions.ts'
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
