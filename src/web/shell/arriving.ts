import { type RefObject, useEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/**
 * Leads the focus to the title of a page that was opened from within the program, so that a reader of the screen hears
 * where they have come and the keyboard goes on from there. A page that has led it elsewhere itself is left alone.
 */
export function useArrival(content: RefObject<HTMLElement | null>): void {
  const { pathname, key } = useLocation()
  const type = useNavigationType()
  const seen = useRef({ pathname, key })
  useEffect(() => {
    const isAnother = seen.current.pathname !== pathname
    const isMoved = seen.current.key !== key
    seen.current = { pathname, key }
    // Who has done nothing yet has just opened the program, and begins at its top.
    if (!isMoved || !content.current || !navigator.userActivation?.hasBeenActive) return
    if (!isAnother && !isNowhere()) return
    if (isAnother && isLedByPage(content.current)) return
    if (isAnother && type !== NavigationType.Pop) scrollTo(0, 0)
    return leadToTitle(content.current)
  }, [content, pathname, key, type])
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** A link that stays on the page, such as one of its areas, is where one came from. */
function isLedByPage(content: HTMLElement): boolean {
  const at = document.activeElement
  return at !== null && at !== content && content.contains(at) && !at.matches('a[href]')
}

/** Until the title is there, and as long as nothing is pressed, since a page may draw it anew when its answers come. */
function leadToTitle(content: HTMLElement): () => void {
  let at: HTMLElement = content
  const lead = () => {
    if (!isNowhere() && document.activeElement !== at) return
    const title = content.querySelector('h1')
    if (title && title !== at) title.tabIndex = -1
    at = title ?? content
    at.focus({ preventScroll: true })
  }
  content.focus({ preventScroll: true })
  lead()
  const watch = new MutationObserver(lead)
  const stop = () => watch.disconnect()
  watch.observe(content, { childList: true, subtree: true })
  addEventListener('keydown', stop, { once: true })
  addEventListener('pointerdown', stop, { once: true })
  return () => {
    stop()
    removeEventListener('keydown', stop)
    removeEventListener('pointerdown', stop)
  }
}
