/** Words in both languages. */
export interface Messages<T> {
  readonly da: T
  readonly en: T
}

/** Each word in both languages; a group of words is itself such words. */
type SideBySide<T> = {
  readonly [Key in keyof T]: { readonly da: T[Key]; readonly en: NoInfer<T[Key]> }
}

/**
 * The words of a page, Danish and English side by side: nothing can be said in one language alone, and what is said of
 * something is said of the same in both.
 */
export function texts<T extends object>(words: SideBySide<T>): Messages<T> {
  return { da: inLanguage(words, 'da'), en: inLanguage(words, 'en') }
}

function inLanguage<T extends object>(words: SideBySide<T>, language: 'da' | 'en'): T {
  const said = Object.entries<Messages<unknown>>(words).map(([key, both]) => [key, both[language]])
  return Object.fromEntries(said) as T // Each key of T is a key of `words`, with its value in this language.
}
