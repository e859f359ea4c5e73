import { useEffect } from 'react'
import { flushSync } from 'react-dom'

/** Brings out what a page begins without, in time for it to be on the paper. */
export function useBeforePrint(prepare: () => void): void {
  useEffect(() => {
    const before = () => flushSync(prepare)
    window.addEventListener('beforeprint', before)
    return () => window.removeEventListener('beforeprint', before)
  })
}
