import { type KeyboardEvent, type RefObject, useCallback } from 'react'
import { stepBy, useKeys } from './keys.ts'

/** The links of a list that the keyboard goes between, in the order in which they stand. */
interface Walk {
  readonly list: RefObject<HTMLElement | null>
  /** Which of its elements: a selector. */
  readonly links: string
}

/** Goes between the links of a list: with the arrows while one of them has the keyboard, with j and k from anywhere on the page. */
export function useWalk({ list, links }: Walk) {
  const step = useCallback(
    (by: 1 | -1) => {
      const all = [...(list.current?.querySelectorAll<HTMLElement>(links) ?? [])]
      const here = all.findIndex((link) => link.matches(':focus'))
      // From outside the list one comes to its first, whichever way.
      const next = here < 0 ? all[0] : all[here + by]
      next?.focus()
    },
    [list, links],
  )
  useKeys({ j: () => step(1), k: () => step(-1) })
  return {
    /** Goes to the first of them, from a field above the list. */
    into: () => list.current?.querySelector<HTMLElement>(links)?.focus(),
    walk: (event: KeyboardEvent) => {
      const by = stepBy(event.key)
      if (by === 0 || !(event.target instanceof Element) || !event.target.matches(links)) return
      event.preventDefault()
      step(by)
    },
  }
}
