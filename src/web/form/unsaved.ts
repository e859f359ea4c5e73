import { useEffect } from 'react'

/** Asks before the page is left while something written is not saved: by a link, the back button or the window. */
export function useUnsaved(isUnsaved: boolean, question: string): void {
  useEffect(() => {
    if (!isUnsaved) return
    const closing = (event: BeforeUnloadEvent) => event.preventDefault()
    const following = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!link || link.getAttribute('target') === '_blank' || event.ctrlKey || event.metaKey) return
      if (link.getAttribute('href')?.startsWith('#') || window.confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', closing)
    document.addEventListener('click', following, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', closing)
      document.removeEventListener('click', following, { capture: true })
    }
  }, [isUnsaved, question])
}
