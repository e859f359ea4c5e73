import { createContext, useContext } from 'react'

/** Says something to those who hear the page and do not see that it has changed. */
export const TellContext = createContext<(words: string) => void>(() => {})

export function useTell(): (words: string) => void {
  return useContext(TellContext)
}
