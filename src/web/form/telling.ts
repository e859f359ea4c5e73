import { createContext, useContext } from 'react'
import { registerMessages } from '../words/register.texts.ts'
import { useTexts } from '../words/use-texts.ts'

/** Says something to those who hear the page and do not see that it has changed. */
export const TellContext = createContext<(words: string) => void>(() => {})

/** Says that what was written is saved. */
export function useTellSaved(): () => void {
  const tell = useContext(TellContext)
  const { savedNow } = useTexts(registerMessages)
  return () => tell(savedNow)
}
