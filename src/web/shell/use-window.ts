import { type ComponentType, useEffect, useState } from 'react'
import { useLocation } from 'react-router'

/** A window on top of any page; another page closes it, however it was reached. */
export type AnyWindow = ComponentType<{ readonly onClose: () => void }>

/** A window that is loaded when it is first asked for, so that no page waits for it. */
export function useWindow(load: () => Promise<AnyWindow>) {
  const { pathname } = useLocation()
  const [loaded, setLoaded] = useState<{ readonly Window: AnyWindow } | null>(null)
  const [openOn, setOpenOn] = useState<string | null>(null)
  const [isMissing, setIsMissing] = useState(false)
  useEffect(() => setOpenOn((at) => (at === pathname ? at : null)), [pathname])
  async function open() {
    setIsMissing(false)
    setOpenOn(pathname)
    if (loaded) return
    try {
      const Window = await load()
      setLoaded({ Window })
    } catch {
      setIsMissing(true)
      setOpenOn(null)
    }
  }
  return {
    /** What is open now. */
    Window: openOn === pathname ? (loaded?.Window ?? null) : null,
    /** It did not come, as without a connection. */
    isMissing,
    open,
    close: () => setOpenOn(null),
  }
}
