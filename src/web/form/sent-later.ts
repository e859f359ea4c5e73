import { useEffect, useRef } from 'react'
import type { Draft } from './draft.ts'

/**
 * Sends what waits when the connection is back, with what the button that was pressed said beside it; nothing goes out
 * that was changed after the button was pressed.
 */
export function useSentLater(isOffline: boolean, draft: Draft, send: (more?: Draft) => unknown) {
  const pressed = useRef<{ readonly draft: Draft; readonly more: Draft | undefined }>(undefined)
  const isWaiting = isOffline && pressed.current?.draft === draft
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })
  useEffect(() => {
    if (!isWaiting) return
    const online = () => {
      latest.current(pressed.current?.more)
    }
    window.addEventListener('online', online)
    return () => window.removeEventListener('online', online)
  }, [isWaiting])
  const press = (more?: Draft) => {
    pressed.current = { draft, more }
  }
  return { isSentLater: isWaiting, press }
}
