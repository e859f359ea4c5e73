import type { Messages } from '../../kernel/texts.ts'
import { useLanguage } from '../routing/selection.ts'
import { sharedTexts } from './shared.texts.ts'

/** The words of a page, in the language of the address, with the shared words of all pages. */
export function useTexts(): typeof sharedTexts.da
export function useTexts<T extends object>(page: Messages<T>): typeof sharedTexts.da & T
export function useTexts<T extends object>(page?: Messages<T>) {
  const language = useLanguage()
  return { ...sharedTexts[language], ...page?.[language] }
}
