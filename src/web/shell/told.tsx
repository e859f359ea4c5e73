import { type ReactNode, useCallback, useState } from 'react'
import { TellContext } from '../form/telling.ts'

interface Told {
  readonly words: string
  readonly times: number
}

/** Around every page: what is told is heard once, and not seen, since whoever sees the page sees it there. */
export function Told({ children }: { readonly children: ReactNode }) {
  const [told, setTold] = useState<Told>({ words: '', times: 0 })
  const tell = useCallback((words: string) => setTold(({ times }) => ({ words, times: times + 1 })), [])
  return (
    <TellContext value={tell}>
      {children}
      <p role="status" className="sr-only">
        <span key={told.times}>{told.words}</span>
      </p>
    </TellContext>
  )
}
