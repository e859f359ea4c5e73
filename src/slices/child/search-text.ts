import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

const KEY = ['register', 'search-text']
const PAUSE = 250

/**
 * The name being searched for, and the same once the writing pauses. It is kept in memory for whoever comes back to the
 * list, forgotten at sign-out, and stands in no address.
 */
export function useSearchText() {
  const questions = useQueryClient()
  const [text, setText] = useState(() => questions.getQueryData<string>(KEY) ?? '')
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const pause = setTimeout(() => {
      setSettled(text)
      questions.setQueryData(KEY, text)
    }, PAUSE)
    return () => clearTimeout(pause)
  }, [text, questions])
  return { text, setText, settled }
}
