import { useEffect, useRef } from 'react'

/** A form that has just been opened in place: the keyboard goes to its first field. */
export function useFocusFirst(isWanted = true) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (isWanted) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [isWanted])
  return form
}
