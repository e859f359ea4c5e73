import { useLanguage } from '../selection.ts'
import { da } from './da.ts'
import { en } from './en.ts'

/** The words of a page in both languages; `en` has exactly the keys of `da`. */
export interface Messages<T> {
  readonly da: T
  readonly en: T
}

const shared: Messages<typeof da> = { da, en }

/** The words of a page, in the language of the address, with the shared words of all pages. */
export function useTexts(): typeof da
export function useTexts<T extends object>(page: Messages<T>): typeof da & T
export function useTexts<T extends object>(page?: Messages<T>) {
  const language = useLanguage()
  return { ...shared[language], ...page?.[language] }
}
