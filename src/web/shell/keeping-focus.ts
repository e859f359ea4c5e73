import { type RefObject, useEffect } from 'react'

/** What is pressed for what it does. */
const PRESSED = 'a, button, input, select, textarea, label, summary'

/**
 * Where what has the focus goes away, such as the form that was saved, the focus stays in that part of the page: at the
 * title of the smallest part that is left. A button that only rested while something was sent has it back.
 */
export function useKeptFocus(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = content.current
    if (!page) return
    let last: Held | null = null
    const hold = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last = { at: target, within: partsAround(target, page) }
    }
    // On its way elsewhere: between the two the page has no focus, and what is drawn meanwhile takes none back.
    const passOn = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) last = null
    }
    const letGo = ({ target }: PointerEvent) => {
      if (target instanceof Element && !target.closest(PRESSED)) last = null
    }
    const watch = new MutationObserver(() => {
      if (last && document.activeElement === document.body) giveBack(last)
    })
    page.addEventListener('focusin', hold)
    page.addEventListener('focusout', passOn)
    // Who presses beside everything wants to be nowhere.
    page.addEventListener('pointerdown', letGo)
    watch.observe(page, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    return () => {
      page.removeEventListener('focusin', hold)
      page.removeEventListener('focusout', passOn)
      page.removeEventListener('pointerdown', letGo)
      watch.disconnect()
    }
  }, [content])
}

interface Held {
  readonly at: HTMLElement
  /** The parts of the page that it stands in, the smallest first. */
  readonly within: readonly HTMLElement[]
}

function partsAround(at: HTMLElement, page: HTMLElement): readonly HTMLElement[] {
  const parts: HTMLElement[] = []
  for (let one = at.parentElement; one && page.contains(one); one = one.parentElement) parts.push(one)
  return parts
}

function giveBack({ at, within }: Held): void {
  if (at.isConnected) {
    if (!at.matches(':disabled')) at.focus({ preventScroll: true })
    return
  }
  const part = within.find((one) => one.isConnected && titleOf(one) !== null)
  const title = part && titleOf(part)
  if (!title) return
  if (!title.hasAttribute('tabindex')) title.tabIndex = -1
  title.focus({ preventScroll: true })
}

function titleOf(part: HTMLElement): HTMLElement | null {
  return part.querySelector<HTMLElement>('h1, h2, h3')
}
