import { useEffect, useRef } from 'react'
import { onDevice } from '../form/drafts.ts'

const NAME = 'trin-keys'
const OFF = 'off'

/** Whether keys of one character do something on this device: whoever speaks to the computer may want them not to (WCAG 2.1.4). */
export function areKeysOn(): boolean {
  return onDevice((storage) => storage.getItem(NAME)) !== OFF
}

export function turnKeys(areOn: boolean): void {
  onDevice((storage) => (areOn ? storage.removeItem(NAME) : storage.setItem(NAME, OFF)))
}

/** What single keys do on a page: never while something is being written, chosen in a field, or asked in a window on top. */
export function useKeys(acts: Readonly<Record<string, () => void>>): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined
      if (!act || isForSomethingElse(event) || !areKeysOn()) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

/** The step that an arrow up or down goes in a list; 0 of any other key. */
export function stepBy(key: string): 1 | -1 | 0 {
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
}

function isForSomethingElse(event: KeyboardEvent): boolean {
  const { target } = event
  return (
    event.defaultPrevented ||
    event.isComposing ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    (target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null) ||
    document.querySelector('dialog[open]') !== null
  )
}
